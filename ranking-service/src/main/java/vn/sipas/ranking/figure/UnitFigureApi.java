package vn.sipas.ranking.figure;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All indices of a unit over the years, for programs. */
@RestController
class UnitFigureApi {

	private final KnownIndices indices;

	private final JsonMapper json;

	UnitFigureApi(KnownIndices indices, JsonMapper json) {
		this.indices = indices;
		this.json = json;
	}

	@GetMapping("/api/v1/units/{unitList}/{unit}/figures")
	ResponseEntity<byte[]> figures(@PathVariable String unitList, @PathVariable String unit) {
		return this.indices.of(unitList, unit, Caller.current().orElse(null))
			.map((known) -> Answer.of(this.json.writeValueAsBytes(known)).asJson())
			.orElseThrow(() -> new NotFoundException("unit", unit));
	}

}
