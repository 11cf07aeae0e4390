package vn.sipas.ranking.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.UnitFilter;
import vn.sipas.ranking.quality.QualityTable.Row;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.BadParameterException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quality of a wave's responses, for its analysts. */
@RestController
class QualityApi {

	private static final String BY_UNIT = "unit";

	private final Waves waves;

	private final Quality quality;

	private final JsonMapper json;

	QualityApi(Waves waves, Quality quality, JsonMapper json) {
		this.waves = waves;
		this.quality = quality;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/quality")
	ResponseEntity<byte[]> quality(@PathVariable String wave, @RequestParam(required = false) @Nullable String by,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String sort) {
		String rows = Objects.requireNonNullElse(by, BY_UNIT);
		Predicate<Measured> asked = by(rows);
		Comparator<Row> order = RowOrder.of(Objects.requireNonNullElse(sort, BY_UNIT))
			.orElseThrow(() -> new BadParameterException("sort"));
		Map<String, Text> names = this.waves.require(wave, unit)
			.units()
			.stream()
			.collect(Collectors.toMap(Unit::unit, Unit::name));
		Set<String> units = UnitFilter.of(unit);
		List<Row> shown = this.quality.ofWave(wave)
			.stream()
			.filter(asked)
			.filter((one) -> units == null || units.contains(one.unit()))
			.map((one) -> Row.of(one, names.get(one.unit())))
			.sorted(order)
			.toList();
		return Answer.of(this.json.writeValueAsBytes(new QualityTable(wave, rows, shown))).asJson();
	}

	private static Predicate<Measured> by(String by) {
		return switch (by) {
			case BY_UNIT -> (one) -> one.interviewer() == null;
			case "interviewer" -> (one) -> one.interviewer() != null;
			default -> throw new BadParameterException("by");
		};
	}

}
