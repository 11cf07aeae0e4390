package vn.sipas.bench.lab;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

import vn.sipas.bench.report.Row;
import vn.sipas.bench.report.Spread;

/**
 * A piece of work that was watched.
 *
 * @param records what was done
 * @param time how long it took
 * @param cpu the processor time of who did it
 * @param brokerCpu the broker's processor time meanwhile
 */
public record Stretch(long records, Duration time, Duration cpu, Duration brokerCpu) {

	private static final double MILLION = 1e6;

	double perSecond() {
		return this.records * 1e9 / this.time.toNanos();
	}

	double cpuPerMillion() {
		return this.cpu.toNanos() / 1e9 * MILLION / this.records;
	}

	double brokerCpuPerMillion() {
		return this.brokerCpu.toNanos() / 1e9 * MILLION / this.records;
	}

	/**
	 * The rate of several runs.
	 * @param name what was run
	 * @param unit what is counted, as "responses/s"
	 * @param runs the runs
	 * @return a row
	 */
	public static Row rate(String name, String unit, List<Stretch> runs) {
		return row(name, unit, runs, Stretch::perSecond);
	}

	/**
	 * What several runs cost.
	 * @param name what was run
	 * @param runs the runs
	 * @return a row
	 */
	public static Row cost(String name, List<Stretch> runs) {
		return row(name + ", CPU", "CPU-s/million", runs, Stretch::cpuPerMillion);
	}

	/**
	 * What several runs cost the broker.
	 * @param name what was run
	 * @param runs the runs
	 * @return a row
	 */
	public static Row brokerCost(String name, List<Stretch> runs) {
		return row(name + ", CPU of the broker", "CPU-s/million", runs, Stretch::brokerCpuPerMillion);
	}

	private static Row row(String name, String unit, List<Stretch> runs, ToDoubleFunction<Stretch> value) {
		return Row.of(name, new Spread(runs.stream().map((run) -> value.applyAsDouble(run)).toList()), unit);
	}

}
