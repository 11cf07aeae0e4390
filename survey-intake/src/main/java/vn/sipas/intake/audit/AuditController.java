package vn.sipas.intake.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who did what, for admins.
 */
@RestController
class AuditController {

	private static final int MOST = 1000;

	private static final int DAYS = 30;

	private static final List<String> ACTIONS = Arrays.stream(Action.values()).map(Action::word).toList();

	private final AuditReader reader;

	private final Clock clock;

	AuditController(AuditReader reader, Clock clock) {
		this.reader = reader;
		this.clock = clock;
	}

	@GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
	AuditReader.Page read(@RequestParam(required = false) @Nullable Instant since,
			@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "100") int limit,
			@RequestParam(required = false) @Nullable String wave,
			@RequestParam(required = false) @Nullable String action,
			@RequestParam(required = false) @Nullable String by) {
		requireRight(after, limit, wave, action);
		Instant from = (since != null) ? since : this.clock.instant().minus(DAYS, ChronoUnit.DAYS);
		return this.reader.read(from, (after != null) ? after : -1, limit,
				(event) -> is(event, "wave", wave) && is(event, "action", action) && is(event, "by", by));
	}

	// Whoever mistypes what they look for is told so, and not that there is nothing.
	private static void requireRight(@Nullable Long after, int limit, @Nullable String wave, @Nullable String action) {
		List<Finding> findings = new ArrayList<>();
		if (after != null && after < 0) {
			findings.add(Finding.of("/after", FindingCode.OUT_OF_RANGE, 0, Long.MAX_VALUE));
		}
		if (limit < 1 || limit > MOST) {
			findings.add(Finding.of("/limit", FindingCode.OUT_OF_RANGE, 1, MOST));
		}
		if (wave != null && !Fields.isId(wave)) {
			findings.add(Finding.of("/wave", FindingCode.BAD_ID));
		}
		if (action != null && !ACTIONS.contains(action)) {
			findings.add(Finding.of("/action", FindingCode.UNKNOWN_WORD, action, String.join(", ", ACTIONS)));
		}
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
	}

	private static boolean is(JsonNode event, String field, @Nullable String wanted) {
		return wanted == null || wanted.equals(event.path(field).asString(""));
	}

}
