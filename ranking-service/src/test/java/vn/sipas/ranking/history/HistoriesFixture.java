package vn.sipas.ranking.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.sipas.ranking.ranking.Scope;

/** Histories in a store of a test's own, as if they had been kept. */
public final class HistoriesFixture {

	private static final Duration STEP = Duration.ofMinutes(15);

	private HistoriesFixture() {
	}

	/**
	 * Keeps how figures came to be what they are: responses come in one by one, and the
	 * fewer there are the further a figure is from where it gets to. In the middle the
	 * wave was defined anew.
	 * @param figures where the units' figures get to
	 * @param responses how many each has in the end
	 */
	public static void keep(MongoOperations mongo, Scope scope, Map<String, BigDecimal> figures, int responses,
			Instant from, Instant to) {
		Random random = new Random(2021);
		Growing history = new Growing();
		long steps = Duration.between(from, to).dividedBy(STEP);
		for (long step = 0; step < steps; step++) {
			long number = 1 + responses * step / steps;
			List<Line> lines = new ArrayList<>();
			figures.forEach((unit, figure) -> lines.add(line(unit, figure, number, random)));
			lines.sort(Comparator.comparing(Line::overall).reversed());
			List<Line> ranked = new ArrayList<>();
			for (Line line : lines) {
				int place = ranked.size() + 1;
				ranked.add(new Line(line.unit(), line.responses(), line.overall(), line.margin(), place,
						Math.max(1, place - 9), Math.min(lines.size(), place + 9), line.dimensions()));
			}
			ranked.sort(Comparator.comparing(Line::unit));
			history.add(new Snapshot(
					new Stamp(from.plus(STEP.multipliedBy(step)), step + 1, (2 * step < steps) ? 1 : 2, true), ranked));
		}
		new Timelines(mongo).replace(null, scope,
				new Growth(history.timeline, List.copyOf(history.buckets.values()), List.of()));
	}

	private static Line line(String unit, BigDecimal figure, long responses, Random random) {
		double margin = 30 / Math.sqrt((double) responses);
		double now = Math.clamp(figure.doubleValue() + margin / 4 * random.nextGaussian(), 0, 100);
		return new Line(unit, responses, Math.round(100 * now) + 1, Math.round(100 * margin) + 1, 0, 0, 0, List.of());
	}

}
