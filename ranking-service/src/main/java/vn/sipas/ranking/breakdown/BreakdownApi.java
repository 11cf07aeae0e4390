package vn.sipas.ranking.breakdown;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One unit's figures by groups, for programs. */
@RestController
class BreakdownApi {

	private static final Pattern BY = Pattern
		.compile("service|channel|stratum|demographics\\.[^\\x00-\\x1f\\x7f-\\x9f]{1,64}");

	private final WhichFigures which;

	private final FrozenBreakdowns frozen;

	private final Waves waves;

	private final Breakdowns breakdowns;

	private final Plans plans;

	private final JsonMapper json;

	BreakdownApi(WhichFigures which, Waves waves, Breakdowns breakdowns, Plans plans, FrozenBreakdowns frozen,
			JsonMapper json) {
		this.which = which;
		this.frozen = frozen;
		this.waves = waves;
		this.breakdowns = breakdowns;
		this.plans = plans;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/breakdowns")
	ResponseEntity<byte[]> breakdowns(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String by,
			@RequestParam(required = false) @Nullable String edition) {
		if (by != null && !BY.matcher(by).matches()) {
			throw new BadParameterException("by");
		}
		Predicate<String> asked = (one) -> by == null || by.equals(one);
		ShownBreakdowns shown = switch (this.which.of(wave, edition)) {
			case Figures.Live live -> shown(this.waves.of(live), unit, asked);
			case Figures.Frozen frozen -> this.frozen.breakdowns(frozen, unit).only(asked);
		};
		return Answer.of(this.json.writeValueAsBytes(shown)).asJson();
	}

	private ShownBreakdowns shown(Wave wave, String unit, Predicate<String> asked) {
		Unit known = wave.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		return this.breakdowns.find(wave.wave(), known.unit())
			.map((found) -> ShownBreakdowns.of(found, this.plans.of(wave, found)).only(asked))
			.orElseGet(() -> ShownBreakdowns.none(wave.wave(), unit));
	}

}
