package vn.sipas.scoring.count;

import org.jspecify.annotations.Nullable;

/**
 * What counting sends on.
 *
 * @param kind where it goes
 * @param value what goes there: of a dead letter the record's value as it came, null
 * where a record of its key is to be erased
 */
// On its way to Kafka, and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record CountOutput(Kind kind, byte @Nullable [] value) {

	/** Where something goes. */
	public enum Kind {

		/** A unit's counts, with a {@link PartialKey}. */
		PARTIAL("partial"),

		/** What could not be used. */
		REJECTED("rejected"),

		/** A withdrawal that has to be on the responses' topic once more. */
		WITHDRAWAL("withdrawal"),

		/** How a response stands that has a flag or a decision. */
		FLAGGED("flagged"),

		/** That a decision is erased, its response being withdrawn. */
		DECISION("decision"),

		/** That a response is to be compared with others. */
		OBSERVATION("observation");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** As the topology's names have it. */
		public String word() {
			return this.word;
		}

	}

}
