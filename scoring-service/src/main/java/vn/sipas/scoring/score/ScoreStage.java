package vn.sipas.scoring.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.arrival.Arrivals;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.count.Part;
import vn.sipas.scoring.count.PartialKey;
import vn.sipas.scoring.json.EventKey;
import vn.sipas.scoring.task.Pace;
import vn.sipas.scoring.task.Rhythm;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.task.Stage;
import vn.sipas.scoring.wave.Wave;

/**
 * The second stage: whole waves. Puts all partitions' counts together and publishes the
 * figures of each unit that changed, and of each unit above it.
 */
public final class ScoreStage implements Stage {

	public static final String PARTIALS = "partials";

	public static final String SCORES = "scores";

	private static final int BREAKDOWNS_LESS_OFTEN = 4;

	private static final int QUALITY_LESS_OFTEN = 16;

	private final ProcessorContext<byte[], ScoreOutput> context;

	private final Wave.Lookup waves;

	private final Map<Aspect, Pace> paces;

	private final PartialsByUnit partials;

	private final QualityTable quality;

	private final Versions versions;

	private final Map<String, UnitSums> sums = new HashMap<>();

	private final Map<PartialsOf, Arrivals> arrivals = new HashMap<>();

	private final Spans spans;

	private int turn;

	/**
	 * Takes over the waves of a partition, its stores restored. All is evaluated once:
	 * what was published before a crash is seen by its print.
	 * @param context the task
	 * @param waves the waves as they are defined now
	 * @param rhythm how often figures are published
	 * @param spans goes on with traces
	 */
	public ScoreStage(ProcessorContext<byte[], ScoreOutput> context, Wave.Lookup waves, Rhythm rhythm, Spans spans) {
		this.spans = spans;
		this.context = context;
		this.waves = waves;
		this.paces = Map.of(Aspect.FIGURES, rhythm.pace(1), Aspect.BREAKDOWNS, rhythm.pace(BREAKDOWNS_LESS_OFTEN));
		this.partials = new PartialsByUnit(context.getStateStore(PARTIALS));
		this.versions = new Versions(context.getStateStore(SCORES));
		this.quality = new QualityTable(context, waves, rhythm.pace(QUALITY_LESS_OFTEN), this.partials, this.versions);
		this.partials.forEachKey(this::touch);
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		this.partials.put(record.key(), record.value());
		PartialKey key = PartialKey.of(record.key());
		touch(key);
		if (key.part() == Part.FIGURES) {
			this.arrivals.computeIfAbsent(new PartialsOf(key.wave(), key.unit()), (_) -> new Arrivals())
				.add(Arrivals.of(record.headers()));
		}
	}

	@Override
	public void tick(long now) {
		this.quality.tick(now);
		for (Aspect aspect : Aspect.OF_ANSWERS) {
			List<Wave> stale = new ArrayList<>();
			this.sums.keySet().forEach((id) -> stale(aspect, id).ifPresent(stale::add));
			Pace pace = Objects.requireNonNull(this.paces.get(aspect));
			if (!stale.isEmpty() && pace.isDue(now)) {
				// Where the time is not enough for all, another one begins each time.
				Collections.rotate(stale, this.turn++);
				pace.spend((isOver) -> stale.forEach((wave) -> evaluate(aspect, wave, now, isOver)));
			}
		}
	}

	// Counts are of an opened wave: before, its items may have other numbers.
	private Optional<Wave> stale(Aspect aspect, String id) {
		return this.waves.find(id).filter((wave) -> wave.hasBeenOpen() && sums(id).isStale(aspect, wave));
	}

	private void evaluate(Aspect aspect, Wave wave, long now, BooleanSupplier isOver) {
		FigureMaker figures = new FigureMaker(wave);
		BreakdownMaker breakdowns = new BreakdownMaker(wave);
		sums(wave.id()).evaluate(aspect, wave, (unit, counts) -> {
			if (aspect == Aspect.FIGURES) {
				publish(wave, unit, figures.figures(counts), now);
			}
			else if (counts.hasAllMarks()) {
				publish(wave, unit, breakdowns.breakdowns(counts), now);
			}
		}, isOver);
	}

	private void publish(Wave wave, String unit, Figures figures, long now) {
		// Of those above it tells nothing: each response has arrived once.
		Arrivals arrived = Objects.requireNonNullElseGet(this.arrivals.remove(new PartialsOf(wave.id(), unit)),
				Arrivals::new);
		publish(Aspect.FIGURES, wave, unit, figures, now, arrived,
				(version) -> UnitScored
					.of(wave.id(), unit, wave.definition(), figures, version, Instant.ofEpochMilli(now))
					.toJson());
	}

	private void publish(Wave wave, String unit, Breakdowns breakdowns, long now) {
		publish(Aspect.BREAKDOWNS, wave, unit, breakdowns, now, new Arrivals(),
				(version) -> new UnitBrokenDown(wave.id(), unit, version, wave.definition(), Instant.ofEpochMilli(now),
						breakdowns.responses(), breakdowns.all())
					.toJson());
	}

	private void publish(Aspect aspect, Wave wave, String unit, Object content, long now, Arrivals arrived,
			LongFunction<byte[]> event) {
		this.versions.next(aspect, wave.id(), unit, Published.print(wave.definition(), content), now)
			.ifPresent((version) -> {
				Record<byte[], ScoreOutput> output = new Record<>(EventKey.of(wave.id(), unit),
						new ScoreOutput(aspect, event.apply(version)), now);
				arrived.tell(output.headers(), this.spans, "score");
				this.context.forward(output);
			});
	}

	private void touch(PartialKey key) {
		if (key.part() == Part.QUALITY) {
			this.quality.touch(key.wave(), key.unit());
		}
		else {
			sums(key.wave()).touch(key.unit());
		}
	}

	private UnitSums sums(String wave) {
		return this.sums.computeIfAbsent(wave, (_) -> new UnitSums(
				(unit) -> this.partials.of(wave, unit, (part) -> part != Part.QUALITY, UnitCounts::of)));
	}

	private record PartialsOf(String wave, String unit) {
	}

}
