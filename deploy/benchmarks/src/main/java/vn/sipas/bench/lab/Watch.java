package vn.sipas.bench.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.kafka.Cluster;
import vn.sipas.bench.kafka.Offsets;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Pause;

/**
 * Watches a group go through a topic. What is measured begins at a tenth of it, so that
 * the start of a JVM and of a group counts for nobody.
 *
 * @param broker the broker
 * @param group the group
 * @param topic the topic that it goes through
 * @param total the records in the topic
 * @param throughOwnTopics whether the end is reached only when the group has gone through
 * its own topics too, as where every record passes through one
 */
public record Watch(Broker broker, String group, String topic, long total, boolean throughOwnTopics) {

	private static final Duration BETWEEN = Duration.ofMillis(20);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/**
	 * Watches until the end.
	 * @param workers the processes whose processor time counts
	 * @return the stretch from a tenth of the topic to its end
	 * @throws IllegalStateException if the group stands still for a minute
	 */
	public Stretch follow(List<Child> workers) {
		return through(workers, List.of(this.total / 10, this.total)).getFirst();
	}

	/**
	 * Watches from place to place.
	 * @param workers the processes whose processor time counts
	 * @param places numbers of records, growing
	 * @return the stretches between them
	 * @throws IllegalStateException if the group stands still for a minute
	 */
	public List<Stretch> through(List<Child> workers, List<Long> places) {
		List<Stretch> stretches = new ArrayList<>();
		Mark last = null;
		for (long place : places) {
			Mark next = until(workers, (place == this.total) ? this::isOver : (now) -> now.of(this.topic) >= place);
			if (last != null) {
				stretches.add(last.to(next));
			}
			last = next;
		}
		return stretches;
	}

	private Mark until(List<Child> workers, Function<Offsets, Boolean> reached) {
		long last = -1;
		long moved = System.nanoTime();
		while (true) {
			Offsets now = this.broker.cluster().committed(this.group);
			Mark mark = mark(now.of(this.topic), workers);
			if (reached.apply(now)) {
				return mark;
			}
			long sum = now.places().values().stream().mapToLong(Long::longValue).sum();
			if (sum != last) {
				last = sum;
				moved = System.nanoTime();
			}
			else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
				throw new IllegalStateException(
						this.group + " stands still at " + now.of(this.topic) + " of " + this.total);
			}
			workers.forEach(Child::requireAlive);
			Pause.of(BETWEEN);
		}
	}

	// The last record of a partition may end a transaction, and is committed by nobody.
	private boolean isOver(Offsets now) {
		if (now.of(this.topic) < this.total) {
			return false;
		}
		return !this.throughOwnTopics || now.topics()
			.stream()
			.filter((name) -> !name.equals(this.topic))
			.allMatch((name) -> now.of(name) >= this.broker.cluster().ends(name).of(name) - Cluster.PARTITIONS);
	}

	private Mark mark(long place, List<Child> workers) {
		return new Mark(place, System.nanoTime(),
				workers.stream().map(Child::cpu).reduce(Duration.ZERO, Duration::plus), this.broker.process().cpu());
	}

	private record Mark(long place, long nanos, Duration cpu, Duration brokerCpu) {

		Stretch to(Mark end) {
			return new Stretch(end.place - this.place, Duration.ofNanos(end.nanos - this.nanos),
					end.cpu.minus(this.cpu), end.brokerCpu.minus(this.brokerCpu));
		}

	}

}
