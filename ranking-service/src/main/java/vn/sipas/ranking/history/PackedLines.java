package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The lines of rankings that followed each other as bytes: of each only the units whose
 * line is another than in the one before, and of these only the numbers that changed.
 */
final class PackedLines {

	private static final int FIELDS = 6;

	/** In the place of what changed: the unit is not ranked any more. */
	private static final int GONE = 1 << FIELDS;

	private PackedLines() {
	}

	static Packed pack(List<List<Line>> rankings) {
		List<String> units = rankings.stream().flatMap(List::stream).map(Line::unit).distinct().sorted().toList();
		Map<String, Integer> numbers = new HashMap<>();
		Numbers.Out out = new Numbers.Out();
		out.number(units.size());
		for (String unit : units) {
			numbers.put(unit, numbers.size());
			out.text(unit);
		}
		out.number(rankings.size());
		@Nullable Line[] before = new @Nullable Line[units.size()];
		for (List<Line> ranking : rankings) {
			@Nullable Line[] now = new @Nullable Line[units.size()];
			ranking.forEach((line) -> now[numbers.getOrDefault(line.unit(), 0)] = line);
			write(before, now, out);
			before = now;
		}
		return out.packed();
	}

	private static void write(@Nullable Line[] before, @Nullable Line[] now, Numbers.Out out) {
		int changes = 0;
		for (int i = 0; i < now.length; i++) {
			changes += Objects.equals(before[i], now[i]) ? 0 : 1;
		}
		out.number(changes);
		int last = 0;
		for (int i = 0; i < now.length; i++) {
			if (!Objects.equals(before[i], now[i])) {
				out.number(i - last);
				write(before[i], now[i], out);
				last = i;
			}
		}
	}

	private static void write(@Nullable Line before, @Nullable Line now, Numbers.Out out) {
		if (now == null) {
			out.number(GONE);
			return;
		}
		long[] was = fields(before);
		long[] is = fields(now);
		int changed = 0;
		for (int i = 0; i < FIELDS; i++) {
			changed |= (was[i] == is[i]) ? 0 : 1 << i;
		}
		out.number(changed);
		for (int i = 0; i < FIELDS; i++) {
			if (was[i] != is[i]) {
				out.number(is[i] - was[i]);
			}
		}
	}

	static List<List<Line>> unpack(Packed packed) {
		Numbers.In in = new Numbers.In(packed);
		int known = in.count();
		List<String> units = new ArrayList<>(known);
		for (int i = 0; i < known; i++) {
			units.add(in.text());
		}
		@Nullable Line[] now = new @Nullable Line[known];
		int count = in.count();
		List<List<Line>> rankings = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			read(units, now, in);
			// Lines that did not change are shared by all that have them.
			rankings.add(Arrays.stream(now).filter(Objects::nonNull).toList());
		}
		return rankings;
	}

	private static void read(List<String> units, @Nullable Line[] now, Numbers.In in) {
		int changes = in.count();
		int number = 0;
		for (int i = 0; i < changes; i++) {
			number += in.count();
			int changed = in.count();
			now[number] = (changed == GONE) ? null : line(units.get(number), fields(now[number]), changed, in);
		}
	}

	private static Line line(String unit, long[] fields, int changed, Numbers.In in) {
		for (int field = 0; field < FIELDS; field++) {
			fields[field] += ((changed & (1 << field)) == 0) ? 0 : in.number();
		}
		return new Line(unit, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
	}

	private static long[] fields(@Nullable Line line) {
		return (line == null) ? new long[FIELDS] : new long[] { line.responses(), line.overall(), line.margin(),
				line.rank(), line.best(), line.worst() };
	}

}
