package vn.sipas.intake.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.AccessEvents;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.CitizenForm;
import vn.sipas.intake.wave.Quota;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues one-time links for sampled households and takes them back. Links are kept
 * nowhere here: whoever issues them hands them out, and the audit trail says how many.
 */
@RestController
@RequestMapping("/api/v1/waves/{wave}/links")
class LinkController {

	private static final int MOST = 10_000;

	private static final int LARGEST = 64 << 10;

	private static final int LONGEST = 64;

	private static final Pattern ID = Pattern.compile("l-[0-9a-f]{20}");

	private static final String CSV = "text/csv";

	private final Waves waves;

	private final Links links;

	private final AccessEvents access;

	private final AuditTrail audit;

	private final Pages pages;

	private final Clock clock;

	LinkController(Waves waves, Links links, AccessEvents access, AuditTrail audit, Pages pages, Clock clock) {
		this.waves = waves;
		this.links = links;
		this.access = access;
		this.audit = audit;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Quotas quotas(@PathVariable String wave, HttpServletRequest request) {
		Wave definition = this.waves.wave(wave);
		FormViews.consent(definition);
		Caller caller = Caller.of(request);
		return new Quotas(wave,
				Optional.ofNullable(definition.gathering().form())
					.map(CitizenForm::access)
					.map(CitizenForm.Access::word)
					.orElse(""),
				definition.gathering()
					.quotas()
					.stream()
					.filter((quota) -> caller.units().covers(quota.unit()))
					.toList());
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = { MediaType.APPLICATION_JSON_VALUE, CSV })
	ResponseEntity<?> issue(@PathVariable String wave, HttpServletRequest request) throws IOException {
		Wanted wanted = wanted(wave, request);
		String base = this.pages.base(request);
		List<Issued.One> links = Stream.generate(ReceiptCode::fresh).limit(wanted.count()).map((code) -> {
			String token = this.links.write(wave, new Link(code, wanted.unit(), wanted.expires()));
			return new Issued.One(code.linkId(wave), base + "/s/" + wave + "?t=" + token);
		}).toList();
		this.audit.note(Caller.of(request).name(), Action.LINKS_ISSUED, wave, wanted.unit(), links.size() + " links");
		Issued issued = new Issued(wave, wanted.unit(), quota(this.waves.wave(wave), wanted.unit()), wanted.expires(),
				links);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore());
		String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
		return accept.startsWith(CSV)
				? answer.header("Content-Type", CSV + ";charset=UTF-8")
					.body(csv(issued).getBytes(StandardCharsets.UTF_8))
				: answer.contentType(MediaType.APPLICATION_JSON).body(issued);
	}

	private static String csv(Issued issued) {
		StringBuilder rows = new StringBuilder("id,unit,expires,link\r\n");
		issued.links()
			.forEach((link) -> rows
				.append(String.join(",", link.id(), issued.unit(), issued.expires().toString(), link.link()))
				.append("\r\n"));
		return rows.toString();
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable String wave, @PathVariable String id, HttpServletRequest request) {
		this.waves.wave(wave);
		Caller caller = Caller.of(request);
		if (!caller.units().isAll()) {
			// Whose link it is cannot be known here.
			throw ProblemException.of(ProblemCode.FORBIDDEN);
		}
		if (!ID.matcher(id).matches()) {
			throw ProblemException.of(ProblemCode.INVALID, List.of(Finding.of("/id", FindingCode.BAD_ID)), 1);
		}
		this.access.revokeLink(wave, id, caller.name());
		this.audit.note(caller.name(), Action.LINK_REVOKED, wave, id, "");
	}

	private Wanted wanted(String wave, HttpServletRequest request) throws IOException {
		Wave definition = this.waves.wave(wave);
		FormViews.consent(definition);
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(JsonTree.read(request.getInputStream(), LARGEST), findings);
		String unit = fields.id("unit", fields.required("unit")).orElse("");
		int count = fields.integer("count", fields.required("count"), 1, MOST).orElse(1);
		Instant last = definition.closes().plusDays(1).atStartOfDay(Terms.ZONE).toInstant().minusSeconds(1);
		Instant expires = fields.string("expires", fields.optional("expires"), LONGEST)
			.map((text) -> expires(fields, text, last))
			.orElse(last);
		fields.refuseOthers();
		if (findings.isEmpty() && !this.waves.terms(wave).hasUnit(unit)) {
			fields.find("unit", FindingCode.UNKNOWN_UNIT, unit);
		}
		else if (findings.isEmpty() && !Caller.of(request).units().covers(unit)) {
			fields.find("unit", FindingCode.UNIT_NOT_ALLOWED, unit);
		}
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return new Wanted(unit, count, expires);
	}

	private Instant expires(Fields fields, String text, Instant last) {
		try {
			Instant expires = Instant.ofEpochSecond(OffsetDateTime.parse(text).toEpochSecond());
			if (!expires.isAfter(this.clock.instant())) {
				fields.find("expires", FindingCode.IN_PAST);
			}
			// No answer is taken later anyway.
			return expires.isAfter(last) ? last : expires;
		}
		catch (DateTimeParseException ex) {
			fields.find("expires", FindingCode.NOT_A_TIME);
			return last;
		}
	}

	private static @Nullable Integer quota(Wave wave, String unit) {
		return wave.gathering()
			.quotas()
			.stream()
			.filter((quota) -> quota.unit().equals(unit))
			.map(Quota::responses)
			.findFirst()
			.orElse(null);
	}

	private record Wanted(String unit, int count, Instant expires) {
	}

	/**
	 * How many responses are wanted. How many there are is known where they are counted.
	 *
	 * @param wave the wave
	 * @param access who may answer
	 * @param quotas responses by unit
	 */
	record Quotas(String wave, String access, List<Quota> quotas) {
	}

	/**
	 * Links as they were issued, once only.
	 *
	 * @param wave the wave
	 * @param unit the unit that they are for
	 * @param quota how many responses of it are wanted, where that is said
	 * @param expires until when they hold
	 * @param links the links
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Issued(String wave, String unit, @Nullable Integer quota, Instant expires, List<One> links) {

		/**
		 * A link.
		 *
		 * @param id what it is called where it is taken back
		 * @param link its address
		 */
		record One(String id, String link) {
		}

	}

}
