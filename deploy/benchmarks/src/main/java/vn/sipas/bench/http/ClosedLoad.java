package vn.sipas.bench.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import vn.sipas.bench.process.Pause;

/**
 * Connections of which each sends its next request as soon as it has the answer to the
 * last.
 *
 * @param port where to
 * @param connections how many
 * @param requests what they send, in turn and over again
 */
public record ClosedLoad(int port, int connections, List<byte[]> requests) {

	/**
	 * Goes on for a while, then goes on while something else looks on.
	 * @param warmUp how long it goes on before
	 * @param time how long it is looked at
	 * @param atBothEnds called when looking begins and when it ends
	 * @return the answers in that time
	 */
	public long run(Duration warmUp, Duration time, Runnable atBothEnds) {
		LongAdder answers = new LongAdder();
		AtomicLong next = new AtomicLong();
		CountDownLatch over = new CountDownLatch(1);
		ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
		List<Thread> threads = IntStream.range(0, this.connections)
			.mapToObj((_) -> Thread.ofVirtual().unstarted(() -> send(over, next, answers)))
			.toList();
		threads.forEach((thread) -> {
			thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
			thread.start();
		});
		Pause.of(warmUp);
		atBothEnds.run();
		long before = answers.sum();
		Pause.of(time);
		atBothEnds.run();
		long counted = answers.sum() - before;
		over.countDown();
		threads.forEach(ClosedLoad::join);
		if (!failures.isEmpty()) {
			throw new IllegalStateException(failures.peek());
		}
		return counted;
	}

	private void send(CountDownLatch over, AtomicLong next, LongAdder answers) {
		try (Connection connection = new Connection(this.port)) {
			while (over.getCount() > 0) {
				byte[] request = this.requests.get((int) (next.getAndIncrement() % this.requests.size()));
				Connection.Answer answer = connection.exchange(request);
				if (answer.status() / 100 != 2) {
					answer.requireSuccess();
				}
				answers.increment();
			}
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
