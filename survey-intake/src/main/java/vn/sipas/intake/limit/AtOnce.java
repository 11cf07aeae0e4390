package vn.sipas.intake.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * How many requests are answered at once: each takes memory from when it is begun, and
 * somebody may begin thousands and end none.
 */
@Component
public class AtOnce {

	private static final int SECONDS = 1;

	private final Semaphore all;

	private final int each;

	// Of those who are there now, and of nobody else.
	private final Map<String, Integer> counts = new ConcurrentHashMap<>();

	AtOnce(LimitProperties properties) {
		this.all = new Semaphore(properties.atOnce());
		this.each = properties.atOnceEach();
	}

	/**
	 * Begins a request of a key, or of somebody else with an allowance of their own.
	 * @param name who asks
	 * @return to be closed when it is answered
	 * @throws ProblemException {@code too-many-requests} or {@code overloaded}
	 */
	public Stay enterForKey(String name) {
		return enter("key|" + name);
	}

	/**
	 * Begins a request from an address.
	 * @param address the address
	 * @return to be closed when it is answered
	 * @throws ProblemException {@code too-many-requests} or {@code overloaded}
	 */
	public Stay enterForAddress(String address) {
		return enter("address|" + Network.of(address));
	}

	private Stay enter(String who) {
		if (!this.all.tryAcquire()) {
			throw ProblemException.of(ProblemCode.OVERLOADED);
		}
		Stay stay = new Stay(who);
		if (this.counts.merge(who, 1, Integer::sum) > this.each) {
			stay.close();
			throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS, SECONDS);
		}
		return stay;
	}

	/**
	 * A request that is being answered.
	 */
	public final class Stay implements AutoCloseable {

		private final String who;

		private Stay(String who) {
			this.who = who;
		}

		@Override
		public void close() {
			AtOnce.this.counts.computeIfPresent(this.who, (key, count) -> (count > 1) ? count - 1 : null);
			AtOnce.this.all.release();
		}

	}

}
