package vn.sipas.intake.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.limit.Limits;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Held;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What one receipt code stands for, over the API. The code is in the body, as addresses
 * are kept in too many places.
 */
@RestController
@RequestMapping(path = "/api/v1/waves/{wave}/receipts", consumes = MediaType.APPLICATION_JSON_VALUE,
		produces = MediaType.APPLICATION_JSON_VALUE)
class ReceiptController {

	private static final int LARGEST = 4096;

	private static final int LONGEST = 64;

	private final Receipts receipts;

	private final Limits limits;

	ReceiptController(Receipts receipts, Limits limits) {
		this.receipts = receipts;
		this.limits = limits;
	}

	@PostMapping
	ResponseEntity<Shown> show(@PathVariable String wave, HttpServletRequest request) throws IOException {
		this.limits.takeForForm(request.getRemoteAddr(), wave);
		Receipts.Found found = this.receipts.find(wave, code(request));
		Shown shown = switch (found.held()) {
			case Held.Kept kept -> new Shown(wave, "received", kept.event());
			case Held.Withdrawn _, Held.Nothing _ -> new Shown(wave, "withdrawn", null);
		};
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
	}

	@DeleteMapping
	ResponseEntity<Shown> withdraw(@PathVariable String wave, HttpServletRequest request) throws IOException {
		this.limits.takeForForm(request.getRemoteAddr(), wave);
		this.receipts.withdraw(wave, code(request));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(wave, "withdrawn", null));
	}

	private static String code(HttpServletRequest request) throws IOException {
		List<Finding> findings = new ArrayList<>();
		Fields fields = Fields.of(JsonTree.read(request.getInputStream(), LARGEST), findings);
		String code = fields.string("code", fields.required("code"), LONGEST).orElse("");
		fields.refuseOthers();
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		return code;
	}

	/**
	 * What a code stands for.
	 *
	 * @param wave the wave
	 * @param state {@code received} or {@code withdrawn}
	 * @param response all that is held, as it was published; left out once it was
	 * withdrawn
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Shown(String wave, String state, @Nullable JsonNode response) {
	}

}
