package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class PrioritiesTests {

	private final Unit unit = new Unit("12", "province", null, Samples.text("Lai Châu"));

	private final Wave wave = new Wave("w", 1, Samples.text("w"), State.OPEN, LocalDate.of(2026, 1, 1),
			LocalDate.of(2026, 12, 31), true, null, null, null, null, List.of(this.unit), List.of(), 4, 30,
			node("overall", item("hoped", "expectation"),
					node("access", item("a1", "satisfaction"), item("a2", "satisfaction")),
					node("feedback", item("f1", "satisfaction"), item("f.hoped", "expectation")),
					node("wishes", item("w1", "expectation"))),
			null, null, null);

	@Test
	void whatWouldRaiseTheIndexMostIsFirst() {
		Priorities priorities = Priorities.of(this.wave, this.unit, score(),
				Map.of("a1", new BigDecimal("90"), "f1", new BigDecimal("70.004")));
		assertThat(
				priorities.priorities().stream().map((one) -> one.id() + " " + one.upperQuartile() + " " + one.gain()))
			.containsExactly("a1 90.00 10.00", "f1 70.00 5.00", "a2 null null");
		assertThat(priorities.overall()).isEqualTo("62.50");
	}

	@Test
	void anExpectationIsSetBesideTheNodeJustAboveIt() {
		assertThat(Priorities.of(this.wave, this.unit, score(), Map.of())
			.gaps()
			.stream()
			.map((gap) -> gap.expectation() + " " + gap.node() + " " + gap.expected() + " " + gap.satisfied() + " "
					+ gap.gap()))
			.containsExactly("hoped overall 95.00 62.50 32.50", "f.hoped feedback 59.99 60.00 -0.01");
	}

	private static Score score() {
		return new Score("w", "12", 7, 400, new BigDecimal("62.5"), null, null,
				List.of(new NodeValue("access", new BigDecimal("65"), null),
						new NodeValue("feedback", new BigDecimal("60.000400000000"), null),
						new NodeValue("wishes", null, null)),
				List.of(value("hoped", "expectation", "95"), value("a1", "satisfaction", "50"),
						value("a2", "satisfaction", "80"), value("f1", "satisfaction", "60.0004"),
						value("f.hoped", "expectation", "59.99"), value("w1", "expectation", "90"),
						value("unasked", "satisfaction", null)));
	}

	private static CriterionValue value(String id, String kind, @Nullable String percent) {
		return new CriterionValue(id, kind, (percent == null) ? null : new BigDecimal(percent), null, 400,
				new TreeMap<>());
	}

	private static Node node(String id, Node... children) {
		return new Node(id, Samples.text(id), null, null, "mean", null, List.of(children));
	}

	private static Node item(String id, String kind) {
		return new Node(id, null, Samples.text(id), kind, null, null, List.of());
	}

}
