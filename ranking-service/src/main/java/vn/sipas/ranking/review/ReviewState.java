package vn.sipas.ranking.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a flagged response stands. */
enum ReviewState {

	/** It counts for nothing until somebody decides. */
	PENDING,

	/** It has flags that keep nothing out, and counts without a decision. */
	COUNTED,

	/** It counts, whatever its flags. */
	APPROVED,

	/** It counts for nothing. */
	REJECTED;

	/** As addresses, answers and the store have it. */
	@JsonValue
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<ReviewState> of(String word) {
		return Stream.of(values()).filter((state) -> state.word().equals(word)).findFirst();
	}

}
