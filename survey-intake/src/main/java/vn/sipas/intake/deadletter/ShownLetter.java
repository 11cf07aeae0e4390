package vn.sipas.intake.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as somebody sees it.
 *
 * @param id its name
 * @param consumer who could not use it
 * @param at when it was put aside
 * @param reason why, for programs
 * @param message why, for people
 * @param topic where it came from
 * @param partition the partition there
 * @param offset the offset there
 * @param state what became of it
 * @param by who did something about it; null while it is open
 * @param doneAt when; null while it is open
 * @param why why; null while it is open
 * @param key as it came; null in lists
 * @param value as it came; null in lists, and where it is kept only where it came from
 * @param headers as they came; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownLetter(LetterId id, LetterBox consumer, Instant at, String reason, String message, String topic,
		int partition, long offset, State state, @Nullable String by, @Nullable Instant doneAt, @Nullable String why,
		@Nullable Content key, @Nullable Content value, @Nullable List<NamedContent> headers) {

	static ShownLetter inShort(LetterDesk.Handled handled) {
		return of(handled, null, null, null);
	}

	static ShownLetter whole(LetterDesk.Handled handled) {
		List<NamedContent> headers = new ArrayList<>();
		handled.letter()
			.headers()
			.forEach((header) -> headers.add(new NamedContent(header.key(), Content.of(header.value()))));
		return of(handled, Content.of(handled.letter().key()), Content.of(handled.letter().value()), headers);
	}

	private static ShownLetter of(LetterDesk.Handled handled, @Nullable Content key, @Nullable Content value,
			@Nullable List<NamedContent> headers) {
		Letter letter = handled.letter();
		Resolution done = handled.resolution().orElse(null);
		return new ShownLetter(letter.id(), letter.id().box(), letter.at(), letter.reason(), letter.message(),
				letter.topic(), letter.partition(), letter.offset(), State.of(handled.resolution()),
				(done != null) ? done.by() : null, (done != null) ? done.at() : null,
				(done != null) ? done.why() : null, key, value, headers);
	}

	/**
	 * Bytes.
	 *
	 * @param text as text, where they are UTF-8
	 * @param base64 else as Base64
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Content(@Nullable String text, @Nullable String base64) {

		static @Nullable Content of(byte @Nullable [] bytes) {
			if (bytes == null) {
				return null;
			}
			try {
				return new Content(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), null);
			}
			catch (CharacterCodingException ex) {
				return new Content(null, Base64.getEncoder().encodeToString(bytes));
			}
		}

	}

	/**
	 * A header.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record NamedContent(String name, @Nullable Content value) {
	}

}
