package vn.sipas.intake.response;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.sipas.intake.wave.Flag;

/**
 * Writes responses as events. The digest covers the event's bytes as far as the sender
 * decides them: fields in a fixed order, answers and groups sorted, numbers and times in
 * one form. So whatever is added to the event later goes behind the digest, or only where
 * it is present, or a late retry would seem to have changed.
 *
 * <p>
 * Not for use by several threads at once.
 */
final class EventWriter {

	private static final JsonFactory JSON = JsonFactory.builder().build();

	private static final int DIGEST_BYTES = 16;

	private final Buffer buffer = new Buffer();

	private final MessageDigest sha256;

	EventWriter() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes {@code response-submitted}.
	 * @param wave the wave's id
	 * @param response the response
	 * @param channel how it came
	 * @param receivedAt when it came, kept to the millisecond
	 * @return the event
	 */
	Event submitted(String wave, Response response, Channel channel, Instant receivedAt) {
		this.buffer.reset();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), this.buffer)) {
			json.writeStartObject();
			json.writeStringProperty("event", "response-submitted");
			json.writeStringProperty("wave", wave);
			json.writeStringProperty("responseId", response.responseId());
			json.writeNumberProperty("revision", response.revision());
			content(json, response);
			json.flush();
			String digest = this.buffer.digest(this.sha256);
			json.writeStringProperty("digest", digest);
			optional(json, "device", response.device());
			flags(json, response.flags());
			end(json, channel, receivedAt);
			return new Event(key(wave, response.responseId()), this.buffer.toByteArray(), digest);
		}
	}

	/**
	 * Writes {@code response-withdrawn}.
	 * @param wave the wave's id
	 * @param responseId the response's id
	 * @param channel how the withdrawal came
	 * @param receivedAt when it came, kept to the millisecond
	 * @return the event
	 */
	Event withdrawn(String wave, String responseId, Channel channel, Instant receivedAt) {
		this.buffer.reset();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), this.buffer)) {
			json.writeStartObject();
			json.writeStringProperty("event", "response-withdrawn");
			json.writeStringProperty("wave", wave);
			json.writeStringProperty("responseId", responseId);
			end(json, channel, receivedAt);
			return new Event(key(wave, responseId), this.buffer.toByteArray(), "");
		}
	}

	private static void content(JsonGenerator json, Response response) {
		json.writeStringProperty("unit", response.unit());
		optional(json, "stratum", response.stratum());
		optional(json, "cluster", response.cluster());
		json.writeName("weight").writeNumber(response.weight().plain());
		json.writeObjectPropertyStart("answers");
		response.answers().forEach(json::writeNumberProperty);
		json.writeEndObject();
		optional(json, "service", response.service());
		if (!response.demographics().isEmpty()) {
			json.writeObjectPropertyStart("demographics");
			response.demographics().forEach(json::writeStringProperty);
			json.writeEndObject();
		}
		optional(json, "interviewer", response.interviewer());
		Integer duration = response.durationSeconds();
		if (duration != null) {
			json.writeNumberProperty("durationSeconds", duration);
		}
		json.writeStringProperty("answeredAt", response.answeredAt().text());
		optional(json, "consent", response.consent());
	}

	private static void flags(JsonGenerator json, Set<Flag> flags) {
		if (!flags.isEmpty()) {
			json.writeArrayPropertyStart("flags");
			flags.forEach((flag) -> json.writeString(flag.word()));
			json.writeEndArray();
		}
	}

	private static void optional(JsonGenerator json, String name, @Nullable String value) {
		if (value != null) {
			json.writeStringProperty(name, value);
		}
	}

	private static void end(JsonGenerator json, Channel channel, Instant receivedAt) {
		json.writeStringProperty("channel", channel.word());
		json.writeStringProperty("receivedAt", receivedAt.truncatedTo(ChronoUnit.MILLIS).toString());
		json.writeEndObject();
		json.flush();
	}

	private static byte[] key(String wave, String responseId) {
		return (wave + "|" + responseId).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A record for Kafka.
	 *
	 * @param key wave, {@code |}, response
	 * @param value the event as JSON
	 * @param digest the content's digest, empty for a withdrawal
	 */
	// On its way to Kafka, and never compared.
	@SuppressWarnings("ArrayRecordComponent")
	record Event(byte[] key, byte[] value, String digest) {
	}

	// Lets the digest see what was written without a copy.
	private static final class Buffer extends ByteArrayOutputStream {

		private static final int SIZE = 1024;

		Buffer() {
			super(SIZE);
		}

		String digest(MessageDigest digest) {
			digest.update(this.buf, 0, this.count);
			return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
		}

	}

}
