package vn.sipas.bench.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

import vn.sipas.bench.process.Pause;

/**
 * Sends requests at a rate that does not wait for the answers: who is late is late from
 * the moment at which he was due.
 */
public final class OpenLoad implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final LinkedBlockingQueue<Due> requests = new LinkedBlockingQueue<>();

	private final List<Thread> senders;

	private final int success;

	private List<Long> times = new ArrayList<>();

	private int waiting;

	private int failures;

	// Looked at once, never compared.
	@SuppressWarnings("ArrayRecordComponent")
	private record Due(long nanos, byte[] request) {
	}

	/**
	 * Connects.
	 * @param port where to
	 * @param connections how many requests are on their way at most
	 * @param success the status of an answer that is none of a failure
	 */
	public OpenLoad(int port, int connections, int success) {
		this.success = success;
		this.senders = new ArrayList<>(connections);
		for (int number = 0; number < connections; number++) {
			this.senders.add(Thread.ofVirtual().start(() -> send(port)));
		}
	}

	/**
	 * Sends for a while.
	 * @param perSecond requests a second
	 * @param time how long
	 * @param requestDueAt makes a request before the moment at which it is due, in
	 * nanoseconds of {@link System#nanoTime}
	 */
	public void run(double perSecond, Duration time, LongFunction<byte[]> requestDueAt) {
		long start = System.nanoTime();
		double between = 1e9 / perSecond;
		long count = (long) (time.toNanos() / between);
		for (long number = 0; number < count; number++) {
			long due = start + (long) (number * between);
			Due request = new Due(due, requestDueAt.apply(due));
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			synchronized (this) {
				this.waiting++;
			}
			this.requests.add(request);
		}
		requireSuccess();
	}

	/**
	 * Waits for all answers.
	 * @return how long each was waited for since its request was due, in nanoseconds;
	 * those since the last call
	 */
	public List<Long> answers() {
		Pause.until("the last answer", PATIENCE, Duration.ofMillis(10), this::hasAll);
		requireSuccess();
		synchronized (this) {
			List<Long> all = this.times;
			this.times = new ArrayList<>();
			return all;
		}
	}

	private synchronized boolean hasAll() {
		return this.waiting == 0;
	}

	private synchronized void requireSuccess() {
		if (this.failures > 0) {
			throw new IllegalStateException(this.failures + " requests were refused");
		}
	}

	private void send(int port) {
		try (Connection connection = new Connection(port)) {
			while (true) {
				Due due = this.requests.take();
				answered(due, connection.exchange(due.request()).status());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void answered(Due due, int status) {
		this.waiting--;
		this.failures += (status == this.success) ? 0 : 1;
		this.times.add(System.nanoTime() - due.nanos());
	}

	@Override
	public void close() {
		this.senders.forEach(Thread::interrupt);
	}

}
