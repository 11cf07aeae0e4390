package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.List;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/** What a response last counted as. */
sealed interface ResponseState {

	int FORMAT = 1;

	byte[] toBytes();

	static ResponseState of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a response's state");
		int revision = packed.smallNumber();
		return (revision == 0) ? new Withdrawn() : Counted.read(revision, packed);
	}

	/** It was withdrawn, perhaps before it came: nothing of it counts, now or later. */
	record Withdrawn() implements ResponseState {

		@Override
		public byte[] toBytes() {
			return new PackedWriter(2).number(FORMAT).number(0).toBytes();
		}

	}

	/**
	 * It counts.
	 *
	 * @param revision the revision that counts, from 1
	 * @param digest what tells another content
	 * @param cell the number of the cell that it counts in
	 * @param weight its weight in millionths
	 * @param answers its answers
	 */
	record Counted(int revision, Digest digest, int cell, long weight, List<Answer> answers) implements ResponseState {

		static Counted of(Submission submission, int cell) {
			return new Counted(submission.revision(), submission.digest(), cell, submission.weight(),
					submission.answers());
		}

		private static Counted read(int revision, PackedReader packed) {
			Digest digest = new Digest(packed.signed(), packed.signed());
			int cell = packed.smallNumber();
			long weight = packed.number();
			List<Answer> answers = new ArrayList<>();
			while (!packed.isAtEnd()) {
				answers.add(new Answer(packed.smallNumber(), (int) packed.signed()));
			}
			return new Counted(revision, digest, cell, weight, answers);
		}

		@Override
		public byte[] toBytes() {
			PackedWriter packed = new PackedWriter(40 + 2 * this.answers.size()).number(FORMAT)
				.number(this.revision)
				.signed(this.digest.high())
				.signed(this.digest.low())
				.number(this.cell)
				.number(this.weight);
			this.answers.forEach((answer) -> packed.number(answer.item()).signed(answer.value()));
			return packed.toBytes();
		}

	}

}
