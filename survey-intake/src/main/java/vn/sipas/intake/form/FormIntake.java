package vn.sipas.intake.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.DevicePseudonyms;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.Held;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.response.ResponseLookup;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.CitizenForm;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * Takes what citizens send in, with or without scripts. What was received already is told
 * to be received and not published again; with other content it is told that a correction
 * is needed. A retry is mostly met within the hour, so only that long is remembered here;
 * for links and corrections the log is asked.
 */
@Component
class FormIntake {

	private static final int REMEMBERED = 50_000;

	private static final Duration FOR = Duration.ofHours(1);

	private final Cache<String, Before> remembered = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.expireAfterWrite(FOR)
		.build();

	private final Waves waves;

	private final ResponseCollector collector;

	private final ResponseLookup lookup;

	private final FormTokens tokens;

	private final DevicePseudonyms devices;

	FormIntake(Waves waves, ResponseCollector collector, ResponseLookup lookup, FormTokens tokens,
			DevicePseudonyms devices) {
		this.waves = waves;
		this.collector = collector;
		this.lookup = lookup;
		this.tokens = tokens;
		this.devices = devices;
	}

	/**
	 * Takes a response, and returns when Kafka has it.
	 * @param wave the wave
	 * @param answered what was sent in
	 * @param link the one-time link that it came by
	 * @return what to tell the page
	 * @throws ProblemException if it cannot be taken
	 */
	Received take(String wave, Answered answered, Optional<Link> link) {
		Terms terms = this.waves.terms(wave);
		CitizenForm form = Optional.ofNullable(this.waves.wave(wave).gathering().form())
			.orElseThrow(() -> ProblemException.of(ProblemCode.NO_FORM, wave));
		this.collector.requireOpen(terms, Channel.WEB);
		boolean byLinkOnly = form.access() == CitizenForm.Access.LINK;
		if (byLinkOnly && link.isEmpty() && answered.revision() == 1) {
			throw ProblemException.of(ProblemCode.LINK_NEEDED);
		}
		ReceiptCode code = link.map(Link::code)
			.or(() -> ReceiptCode.parse(answered.code()))
			.orElseThrow(() -> ProblemException.of(ProblemCode.INVALID,
					List.of(Finding.of("/code", FindingCode.NO_CODE)), 1));
		Instant issuedAt = this.tokens.issuedAt(wave, code, answered.token(), answered.proof())
			.orElseThrow(() -> ProblemException.of(ProblemCode.FORM_EXPIRED));
		String id = code.responseId(wave);
		@Nullable Before before = before(terms, id, answered.revision(), link.isPresent());
		if (before != null && before.isReceived(answered)) {
			return new Received(wave, id, before.revision);
		}
		Submission submission = this.collector.submission(terms, units(link, byLinkOnly ? before : null));
		submission.identify(id);
		submission.forgiveClock();
		if (!answered.device().isEmpty()) {
			submission.device(this.devices.of(wave, answered.device()));
		}
		answered.fill(submission, issuedAt);
		this.collector.take(terms, Channel.WEB, submission);
		this.remembered.put(wave + "|" + id, new Before(answered.revision(), answered.content(), answered.unit()));
		return new Received(wave, id, answered.revision());
	}

	private @Nullable Before before(Terms terms, String id, int revision, boolean linked) {
		Before known = this.remembered.getIfPresent(terms.wave() + "|" + id);
		if (known != null || (revision == 1 && !linked)) {
			return known;
		}
		return switch (find(terms, id, revision)) {
			case Held.Withdrawn _ -> throw ProblemException.of(ProblemCode.WITHDRAWN);
			case Held.Kept kept ->
				new Before(kept.revision(), Answered.of(kept.event()).content(), Answered.of(kept.event()).unit());
			case Held.Nothing _ -> {
				if (revision > 1) {
					throw ProblemException.of(ProblemCode.UNKNOWN_RECEIPT);
				}
				yield null;
			}
		};
	}

	private Held find(Terms terms, String id, int revision) {
		try {
			return this.lookup.find(terms, id);
		}
		catch (ProblemException ex) {
			if (revision > 1) {
				throw ex;
			}
			// Whatever was there before stands: where it is counted the second is kept
			// out.
			return new Held.Nothing();
		}
	}

	/**
	 * Takes a response back, and returns when Kafka has that.
	 * @param terms the terms of its wave
	 * @param id its id
	 */
	void withdraw(Terms terms, String id) {
		this.collector.withdraw(terms, Channel.WEB, id);
		this.remembered.put(terms.wave() + "|" + id, Before.WITHDRAWN);
	}

	private static Predicate<String> units(Optional<Link> link, @Nullable Before before) {
		Optional<String> only = link.map(Link::unit).or(() -> Optional.ofNullable(before).map(Before::unit));
		return (unit) -> only.isEmpty() || Objects.equals(only.get(), unit);
	}

	// What was received under the same code before.
	private record Before(int revision, String content, String unit) {

		static final Before WITHDRAWN = new Before(Integer.MAX_VALUE, "", "");

		boolean isReceived(Answered answered) {
			if (this.equals(WITHDRAWN)) {
				throw ProblemException.of(ProblemCode.WITHDRAWN);
			}
			if (answered.revision() > this.revision) {
				return false;
			}
			if (answered.revision() == this.revision && answered.content().equals(this.content)) {
				return true;
			}
			throw ProblemException.of(ProblemCode.ALREADY_ANSWERED);
		}

	}

}
