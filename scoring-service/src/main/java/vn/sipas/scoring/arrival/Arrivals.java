package vn.sipas.scoring.arrival;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The responses that counts or figures rest on and those before did not: how many they
 * are, when the oldest of them came, and the trace of one of them. It goes beside the
 * record, in headers, so that whoever shows the figures can tell how long responses were
 * on their way. Kept in memory alone: after a crash some may be missing here, never in
 * the figures.
 */
public final class Arrivals {

	/** The header with the number of responses, a space, and milliseconds since 1970. */
	public static final String HEADER = "sipas.arrivals";

	private int number;

	private long oldest = Long.MAX_VALUE;

	private @Nullable String trace;

	/**
	 * What a record's headers tell.
	 * @param headers the headers
	 * @return none where they tell nothing
	 */
	public static Arrivals of(Headers headers) {
		Arrivals arrivals = new Arrivals();
		Header header = headers.lastHeader(HEADER);
		if (header != null) {
			String[] told = new String(header.value(), StandardCharsets.US_ASCII).split(" ", 2);
			arrivals.number = Integer.parseInt(told[0]);
			arrivals.oldest = Long.parseLong(told[1]);
		}
		arrivals.trace = Spans.of(headers);
		return arrivals;
	}

	/**
	 * One more.
	 * @param acceptedAt when it was accepted, in milliseconds since 1970
	 * @param itsTrace its trace, if it has one
	 */
	public void add(long acceptedAt, @Nullable String itsTrace) {
		this.number++;
		this.oldest = Math.min(this.oldest, acceptedAt);
		if (itsTrace != null) {
			this.trace = itsTrace;
		}
	}

	/** All of others besides. */
	public void add(Arrivals others) {
		this.number += others.number;
		this.oldest = Math.min(this.oldest, others.oldest);
		if (others.trace != null) {
			this.trace = others.trace;
		}
	}

	/**
	 * Writes them beside a record.
	 * @param headers the record's headers
	 * @param spans goes on with the trace
	 * @param name what is done here, for the trace
	 */
	public void tell(Headers headers, Spans spans, String name) {
		if (this.number > 0) {
			headers.add(HEADER, (this.number + " " + this.oldest).getBytes(StandardCharsets.US_ASCII));
		}
		if (this.trace != null) {
			spans.tell(headers, spans.goOn(this.trace, name));
		}
	}

	/** Takes all out. */
	public Arrivals take() {
		Arrivals taken = new Arrivals();
		taken.add(this);
		this.number = 0;
		this.oldest = Long.MAX_VALUE;
		this.trace = null;
		return taken;
	}

}
