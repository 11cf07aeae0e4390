package vn.sipas.scoring.naive;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How a survey is conducted, drawn once for all its responses: whether strata and
 * clusters are named, what weights there are, what is told about respondents.
 */
final class Habits {

	private static final List<String> CHANNELS = List.of("api", "web", "odk", "kobo", "import");

	private static final List<String> FLAGS = List.of("too-fast", "straight-lined", "late", "outside-sample",
			"clock-wrong");

	private final Random random;

	private final Supplier<String> strata;

	private final Supplier<String> clusters;

	private final Supplier<BigDecimal> weights;

	private final Supplier<String> services;

	private final int groups;

	private final Supplier<String> interviewers;

	private final Supplier<String> devices;

	private final int oddities;

	Habits(Random random) {
		this.random = random;
		this.strata = names("s", 3);
		this.clusters = names("c", 4);
		this.weights = weights();
		this.services = (random.nextInt(8) == 0) ? () -> "service " + random.nextInt(90) : names("service ", 3);
		this.groups = random.nextInt(4);
		this.interviewers = names("ivr-", 3);
		this.devices = names("00000000000000a", 3);
		this.oddities = random.nextInt(3);
	}

	SentResponse tell(SentResponse response) {
		Map<String, String> demographics = new HashMap<>();
		for (int name = this.random.nextInt(1 + this.groups); name > 0; name--) {
			demographics.put("d" + name, "giá trị " + this.random.nextInt(3));
		}
		return response.in(this.strata.get(), this.clusters.get())
			.weighing(this.weights.get().toPlainString())
			.about(this.services.get(), demographics, CHANNELS.get(this.random.nextInt(CHANNELS.size())))
			.under(circumstances());
	}

	private Circumstances circumstances() {
		List<String> flags = FLAGS.stream().filter((_) -> this.random.nextInt(12) < this.oddities).toList();
		// Just before and just after midnight in Vietnam, written by clocks elsewhere.
		String answeredAt = "2026-03-0%dT1%d:59:59%s".formatted(1 + this.random.nextInt(3), 6 + this.random.nextInt(2),
				this.random.nextBoolean() ? "Z" : "-00:30");
		return new Circumstances(this.interviewers.get(), this.devices.get(), answeredAt, flags);
	}

	/** An id of any of the forms that clients use, the same for the same number. */
	static String id(int number) {
		String uuid = new UUID(number * 0x9E3779B97F4A7C15L, ~number).toString();
		return switch (number % 8) {
			case 0 -> uuid;
			case 1 -> "uuid:" + uuid;
			case 2 -> uuid.toUpperCase(Locale.ROOT);
			case 3 -> "kiosk-7:%024d".formatted(number);
			case 4 -> "kiosk-7:%025d".formatted(number);
			case 5 -> "%0128d".formatted(number);
			case 6 -> uuid.replace("-", "");
			default -> Integer.toString(number);
		};
	}

	private Supplier<String> names(String prefix, int number) {
		int often = this.random.nextInt(4);
		return () -> (this.random.nextInt(3) < often) ? prefix + this.random.nextInt(number) : "";
	}

	private Supplier<BigDecimal> weights() {
		BigDecimal equal = BigDecimal.valueOf(1 + this.random.nextLong(1_000_000_000_000L), 6);
		return switch (this.random.nextInt(4)) {
			case 0 -> () -> BigDecimal.ONE;
			case 1 -> () -> equal;
			case 2 -> () -> (this.random.nextInt(20) > 0) ? equal : BigDecimal.TWO;
			default -> () -> BigDecimal.valueOf(1 + this.random.nextInt(5_000_000), 6);
		};
	}

}
