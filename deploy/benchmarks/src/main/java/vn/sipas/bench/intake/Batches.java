package vn.sipas.bench.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/** Many responses in one request, and the same bytes by a producer alone. */
final class Batches {

	/** What part of the responses is sent before, to warm up. */
	static final int WARM_UP_PART = 5;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int PIECE = 1 << 20;

	private final Lab lab;

	private final Broker broker;

	private final int count;

	private final byte[][] body;

	private final byte[][] warmUp;

	Batches(Lab lab, Broker broker, int count) {
		this.lab = lab;
		this.broker = broker;
		this.count = count;
		this.body = body(count);
		this.warmUp = body(count / WARM_UP_PART);
	}

	Stretch throughIntake(IntakeProcess intake) {
		try (Connection connection = new Connection(intake.port())) {
			post(connection, this.warmUp, this.count / WARM_UP_PART);
			Duration cpu = intake.process().cpu();
			Duration brokerCpu = this.broker.process().cpu();
			long start = System.nanoTime();
			post(connection, this.body, this.count);
			return new Stretch(this.count, Duration.ofNanos(System.nanoTime() - start),
					intake.process().cpu().minus(cpu), this.broker.process().cpu().minus(brokerCpu));
		}
	}

	Stretch byProducer(String topic) {
		Path result = this.lab.workshop().logs().resolve("producer-result.txt");
		try (Child child = Child.start("bare-producer",
				Jvm.program("bare-producer", this.broker.address(), topic, Integer.toString(this.count),
						Long.toString(this.broker.process().pid()), result.toString()),
				Map.of(), this.lab.workshop().logs())) {
			child.await(PATIENCE);
			String[] nanos = Files.readString(result).split(" ", 3);
			return new Stretch(this.count, nanos(nanos[0]), nanos(nanos[1]), nanos(nanos[2]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void post(Connection connection, byte[][] body, int count) {
		long length = Arrays.stream(body).mapToLong((piece) -> piece.length).sum();
		String answer = connection
			.exchange(Request.head("POST", IntakeProcess.path(Survey.PROVINCES), IntakeProcess.KEY,
					"application/x-ndjson", length), body)
			.requireSuccess();
		if (!answer.contains("\"accepted\":" + count)) {
			throw new IllegalStateException("not all of " + count + " responses were taken: " + answer);
		}
	}

	private static byte[][] body(int count) {
		Responses responses = new Responses(Survey.PROVINCES);
		List<byte[]> pieces = new ArrayList<>();
		ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE + PIECE / 2);
		for (int number = 0; number < count; number++) {
			piece.writeBytes(responses.next().line());
			piece.write('\n');
			if (piece.size() > PIECE || number == count - 1) {
				pieces.add(piece.toByteArray());
				piece.reset();
			}
		}
		return pieces.toArray(byte[][]::new);
	}

	private static Duration nanos(String text) {
		return Duration.ofNanos(Long.parseLong(text));
	}

}
