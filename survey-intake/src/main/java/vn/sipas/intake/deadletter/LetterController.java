package vn.sipas.intake.deadletter;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters of all consumers, for admins. */
@RestController
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
class LetterController {

	private static final int MOST = 1000;

	private static final int LARGEST = 1 << 20;

	private final LetterDesk desk;

	LetterController(LetterDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	Listed list(@RequestParam(required = false) @Nullable String consumer,
			@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable Instant since,
			@RequestParam(required = false) @Nullable Instant until, @RequestParam(defaultValue = "open") String state,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
		List<Finding> findings = new ArrayList<>();
		Optional<LetterBox> box = Optional.ofNullable(consumer).flatMap(LetterBox::find);
		if (consumer != null && box.isEmpty()) {
			findings.add(unknown("/consumer", consumer, "scoring, ranking"));
		}
		Optional<State> wanted = State.find(state);
		if (wanted.isEmpty() && !state.equals("all")) {
			findings.add(unknown("/state", state, "open, replayed, discarded, all"));
		}
		Optional<LetterId> last = Optional.ofNullable(after).flatMap(LetterId::parse);
		if (after != null && last.isEmpty()) {
			findings.add(Finding.of("/after", FindingCode.BAD_ID));
		}
		if (limit < 1 || limit > MOST) {
			findings.add(Finding.of("/limit", FindingCode.OUT_OF_RANGE, 1, MOST));
		}
		if (!findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
		}
		List<Filter> filters = box.map(List::of)
			.orElseGet(() -> List.of(LetterBox.values()))
			.stream()
			.map((one) -> new Filter(one, reason, topic, since, until, Set.of()))
			.toList();
		LetterDesk.Page page = this.desk.list((letter) -> filters.stream().anyMatch((filter) -> filter.matches(letter)),
				wanted.orElse(null), last.orElse(null), limit);
		return new Listed(page.open(), page.letters().stream().map(ShownLetter::inShort).toList(), page.next());
	}

	@GetMapping("/{letter}")
	ShownLetter read(@PathVariable String letter) {
		return LetterId.parse(letter)
			.map(this.desk::find)
			.map(ShownLetter::whole)
			.orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_LETTER, letter));
	}

	@PostMapping(path = "/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
	Result replay(HttpServletRequest request) throws IOException {
		Order order = Order.read(JsonTree.read(request.getInputStream(), LARGEST), false);
		return order.plan()
			.map((plan) -> Result.of(this.desk.replay(order.filter(), plan, Caller.of(request).name(), order.why())))
			.orElseGet(() -> Result.of(this.desk.tryOut(order.filter())));
	}

	@PostMapping(path = "/discards", consumes = MediaType.APPLICATION_JSON_VALUE)
	Result discard(HttpServletRequest request) throws IOException {
		Order order = Order.read(JsonTree.read(request.getInputStream(), LARGEST), true);
		return order.plan()
			.map((plan) -> Result.of(this.desk.discard(order.filter(), plan, Caller.of(request).name(), order.why())))
			.orElseGet(() -> Result.of(this.desk.tryOut(order.filter())));
	}

	private static Finding unknown(String pointer, String given, String known) {
		return Finding.of(pointer, FindingCode.UNKNOWN_WORD, given, known);
	}

	/**
	 * Some letters.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Listed(Map<LetterBox, Map<String, Long>> open, List<ShownLetter> letters, @Nullable LetterId next) {
	}

	/**
	 * What was done, or would be.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Result(boolean dryRun, long letters, @Nullable Map<String, Long> byReason, @Nullable String plan,
			@Nullable String run, @Nullable Long gone) {

		static Result of(LetterDesk.DryRun tried) {
			return new Result(true, tried.letters(), tried.byReason(), tried.plan(), null, null);
		}

		static Result of(LetterDesk.Done done) {
			return new Result(false, done.letters(), null, null, done.run(), done.gone());
		}

	}

}
