package vn.sipas.intake.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

	private final AuditReader reader;

	private final Clock clock;

	AuditController(AuditReader reader, Clock clock) {
		this.reader = reader;
		this.clock = clock;
	}

	@GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
	AuditReader.Page read(@RequestParam(required = false) @Nullable Instant since,
			@RequestParam(defaultValue = "-1") long after, @RequestParam(defaultValue = "100") int limit,
			@RequestParam(defaultValue = "") String wave, @RequestParam(defaultValue = "") String action,
			@RequestParam(defaultValue = "") String by) {
		Instant from = (since != null) ? since : this.clock.instant().minus(DAYS, ChronoUnit.DAYS);
		return this.reader.read(from, after, Math.clamp(limit, 1, MOST),
				(event) -> is(event, "wave", wave) && is(event, "action", action) && is(event, "by", by));
	}

	private static boolean is(JsonNode event, String field, String wanted) {
		return wanted.isEmpty() || wanted.equals(event.path(field).asString(""));
	}

}
