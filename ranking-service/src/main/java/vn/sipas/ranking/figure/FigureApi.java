package vn.sipas.ranking.figure;

import vn.sipas.ranking.web.SentBody;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Pages;
import vn.sipas.ranking.web.Parameters;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Published figures: read by everybody, entered and taken back by analysts of all waves.
 */
@RestController
class FigureApi {

	private static final String PATH = "/api/v1/published-figures";

	private static final int LARGEST_BODY = 4 << 20;

	private static final int LARGEST_PAGE = 500;

	private final Figures figures;

	private final Register register;

	private final Waves waves;

	private final JsonMapper json;

	FigureApi(Figures figures, Register register, Waves waves, JsonMapper json) {
		this.figures = figures;
		this.register = register;
		this.waves = waves;
		this.json = json;
	}

	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> figures(@RequestParam(required = false) @Nullable String index,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable String unitList,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String component,
			@RequestParam(required = false) @Nullable String conflicts, HttpServletRequest request) {
		// Spring takes what is empty as left out; to whoever sends it, it is a mistake.
		require(!"".equals(request.getParameter("year")), "year");
		Pages part = Pages.of(new Parameters(request.getParameterMap()), LARGEST_PAGE);
		require(index == null || Indices.isName(Indices.name(index)), "index");
		require(unitList == null || FigureReader.CODE.matcher(unitList).matches(), "unitList");
		require(unit == null || FigureReader.CODE.matcher(unit).matches(), "unit");
		require(component == null || FigureReader.CODE.matcher(component).matches(), "component");
		Map<String, Object> fields = new HashMap<>();
		put(fields, "index", (index == null) ? null : Indices.name(index));
		put(fields, "year", year);
		put(fields, "unitList", unitList);
		put(fields, "unit", unit);
		put(fields, "component", component);
		Asked asked = new Asked(fields, (conflicts == null) ? null : flag(conflicts, "conflicts"), part.page(),
				part.size());
		FigurePage found = new FigurePage(part.page(), part.size(), this.figures.count(asked),
				this.figures.find(asked).stream().map(FigurePage.About::of).toList());
		return Answer.of(this.json.writeValueAsBytes(found)).asJson();
	}

	@PostMapping(path = PATH, consumes = { "text/csv", MediaType.APPLICATION_JSON_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Register.Outcome> enter(@RequestParam(defaultValue = "false") String dryRun,
			@RequestHeader("Content-Type") MediaType type, HttpServletRequest request) throws IOException {
		boolean only = flag(dryRun, "dryRun");
		byte[] body = SentBody.of(request, LARGEST_BODY);
		List<PublishedFigure> sent = new Body(this.json, this.waves.all()).read(body, type);
		String by = Caller.current().map(Caller::name).orElseThrow();
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.register.enter(sent, by, only));
	}

	@DeleteMapping(PATH + "/{figure}")
	ResponseEntity<Void> remove(@PathVariable String figure) {
		this.register.remove(figure);
		return ResponseEntity.noContent().build();
	}

	private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	private static boolean flag(String word, String parameter) {
		require("true".equals(word) || "false".equals(word), parameter);
		return "true".equals(word);
	}

	private static void require(boolean fulfilled, String parameter) {
		if (!fulfilled) {
			throw new BadParameterException(parameter);
		}
	}

}
