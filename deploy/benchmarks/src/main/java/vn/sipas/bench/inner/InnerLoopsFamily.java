package vn.sipas.bench.inner;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;
import vn.sipas.local.launch.JvmOptions;

/** The inner loops, measured by JMH. */
public final class InnerLoopsFamily {

	private static final Map<String, String> TITLES = Map.of("scan", "reading a response", "parse",
			"reading a response, Jackson's tree", "count", "counting a response", "evaluate", "evaluating a tree");

	private static final List<String> ORDER = List.of("parse", "scan", "count", "evaluate");

	private InnerLoopsFamily() {
	}

	/**
	 * Measures.
	 * @param lab where
	 */
	public static void measure(Lab lab) {
		Collection<RunResult> results = run(lab);
		Row parsed = lab.report().add(row("parse", results));
		for (String loop : ORDER.subList(1, ORDER.size())) {
			Row row = row(loop, results);
			lab.report().add(loop.equals("scan") ? row.against(parsed, null) : row);
		}
	}

	private static Collection<RunResult> run(Lab lab) {
		TimeValue second = TimeValue.seconds(1);
		try {
			return new Runner(new OptionsBuilder().include(ReadLoop.class.getName())
				.include(CountLoop.class.getName())
				.forks(1)
				.warmupIterations(lab.scale().isQuick() ? 1 : 3)
				.warmupTime(second)
				.measurementIterations(lab.scale().isQuick() ? 2 : 5)
				.measurementTime(second)
				.jvmArgsAppend(JvmOptions.SERVICE.toArray(String[]::new))
				.verbosity(VerboseMode.SILENT)
				.build()).run();
		}
		catch (RunnerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Row row(String loop, Collection<RunResult> results) {
		List<Double> nanos = results.stream()
			.filter((result) -> result.getParams().getBenchmark().endsWith("." + loop))
			.flatMap((result) -> result.getBenchmarkResults().stream())
			.flatMap((result) -> result.getIterationResults().stream())
			.map((iteration) -> iteration.getPrimaryResult().getScore())
			.toList();
		return Row.of("inner loop: " + TITLES.get(loop), new Spread(nanos), "ns");
	}

}
