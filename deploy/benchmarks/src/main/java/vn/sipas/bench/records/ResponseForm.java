package vn.sipas.bench.records;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes one response, as a sender sends it and as intake publishes it. What the demo
 * says of interviewers and durations is left out: the rest is long enough.
 */
public final class ResponseForm {

	private static final long FIRST_MOMENT = 1_630_454_400_000L;

	private static final List<byte[]> SERVICES = ascii("land", "civil-status", "certification", "identity-card",
			"construction", "business", "transport", "social-policy");

	private static final List<byte[]> AGES = ascii("18-24", "25-34", "35-44", "45-54", "55-64", "65+");

	private static final List<byte[]> SEXES = ascii("female", "male");

	private static final byte[] START = Bytes.ascii("{\"event\":\"response-submitted\",\"wave\":\"");

	private static final byte[] RESPONSE = Bytes.ascii("\"responseId\":\"");

	private static final byte[] REVISION = Bytes.ascii("\",\"revision\":");

	private static final byte[] UNIT = Bytes.ascii(",\"unit\":\"");

	private static final byte[] STRATUM = Bytes.ascii("\",\"stratum\":\"");

	private static final byte[] CLUSTER = Bytes.ascii("\",\"cluster\":\"");

	private static final byte[] ANSWERS = Bytes.ascii("\",\"weight\":1,\"answers\":{");

	private static final byte[] SERVICE = Bytes.ascii(",\"service\":\"");

	private static final byte[] AGE = Bytes.ascii("\",\"demographics\":{\"ageGroup\":\"");

	private static final byte[] SEX = Bytes.ascii("\",\"sex\":\"");

	private static final byte[] ANSWERED = Bytes.ascii("\"},\"answeredAt\":\"2021-10-05T08:");

	private static final byte[] DIGEST = Bytes.ascii("+07:00\",\"digest\":\"");

	private static final byte[] RECEIVED = Bytes.ascii("\",\"channel\":\"api\",\"receivedAt\":\"2021-10-05T01:");

	private static final byte[] END = Bytes.ascii(".204Z\"}");

	private final Bytes key = new Bytes();

	private final Bytes event = new Bytes();

	private final Bytes line = new Bytes();

	private final byte[] wave;

	private final List<byte[]> units;

	private final List<byte[]> criteria;

	private final int strata;

	private final int villages;

	private int unit;

	private boolean correction;

	ResponseForm(Survey survey) {
		this.wave = Bytes.ascii(survey.wave());
		this.units = survey.ranked().stream().map(Bytes::ascii).toList();
		this.criteria = survey.criteria().stream().map((id) -> Bytes.ascii('"' + id + "\":")).toList();
		this.strata = survey.strata();
		this.villages = survey.villages();
	}

	void write(int person, int revision, int unit, SplittableRandom place, SplittableRandom random) {
		this.unit = unit;
		this.correction = revision > 1;
		this.key.clear();
		this.key.add(this.wave).add('|');
		id(this.key, person);
		this.line.clear();
		this.line.add('{').add(RESPONSE);
		id(this.line, person);
		this.line.add(REVISION).number(revision);
		this.line.add(UNIT).add(this.units.get(unit)).add(STRATUM);
		int stratum = 1 + place.nextInt(this.strata);
		this.line.add(this.units.get(unit)).add('-').number(stratum).add(CLUSTER);
		this.line.add(this.units.get(unit)).add('-').number(stratum).add('-').number(1 + place.nextInt(this.villages));
		this.line.add(ANSWERS);
		answers(random);
		this.line.add(SERVICE).add(pick(SERVICES, random)).add(AGE).add(pick(AGES, random));
		this.line.add(SEX).add(pick(SEXES, random)).add(ANSWERED);
		int second = random.nextInt(3600);
		minute(this.line, second);
		byte[] content = this.line.toArray();
		this.event.clear();
		this.event.add(START).add(this.wave).add('"');
		// The brace at the content's beginning has its place taken by the comma.
		this.event.add(content).put(this.event.length() - content.length, ',');
		this.event.add(DIGEST).hex(random.nextLong(), 16).hex(random.nextLong(), 16).add(RECEIVED);
		minute(this.event, second);
		this.event.add(END);
		this.line.add(Bytes.ascii("+07:00\"}"));
	}

	/**
	 * The key on the topic of responses.
	 * @return bytes of the caller's own
	 */
	public byte[] key() {
		return this.key.toArray();
	}

	/**
	 * The response as intake publishes it.
	 * @return bytes of the caller's own
	 */
	public byte[] event() {
		return this.event.toArray();
	}

	/**
	 * The response as a sender sends it, without an end of line.
	 * @return bytes of the caller's own
	 */
	public byte[] line() {
		return this.line.toArray();
	}

	/**
	 * The unit that it is about.
	 * @return its index among the ranked units
	 */
	public int unit() {
		return this.unit;
	}

	/**
	 * Whether it takes the place of an earlier one.
	 * @return whether its revision is higher than 1
	 */
	public boolean isCorrection() {
		return this.correction;
	}

	private void answers(SplittableRandom random) {
		for (byte[] criterion : this.criteria) {
			int chance = random.nextInt(100);
			if (chance >= 2) {
				this.line.add(criterion).number((chance < 14) ? 1 + chance % 3 : 4 + chance % 2).add(',');
			}
		}
		this.line.close('}');
	}

	// Version 7: a millisecond, then chance.
	private static void id(Bytes into, int person) {
		long moment = FIRST_MOMENT + person;
		long chance = mix(person);
		into.hex(moment >>> 16, 8).add('-').hex(moment, 4).add('-').add('7').hex(chance, 3).add('-');
		into.add('a').hex(chance >>> 12, 3).add('-').hex(mix(chance), 12);
	}

	private static long mix(long number) {
		long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
		return (mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL ^ mixed;
	}

	private static void minute(Bytes into, int second) {
		into.digits(second / 60).add(':').digits(second % 60);
	}

	private static byte[] pick(List<byte[]> values, SplittableRandom random) {
		return values.get(random.nextInt(values.size()));
	}

	private static List<byte[]> ascii(String... texts) {
		return List.of(texts).stream().map(Bytes::ascii).toList();
	}

}
