package vn.sipas.ranking.webhook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody can be told of. */
public enum EventType {

	/** A ranking that everybody may read has changed while figures move. */
	RANKING_CHANGED("ranking.changed"),

	/** A wave has a new edition. */
	WAVE_PUBLISHED("wave.published"),

	/** Nothing has happened; somebody tries whether they are reached. */
	TEST("webhook.test");

	/** Those that can be subscribed to. */
	static final List<EventType> NEWS = List.of(RANKING_CHANGED, WAVE_PUBLISHED);

	private final String word;

	EventType(String word) {
		this.word = word;
	}

	/** As payloads have it. */
	@JsonValue
	String word() {
		return this.word;
	}

	static Optional<EventType> find(String word) {
		return Stream.of(values()).filter((type) -> type.word.equals(word)).findFirst();
	}

	@JsonCreator
	static EventType of(String word) {
		return find(word).orElseThrow(() -> new IllegalArgumentException("no type of event: " + word));
	}

}
