package vn.sipas.ranking.live;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A piece of an event stream, made once for all readers. */
final class Message {

	// So many bytes are handed over at a time, and it is looked how long it took.
	private static final int PIECE = 16 << 10;

	private final @Nullable String id;

	private final byte[] bytes;

	private Message(@Nullable String id, String text) {
		this.id = id;
		this.bytes = text.getBytes(StandardCharsets.UTF_8);
	}

	/** A state of a ranking, or how it became so, which has the state's id. */
	static Message ofState(String id, String event, String data) {
		return new Message(id, "id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n");
	}

	/** Tells a reader, and the way to it, that the stream is alive. */
	static Message heartbeat(Duration each) {
		return new Message(null, "event: heartbeat\ndata: {\"milliseconds\":" + each.toMillis() + "}\n\n");
	}

	/** Tells a reader when to come again after the stream has ended. */
	static Message retry(Duration pause) {
		return new Message(null, "retry: " + pause.toMillis() + "\n\n");
	}

	/** What a reader has shown who got this; null if it shows nothing. */
	@Nullable String id() {
		return this.id;
	}

	int size() {
		return this.bytes.length;
	}

	/**
	 * Sends it and waits until it is taken.
	 * @param out where to
	 * @param within how long that may take
	 * @throws SocketTimeoutException if it takes longer
	 * @throws IOException if the reader is gone
	 */
	void send(OutputStream out, Duration within) throws IOException {
		long start = System.nanoTime();
		for (int from = 0; from < this.bytes.length; from += PIECE) {
			if (System.nanoTime() - start > within.toNanos()) {
				throw new SocketTimeoutException("the reader is too slow");
			}
			out.write(this.bytes, from, Math.min(PIECE, this.bytes.length - from));
		}
		out.flush();
	}

}
