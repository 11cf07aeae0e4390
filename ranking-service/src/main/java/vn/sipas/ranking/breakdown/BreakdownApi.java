package vn.sipas.ranking.breakdown;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.BadParameterException;

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

	private final ReadableBreakdowns breakdowns;

	private final JsonMapper json;

	BreakdownApi(WhichFigures which, ReadableBreakdowns breakdowns, JsonMapper json) {
		this.which = which;
		this.breakdowns = breakdowns;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/breakdowns")
	ResponseEntity<byte[]> breakdowns(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String by,
			@RequestParam(required = false) @Nullable String edition) {
		if (by != null && !BY.matcher(by).matches()) {
			throw new BadParameterException("by");
		}
		ShownBreakdowns shown = this.breakdowns.of(this.which.of(wave, edition), unit,
				(one) -> by == null || by.equals(one));
		return Answer.of(this.json.writeValueAsBytes(shown)).asJson();
	}

}
