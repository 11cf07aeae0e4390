package vn.sipas.scoring.score;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.count.Part;
import vn.sipas.scoring.json.EventKey;
import vn.sipas.scoring.tally.QualityCounts;
import vn.sipas.scoring.tally.UnitQuality;
import vn.sipas.scoring.task.Pace;
import vn.sipas.scoring.wave.Wave;

/**
 * What was noted on the responses of each unit, with all units in it, and of each
 * interviewer in a unit.
 */
final class QualityTable {

	private final ProcessorContext<byte[], ScoreOutput> context;

	private final Wave.Lookup waves;

	private final Pace pace;

	private final PartialsByUnit partials;

	private final Versions versions;

	private final Map<String, QualitySums> sums = new HashMap<>();

	QualityTable(ProcessorContext<byte[], ScoreOutput> context, Wave.Lookup waves, Pace pace, PartialsByUnit partials,
			Versions versions) {
		this.context = context;
		this.waves = waves;
		this.pace = pace;
		this.partials = partials;
		this.versions = versions;
	}

	/** A unit's counts have changed, or are there. */
	void touch(String wave, String unit) {
		this.sums
			.computeIfAbsent(wave,
					(_) -> new QualitySums(
							(one) -> this.partials.of(wave, one, (part) -> part == Part.QUALITY, UnitQuality::of)))
			.touch(unit);
	}

	void tick(long now) {
		if (this.sums.values().stream().anyMatch(QualitySums::isStale) && this.pace.isDue(now)) {
			this.pace.spend((isOver) -> this.sums.forEach((wave, quality) -> tell(wave, quality, now, isOver)));
		}
	}

	private void tell(String id, QualitySums quality, long now, BooleanSupplier isOver) {
		this.waves.find(id).ifPresent((wave) -> quality.sum(wave.units(), (unit, all, days, own) -> {
			tell(id, unit, Optional.empty(), QualityMeasured.Counts.of(all, days), now);
			own.interviewers().forEach((interviewer, counts) -> {
				if (!interviewer.isEmpty()) {
					tell(id, unit, Optional.of(interviewer), QualityMeasured.Counts.of(counts), now);
				}
			});
		}, isOver));
	}

	private void tell(String wave, String unit, Optional<String> interviewer, QualityMeasured.Counts counts, long now) {
		String of = unit + interviewer.map((name) -> "|" + name).orElse("");
		this.versions.next(Aspect.QUALITY, wave, of, Published.print(0, counts), now).ifPresent((version) -> {
			byte[] event = new QualityMeasured(wave, unit, interviewer, version, counts, Instant.ofEpochMilli(now))
				.toJson();
			this.context.forward(new Record<>(EventKey.of(wave, of), new ScoreOutput(Aspect.QUALITY, event), now));
		});
	}

}
