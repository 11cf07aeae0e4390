package vn.sipas.scoring.compare;

import java.util.OptionalInt;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.wave.QualityRules;

/**
 * The rules that groups are compared by, without what does not matter for that.
 *
 * @param rules the rules
 * @param isDone whether all groups were compared by them: of some of them others may hold
 * still
 */
record ComparedBy(QualityRules rules, boolean isDone) {

	private static final int FORMAT = 1;

	static ComparedBy rules(QualityRules rules) {
		return new ComparedBy(new QualityRules(rules.responsesPerDevice(), rules.responsesPerInterviewerDay(),
				rules.alikePercent(), 0), true);
	}

	ComparedBy begun() {
		return new ComparedBy(this.rules, false);
	}

	static ComparedBy of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "rules of comparing");
		QualityRules rules = new QualityRules(read(packed), read(packed), read(packed), 0);
		return new ComparedBy(rules, packed.number() != 0);
	}

	byte[] toBytes() {
		PackedWriter packed = new PackedWriter(16).number(FORMAT);
		write(packed, this.rules.responsesPerDevice());
		write(packed, this.rules.responsesPerInterviewerDay());
		write(packed, this.rules.alikePercent());
		return packed.number(this.isDone ? 1 : 0).toBytes();
	}

	// A rule allows one at least: 0 is none.
	private static OptionalInt read(PackedReader packed) {
		int number = packed.smallNumber();
		return (number == 0) ? OptionalInt.empty() : OptionalInt.of(number);
	}

	private static void write(PackedWriter packed, OptionalInt number) {
		packed.number(number.orElse(0));
	}

}
