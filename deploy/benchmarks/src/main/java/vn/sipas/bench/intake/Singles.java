package vn.sipas.bench.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.sipas.bench.http.ClosedLoad;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Scale;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/** A response a request. */
final class Singles {

	private static final int REQUESTS = 20_000;

	private static final int WARM_UP_CONNECTIONS = 64;

	private final List<byte[]> requests = new ArrayList<>(REQUESTS);

	private final Broker broker;

	private final Scale scale;

	Singles(Broker broker, Scale scale) {
		this.broker = broker;
		this.scale = scale;
		Responses responses = new Responses(Survey.PROVINCES);
		for (int number = 0; number < REQUESTS; number++) {
			this.requests
				.add(Request.post(IntakeProcess.path(Survey.PROVINCES), IntakeProcess.KEY, responses.next().line()));
		}
	}

	/** Puts a server to work before its turns. */
	void warmUp(int port) {
		long _ = new ClosedLoad(port, WARM_UP_CONNECTIONS, this.requests).run(this.scale.firstWarmUp(), Duration.ZERO,
				() -> {
				});
	}

	/** Sends responses to a server over so many connections. */
	Stretch run(Child server, int port, int connections) {
		List<Mark> marks = new ArrayList<>();
		long answers = new ClosedLoad(port, connections, this.requests).run(this.scale.warmUp(),
				Duration.ofSeconds(this.scale.seconds()),
				() -> marks.add(new Mark(System.nanoTime(), server.cpu(), this.broker.process().cpu())));
		Mark start = marks.getFirst();
		Mark end = marks.getLast();
		return new Stretch(answers, Duration.ofNanos(end.nanos - start.nanos), end.cpu.minus(start.cpu),
				end.brokerCpu.minus(start.brokerCpu));
	}

	private record Mark(long nanos, Duration cpu, Duration brokerCpu) {
	}

}
