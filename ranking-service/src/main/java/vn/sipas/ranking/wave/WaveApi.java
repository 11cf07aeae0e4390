package vn.sipas.ranking.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.text.Spelling;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.Pages;
import vn.sipas.ranking.web.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which waves there are that the reader may read, the one that opens last first. */
@RestController
class WaveApi {

	/** How many waves there are on all pages. */
	private static final String TOTAL = "X-Total-Count";

	private static final List<String> STATES = Stream.of(State.values()).map(State::word).toList();

	private final Waves waves;

	private final JsonMapper json;

	private final Readership readership;

	private final Editions editions;

	WaveApi(Waves waves, Readership readership, Editions editions, JsonMapper json) {
		this.waves = waves;
		this.readership = readership;
		this.editions = editions;
		this.json = json;
	}

	@GetMapping("/api/v1/waves")
	ResponseEntity<byte[]> waves(HttpServletRequest request, HttpServletResponse response) {
		Parameters parameters = new Parameters(request.getParameterMap());
		Predicate<Wave> wanted = wanted(parameters);
		Caller caller = Caller.current().orElse(null);
		List<Wave> waves = this.readership.readable(caller, this.waves.all()).stream().filter(wanted).toList();
		response.setHeader(TOTAL, Integer.toString(waves.size()));
		List<Wave> page = parameters.has(Pages.PARAMETERS) ? Pages.of(parameters).of(waves) : waves;
		Map<String, List<Edition>> published = this.editions.of(page.stream().map(Wave::wave).toList());
		List<Listed> listed = page.stream()
			.map((wave) -> Listed.of(wave, published.getOrDefault(wave.wave(), List.of()).size()))
			.toList();
		return Answer.of(this.json.writeValueAsBytes(listed)).asJson();
	}

	private static Predicate<Wave> wanted(Parameters parameters) {
		Optional<String> state = parameters.word("state", STATES);
		Optional<String> title = parameters.text("q").map(Spelling::plain);
		return (wave) -> state.map((word) -> word.equals(wave.state().word())).orElse(true)
				&& title
					.map((part) -> Spelling.plain(wave.title().vi()).contains(part)
							|| Spelling.plain(wave.title().en()).contains(part))
					.orElse(true);
	}

	/**
	 * A wave in the list of all; {@code about} is null where it is about no unit of
	 * another list, what is said of erased responses while they are kept, and the newest
	 * edition while there is none.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Listed(String wave, Text title, State state, LocalDate opens, LocalDate closes, boolean synthetic,
			List<String> levels, @Nullable About about, @Nullable Integer edition, @Nullable Instant responsesErasedAt,
			@Nullable Boolean figuresFinal) {

		static Listed of(Wave wave, int editions) {
			return new Listed(wave.wave(), wave.title(), wave.state(), wave.opens(), wave.closes(), wave.synthetic(),
					wave.levels(), wave.about(), (editions > 0) ? editions : null, wave.responsesErasedAt(),
					(wave.responsesErasedAt() != null) ? true : null);
		}

	}

}
