package vn.sipas.bench.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.sipas.bench.http.ClosedLoad;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.process.Child;

/** One and the same request again and again, over as many connections each time. */
final class Gets {

	private static final int CONNECTIONS = 16;

	private Gets() {
	}

	/**
	 * Asks a server.
	 * @param server its process
	 * @param port where it answers
	 * @param request what it is asked
	 * @param warmUp for how long before it is measured
	 * @param time for how long it is measured
	 * @return the answers that were given in that time, and what they cost
	 */
	static Stretch run(Child server, int port, byte[] request, Duration warmUp, Duration time) {
		List<Long> times = new ArrayList<>();
		List<Duration> cpu = new ArrayList<>();
		long answers = new ClosedLoad(port, CONNECTIONS, List.of(request)).run(warmUp, time, () -> {
			times.add(System.nanoTime());
			cpu.add(server.cpu());
		});
		return new Stretch(answers, Duration.ofNanos(times.getLast() - times.getFirst()),
				cpu.getLast().minus(cpu.getFirst()), Duration.ZERO);
	}

}
