package vn.sipas.bench.endtoend;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.intake.IntakeProcess;
import vn.sipas.bench.records.ResponseForm;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/**
 * Sends responses at a rate that does not wait for the answers: who is late is late from
 * the moment at which he was due.
 */
final class OpenLoad implements AutoCloseable {

	private static final int CONNECTIONS = 16;

	private static final byte[] END = new byte[0];

	private final Responses responses = new Responses(Survey.PROVINCES);

	private final LinkedBlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();

	private final AtomicInteger failures = new AtomicInteger();

	private final Ages ages;

	OpenLoad(int port, Ages ages) {
		this.ages = ages;
		for (int number = 0; number < CONNECTIONS; number++) {
			Thread.ofVirtual().start(() -> send(port));
		}
	}

	/**
	 * Sends for a while.
	 * @param perSecond responses a second
	 * @param perRequest responses a request; 1 is a single POST
	 * @param time how long
	 */
	void run(int perSecond, int perRequest, Duration time) {
		long start = System.nanoTime();
		long between = 1_000_000_000L * perRequest / perSecond;
		long requests = time.toNanos() / between;
		for (long number = 0; number < requests; number++) {
			long due = start + number * between;
			byte[] request = request(perRequest, due);
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			this.requests.add(request);
		}
		if (this.failures.get() > 0) {
			throw new IllegalStateException(this.failures.get() + " requests were refused");
		}
	}

	private byte[] request(int perRequest, long due) {
		ByteArrayOutputStream body = new ByteArrayOutputStream(perRequest * 512);
		for (int number = 0; number < perRequest; number++) {
			ResponseForm form = this.responses.next();
			if (!form.isCorrection()) {
				this.ages.due(form.unit(), due);
			}
			body.writeBytes(form.line());
			body.write('\n');
		}
		String path = IntakeProcess.path(Survey.PROVINCES);
		String type = (perRequest == 1) ? "application/json" : "application/x-ndjson";
		ByteArrayOutputStream request = new ByteArrayOutputStream(body.size() + 256);
		request.writeBytes(Request.head("POST", path, IntakeProcess.KEY, type, body.size()));
		request.writeBytes(body.toByteArray());
		return request.toByteArray();
	}

	private void send(int port) {
		try (Connection connection = new Connection(port)) {
			for (byte[] request = this.requests.take(); request.length > 0; request = this.requests.take()) {
				if (connection.exchange(request).status() != 202) {
					this.failures.incrementAndGet();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		for (int number = 0; number < CONNECTIONS; number++) {
			this.requests.add(END);
		}
	}

}
