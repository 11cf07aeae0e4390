package vn.sipas.bench.inner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;
import vn.sipas.scoring.reader.AnswerNames;
import vn.sipas.scoring.reader.EventScanner;

/** Reading one response. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadLoop {

	private static final int EVENTS = 4096;

	private final byte[][] events = events();

	private final EventScanner scanner = new EventScanner();

	private final AnswerNames names = names();

	private int next;

	/**
	 * By scoring's scanner.
	 * @return the scanner, which has the answers
	 */
	@Benchmark
	public EventScanner scan() {
		if (!this.scanner.scan(event()) || !this.scanner.scanAnswers(this.names)) {
			throw new IllegalStateException("scoring's reader does not take a record of these benchmarks");
		}
		return this.scanner;
	}

	/**
	 * By Jackson, as a tree.
	 * @return the tree
	 */
	@Benchmark
	public JsonNode parse() {
		return JsonMapper.shared().readTree(event());
	}

	private byte[] event() {
		return this.events[this.next++ % EVENTS];
	}

	private static byte[][] events() {
		Responses responses = new Responses(Survey.PROVINCES);
		byte[][] events = new byte[EVENTS][];
		for (int number = 0; number < EVENTS; number++) {
			events[number] = responses.next().event();
		}
		return events;
	}

	private static AnswerNames names() {
		List<String> criteria = Survey.PROVINCES.criteria();
		return new AnswerNames(
				(bytes, from, to) -> criteria.indexOf(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
	}

}
