package vn.sipas.intake.response;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.wave.Consent;
import vn.sipas.intake.wave.Flag;
import vn.sipas.intake.wave.PersonalData;
import vn.sipas.intake.wave.Terms;

/**
 * A response on its way in, field by field: the one place of the rules that a response of
 * whatever transport is held against. A transport says which {@link Field} it has and
 * what is in it; what is wrong is noted and everything is said at once.
 */
public final class Submission {

	/** How far in the future an answer may lie: clocks of tablets are off. */
	private static final Duration AHEAD = Duration.ofDays(1);

	private static final int LONGEST_TEXT = 128;

	private static final int MOST_GROUPS = 20;

	private static final int LONGEST_GROUP = 64;

	private static final int MOST_FINDINGS = 200;

	private final Terms terms;

	private final Instant now;

	private final List<Finding> findings = new ArrayList<>(0);

	private final Set<Field> fields = EnumSet.noneOf(Field.class);

	private final Map<Field, String> texts = new EnumMap<>(Field.class);

	private final Answers answers;

	private final SortedMap<String, String> demographics = new TreeMap<>();

	private Weight weight = Weight.ONE;

	private int revision = 1;

	private final Predicate<String> units;

	private boolean noObject;

	private boolean clockIsForgiven;

	private boolean clockIsWrong;

	private @Nullable String device;

	private @Nullable Integer durationSeconds;

	private @Nullable Moment answeredAt;

	/**
	 * A response without anything in it yet.
	 * @param terms what it is held against
	 * @param units the units that its sender may submit for
	 * @param now the time by this service's clock
	 */
	public Submission(Terms terms, Predicate<String> units, Instant now) {
		this.terms = terms;
		this.units = units;
		this.now = now;
		this.answers = new Answers(terms);
	}

	/**
	 * Notes that a field is there, whatever is in it.
	 * @param field the field
	 * @return false if it was there already
	 */
	public boolean enter(Field field) {
		boolean first = this.fields.add(field);
		if (!first) {
			find(field.pointer(), FindingCode.DUPLICATE_FIELD);
		}
		return first;
	}

	/**
	 * Says which response this is, where the transport knows it from elsewhere.
	 * @param responseId the id, which the response itself may repeat but not contradict
	 */
	public void identify(String responseId) {
		String own = this.texts.get(Field.RESPONSE_ID);
		if (own != null && !own.equals(responseId)) {
			find(Field.RESPONSE_ID.pointer(), FindingCode.ID_MISMATCH, own, responseId);
		}
		else if (own == null) {
			text(Field.RESPONSE_ID, responseId);
		}
	}

	/**
	 * Says that its times are by a clock that nobody could set right: a time that cannot
	 * be is then no reason to refuse, and the response is flagged.
	 */
	public void forgiveClock() {
		this.clockIsForgiven = true;
	}

	/**
	 * Says that the clock of its device is known to be wrong.
	 */
	public void noteWrongClock() {
		this.clockIsWrong = true;
	}

	/**
	 * Notes that a field is there, where a transport has it in parts.
	 * @param field the field
	 */
	public void enterOnce(Field field) {
		this.fields.add(field);
	}

	/**
	 * Says which device it came from.
	 * @param pseudonym what the device is called in this wave only, 16 hexadecimal digits
	 */
	public void device(String pseudonym) {
		this.device = pseudonym;
	}

	/**
	 * Notes what is wrong.
	 * @param pointer JSON pointer to where
	 * @param code what is wrong there
	 * @param args what the code's text mentions
	 */
	public void find(String pointer, FindingCode code, Object... args) {
		if (this.findings.size() < MOST_FINDINGS) {
			this.findings.add(Finding.of(pointer, code, args));
		}
	}

	/**
	 * Notes that it has no fields at all, as it is something else.
	 */
	public void noteNoObject() {
		this.noObject = true;
		find("", FindingCode.NOT_AN_OBJECT);
	}

	/**
	 * A field that is a text: an id, a unit, a code, a time.
	 * @param field the field
	 * @param value what is in it
	 */
	public void text(Field field, String value) {
		switch (field) {
			case RESPONSE_ID -> require(ResponseId.isFormed(value), field, FindingCode.BAD_ID);
			case UNIT -> unit(value);
			case SERVICE -> {
				if (checkText(field.pointer(), value, LONGEST_TEXT)) {
					require(this.terms.hasService(value), field, FindingCode.UNKNOWN_SERVICE, value);
				}
			}
			case ANSWERED_AT -> answeredAt(value);
			case CONSENT -> require(Consent.isVersion(value), field, FindingCode.BAD_ID);
			default -> checkText(field.pointer(), value, LONGEST_TEXT);
		}
		this.texts.put(field, value);
	}

	/**
	 * A field that is a whole number.
	 * @param field the revision or the duration in seconds
	 * @param value what is in it
	 */
	public void number(Field field, int value) {
		if (field == Field.REVISION) {
			require(value >= 1 && value < Integer.MAX_VALUE, field, FindingCode.OUT_OF_RANGE, 1, Integer.MAX_VALUE - 1);
			this.revision = value;
		}
		else {
			require(value >= 0, field, FindingCode.OUT_OF_RANGE, 0, Integer.MAX_VALUE);
			this.durationSeconds = value;
		}
	}

	/**
	 * How long answering took, by a device's times.
	 * @param start when it began, null if that is not known
	 * @param end when it ended, null if that is not known
	 */
	public void took(@Nullable String start, @Nullable String end) {
		OptionalInt seconds = DeviceTime.secondsBetween(start, end);
		if (seconds.isPresent() && enter(Field.DURATION_SECONDS)) {
			number(Field.DURATION_SECONDS, seconds.getAsInt());
		}
	}

	/**
	 * The weight.
	 * @param value more than 0, at most a million, at most six decimals
	 */
	public void weight(BigDecimal value) {
		if (value.signum() <= 0 || value.compareTo(Weight.MOST) > 0) {
			find(Field.WEIGHT.pointer(), FindingCode.OUT_OF_RANGE, "> 0", Weight.MOST);
		}
		else if (value.scale() > Weight.DECIMALS && value.stripTrailingZeros().scale() > Weight.DECIMALS) {
			find(Field.WEIGHT.pointer(), FindingCode.TOO_PRECISE, Weight.DECIMALS);
		}
		else {
			this.weight = Weight.of(value);
		}
	}

	/**
	 * An answer.
	 * @param item the criterion's id
	 * @param answer a value of the wave's scale
	 */
	public void answer(String item, int answer) {
		int number = this.terms.item(item);
		if (number < 0) {
			find(Finding.below(Field.ANSWERS.pointer(), item), FindingCode.UNKNOWN_CRITERION, item);
		}
		else if (!this.terms.onScale(answer)) {
			find(Finding.below(Field.ANSWERS.pointer(), item), FindingCode.OUT_OF_SCALE, answer, this.terms.lowest(),
					this.terms.highest());
		}
		else if (!this.answers.add(number, answer)) {
			find(Finding.below(Field.ANSWERS.pointer(), item), FindingCode.DUPLICATE_FIELD);
		}
	}

	/**
	 * A coarse group that the respondent is in.
	 * @param name what it groups by
	 * @param group the group
	 */
	public void demographic(String name, String group) {
		String pointer = Finding.below(Field.DEMOGRAPHICS.pointer(), name);
		if (checkText(pointer, name, LONGEST_GROUP) && checkText(pointer, group, LONGEST_GROUP)
				&& checkGroup(pointer, name, group) && this.demographics.put(name, group) != null) {
			find(pointer, FindingCode.DUPLICATE_FIELD);
		}
		if (this.demographics.size() > MOST_GROUPS) {
			find(Field.DEMOGRAPHICS.pointer(), FindingCode.TOO_MANY, MOST_GROUPS);
			this.demographics.clear();
		}
	}

	/**
	 * What became of it.
	 * @return the response, with a new id if it came without, or what is wrong with it
	 */
	public Checked check() {
		for (Field field : Field.REQUIRED) {
			if (!this.noObject && !this.fields.contains(field)) {
				find(field.pointer(), FindingCode.REQUIRED);
			}
		}
		boolean noAnswer = this.answers.count() == 0 && this.fields.contains(Field.ANSWERS);
		if (noAnswer && this.findings.stream().noneMatch((finding) -> finding.pointer().startsWith("/answers"))) {
			find(Field.ANSWERS.pointer(), FindingCode.NO_ANSWER);
		}
		String id = this.texts.get(Field.RESPONSE_ID);
		String unit = this.texts.get(Field.UNIT);
		if (!this.findings.isEmpty() || unit == null || this.answeredAt == null) {
			return new Checked.Refused((id != null && ResponseId.isFormed(id)) ? id : null, this.findings);
		}
		return new Checked.Right(new Response((id != null) ? id : ResponseId.fresh(this.now.toEpochMilli()),
				this.revision, unit, this.texts.get(Field.STRATUM), this.texts.get(Field.CLUSTER), this.weight,
				this.answers, this.texts.get(Field.SERVICE), this.demographics, this.texts.get(Field.INTERVIEWER),
				this.durationSeconds, this.answeredAt, this.texts.get(Field.CONSENT), this.device,
				flags(this.answeredAt)));
	}

	private Set<Flag> flags(Moment answered) {
		Set<Flag> flags = Flags.of(this.terms, this.answers, this.texts.get(Field.CLUSTER), this.durationSeconds,
				answered.epochSecond(), this.now.getEpochSecond());
		return this.clockIsWrong ? Flags.with(flags, Flag.CLOCK_WRONG) : flags;
	}

	private void unit(String value) {
		if (!this.terms.hasUnit(value)) {
			find(Field.UNIT.pointer(), FindingCode.UNKNOWN_UNIT, value);
		}
		else if (!this.units.test(value)) {
			find(Field.UNIT.pointer(), FindingCode.UNIT_NOT_ALLOWED, value);
		}
	}

	private boolean checkGroup(String pointer, String name, String group) {
		if (!this.terms.asksFor(name)) {
			find(pointer, FindingCode.UNKNOWN_DEMOGRAPHIC, name);
		}
		else if (!this.terms.hasGroup(name, group)) {
			find(pointer, FindingCode.UNKNOWN_GROUP, group);
		}
		else if (PersonalData.isIn(group) || PersonalData.isIn(name)) {
			find(pointer, FindingCode.PERSONAL_DATA);
		}
		else {
			return true;
		}
		return false;
	}

	private void answeredAt(String value) {
		Moment moment = Moment.parse(value);
		if (moment == null) {
			find(Field.ANSWERED_AT.pointer(), FindingCode.NOT_A_TIME);
			return;
		}
		if (this.clockIsForgiven) {
			this.answeredAt = moment;
			return;
		}
		if (!this.terms.spans(moment.epochSecond())) {
			find(Field.ANSWERED_AT.pointer(), FindingCode.OUTSIDE_WAVE, this.terms.opens(), this.terms.closes());
		}
		else if (moment.epochSecond() > this.now.plus(AHEAD).getEpochSecond()) {
			find(Field.ANSWERED_AT.pointer(), FindingCode.IN_FUTURE);
		}
		this.answeredAt = moment;
	}

	private void require(boolean right, Field field, FindingCode code, Object... args) {
		if (!right) {
			find(field.pointer(), code, args);
		}
	}

	private boolean checkText(String pointer, String value, int longest) {
		if (value.length() > longest) {
			find(pointer, FindingCode.TOO_LONG, longest);
		}
		else if (!Characters.areShowable(value)) {
			find(pointer, FindingCode.BAD_TEXT);
		}
		else {
			return true;
		}
		return false;
	}

}
