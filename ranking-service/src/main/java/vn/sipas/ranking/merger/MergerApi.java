package vn.sipas.ranking.merger;

import vn.sipas.ranking.web.SentBody;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.log.Entry;
import vn.sipas.ranking.log.EventLog;
import vn.sipas.ranking.log.MergerTopic;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.Finding;

/**
 * How lists of units became others: read by everybody, entered by admins. What is entered
 * is in the store when the feed has read it.
 */
@RestController
class MergerApi {

	private static final String PATH = "/api/v1/unit-mergers";

	private static final int LARGEST_BODY = 4 << 20;

	private final Successions successions;

	private final Waves waves;

	private final EventLog log;

	private final JsonMapper json;

	private final Clock clock;

	MergerApi(Successions successions, Waves waves, EventLog log, JsonMapper json, Clock clock) {
		this.successions = successions;
		this.waves = waves;
		this.log = log;
		this.json = json;
		this.clock = clock;
	}

	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> all() {
		return Answer.of(this.json.writeValueAsBytes(this.successions.all())).asJson();
	}

	@PostMapping(path = PATH, consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Taken> enterTable(@RequestParam(required = false) @Nullable String oldList,
			@RequestParam(required = false) @Nullable String newList,
			@RequestParam(required = false) @Nullable String validFrom, HttpServletRequest request) throws IOException {
		List<Finding> findings = new ArrayList<>();
		List<Sent> mergers = new MergerTable(findings).read(SentBody.of(request, LARGEST_BODY));
		// What is said beside a table is named like a column of its first line.
		return enter(new SentSuccession(orEmpty(oldList), orEmpty(newList), orEmpty(validFrom), mergers),
				new SuccessionCheck(findings, (parameter) -> new Finding.Cell(1, parameter)));
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Taken> enter(HttpServletRequest request) throws IOException {
		SuccessionCheck.parameters(request::getParameter);
		List<Finding> findings = new ArrayList<>();
		SentSuccession sent = new SuccessionJson(this.json, findings).read(SentBody.of(request, LARGEST_BODY));
		return enter(sent, new SuccessionCheck(findings, (field) -> new Finding.Pointer("/" + field)));
	}

	private ResponseEntity<Taken> enter(SentSuccession sent, SuccessionCheck check) {
		Succession succession = check.check(sent, this.successions.all(), this.waves.all());
		String by = Caller.current().map(Caller::name).orElseThrow();
		SuccessionDefined event = SuccessionDefined.of(succession, by, this.clock.instant());
		this.log.append(MergerTopic.NAME, List.of(Entry.of(succession.key(), this.json.writeValueAsBytes(event))));
		return ResponseEntity.accepted()
			.cacheControl(CacheControl.noStore())
			.body(new Taken(succession.oldList(), succession.newList(), succession.mergers().size()));
	}

	private static String orEmpty(@Nullable String parameter) {
		return (parameter == null) ? "" : parameter.strip();
	}

	/**
	 * What was taken.
	 *
	 * @param oldList the old list's name
	 * @param newList the new list's name
	 * @param mergers how many
	 */
	record Taken(String oldList, String newList, int mergers) {
	}

}
