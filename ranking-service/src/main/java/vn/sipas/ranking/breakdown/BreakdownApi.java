package vn.sipas.ranking.breakdown;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
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

	private final Waves waves;

	private final Breakdowns breakdowns;

	private final Plans plans;

	private final JsonMapper json;

	BreakdownApi(Waves waves, Breakdowns breakdowns, Plans plans, JsonMapper json) {
		this.waves = waves;
		this.breakdowns = breakdowns;
		this.plans = plans;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/breakdowns")
	ResponseEntity<byte[]> breakdowns(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String by) {
		if (by != null && !BY.matcher(by).matches()) {
			throw new BadParameterException("by");
		}
		Wave definition = this.waves.find(wave).orElseThrow(() -> new NotFoundException("wave", wave));
		Unit known = definition.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		ShownBreakdowns shown = this.breakdowns.find(wave, known.unit())
			.map((found) -> ShownBreakdowns.of(found, this.plans.of(definition, found),
					(one) -> by == null || by.equals(one)))
			.orElseGet(() -> new ShownBreakdowns(wave, unit, 0, 0, List.of()));
		return Answer.of(this.json.writeValueAsBytes(shown)).asJson();
	}

}
