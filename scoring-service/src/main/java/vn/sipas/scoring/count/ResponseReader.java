package vn.sipas.scoring.count;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.json.EventKey;
import vn.sipas.scoring.json.Json;

/** Reads the records of the responses' topic. */
final class ResponseReader {

	private ResponseReader() {
	}

	/**
	 * Reads one record. Its key has to be that of its content: counting is by partition,
	 * and a response on two partitions would count twice.
	 * @param key the record's key
	 * @param value the record's value
	 * @return the event
	 * @throws UnusableRecordException if there is no such event in it
	 */
	static ResponseEvent read(byte @Nullable [] key, byte @Nullable [] value) throws UnusableRecordException {
		if (value == null) {
			throw new UnusableRecordException(Reason.UNREADABLE, "the record has no value");
		}
		ResponseEvent event = parse(value);
		byte[] expected = EventKey.of(event.wave(), event.responseId());
		if (!Arrays.equals(expected, key)) {
			throw new UnusableRecordException(Reason.WRONG_KEY,
					"the record's key is not its wave, '|' and its responseId");
		}
		return event;
	}

	private static ResponseEvent parse(byte[] value) throws UnusableRecordException {
		try {
			return Json.MAPPER.readValue(value, ResponseEvent.class);
		}
		catch (JacksonException ex) {
			throw new UnusableRecordException(Reason.UNREADABLE, "not an event of responses: " + fault(ex));
		}
	}

	// What is wrong and where, without what stands there: that may be an answer.
	private static String fault(JacksonException ex) {
		String place = ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
					: Integer.toString(step.getIndex()))
			.collect(Collectors.joining("/", "/", ""));
		return "%s at %s, line %d, column %d".formatted(ex.getClass().getSimpleName().replace("Exception", ""), place,
				ex.getLocation().getLineNr(), ex.getLocation().getColumnNr());
	}

}
