package vn.sipas.ranking.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * Someone who reads a ranking live, on a thread of their own. Nothing is queued: who is
 * slower than the changes gets all of them as one when they have taken the last, and who
 * does not take it in time is cut off.
 */
final class Reader {

	private final LiveRanking ranking;

	private final Pace pace;

	private final BooleanSupplier mayReadOn;

	private final Thread thread = Thread.currentThread();

	private volatile boolean dismissed;

	private @Nullable String shown;

	/**
	 * A reader on the current thread.
	 * @param ranking what they read
	 * @param shown the id of the last event that they had; null for none
	 * @param pace how fast it goes
	 * @param mayReadOn whether they may be shown what comes now
	 */
	Reader(LiveRanking ranking, @Nullable String shown, Pace pace, BooleanSupplier mayReadOn) {
		this.ranking = ranking;
		this.shown = shown;
		this.pace = pace;
		this.mayReadOn = mayReadOn;
	}

	/**
	 * Sends everything until the reader is dismissed or may not read on.
	 * @param out where to
	 * @throws java.net.SocketTimeoutException if the reader is too slow
	 * @throws IOException if the reader is gone
	 */
	void read(OutputStream out) throws IOException {
		Message.retry(this.pace.retry()).send(out, this.pace.takeWithin());
		long heard = System.nanoTime();
		while (!this.dismissed && !this.thread.isInterrupted() && mayReadOn()) {
			Message next = this.ranking.after(this.shown);
			long quiet = this.pace.heartbeat().toNanos() - (System.nanoTime() - heard);
			if (next == null && quiet > 0) {
				LockSupport.parkNanos(this, quiet);
				continue;
			}
			Message message = (next == null) ? Message.heartbeat(this.pace.heartbeat()) : next;
			message.send(out, this.pace.takeWithin());
			heard = System.nanoTime();
			if (message.id() != null) {
				this.shown = message.id();
			}
		}
	}

	private boolean mayReadOn() {
		try {
			return this.mayReadOn.getAsBoolean();
		}
		catch (DataAccessException ex) {
			// While the store is away there is nothing new to be read either.
			return true;
		}
	}

	/** There is something new. */
	void wake() {
		LockSupport.unpark(this.thread);
	}

	/** Ends the stream once what is being sent is taken. */
	void dismiss() {
		this.dismissed = true;
		wake();
	}

	/**
	 * How fast a stream goes.
	 *
	 * @param heartbeat after how long a silence something is sent
	 * @param takeWithin until when a message has to be taken
	 * @param retry after how long to come again
	 */
	record Pace(Duration heartbeat, Duration takeWithin, Duration retry) {
	}

}
