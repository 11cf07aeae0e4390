package vn.sipas.intake.access;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues keys and takes them back.
 */
@RestController
@RequestMapping(path = "/api/v1/keys", produces = MediaType.APPLICATION_JSON_VALUE)
class KeyController {

	private static final int LARGEST = 1 << 20;

	private final ApiKeys keys;

	private final AccessEvents events;

	private final AuditTrail audit;

	// Of two who want the same name at once, here only one may get it.
	private final ReentrantLock turn = new ReentrantLock();

	KeyController(ApiKeys keys, AccessEvents events, AuditTrail audit) {
		this.keys = keys;
		this.events = events;
		this.audit = audit;
	}

	@GetMapping
	List<Listed> list() {
		return this.keys.all().stream().map((key) -> Listed.of(key, null)).toList();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Listed issue(HttpServletRequest request) throws IOException {
		JsonNode body = JsonTree.read(request.getInputStream(), LARGEST);
		String by = Caller.of(request).name();
		KeyRequest wanted = KeyRequest.read(body, this.events.now());
		WrittenKey written = WrittenKey.fresh();
		ApiKey key = new ApiKey(wanted.name(), written.id(), written.hash(),
				WrittenKey.ha1(wanted.name(), written.text()), wanted.roles(), wanted.waves(), wanted.units(),
				wanted.expiresAt(), this.events.now(), by);
		this.turn.lock();
		try {
			if (this.keys.has(key.name())) {
				throw ProblemException.of(ProblemCode.NAME_TAKEN, key.name());
			}
			this.events.issue(key);
		}
		finally {
			this.turn.unlock();
		}
		this.audit.note(by, Action.KEY_ISSUED, "", key.name(), String.join(" ", key.roles()));
		return Listed.of(key, written.text());
	}

	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable String name, HttpServletRequest request) {
		if (name.equals(ApiKeys.FIRST) || !this.keys.has(name)) {
			throw ProblemException.of(ProblemCode.UNKNOWN_KEY, name);
		}
		String by = Caller.of(request).name();
		this.events.revoke(name, by);
		this.audit.note(by, Action.KEY_REVOKED, "", name, "");
	}

	/**
	 * A key as its admins see it.
	 *
	 * @param key the key as written, once only: when it is issued
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Listed(String name, String id, @Nullable String key, List<String> roles, List<String> waves,
			List<String> units, @Nullable Instant expiresAt, Instant issuedAt, String issuedBy) {

		static Listed of(ApiKey kept, @Nullable String written) {
			return new Listed(kept.name(), kept.id(), written, kept.roles(), kept.waves(), kept.units(),
					kept.expiresAt(), kept.issuedAt(), kept.issuedBy());
		}

	}

}
