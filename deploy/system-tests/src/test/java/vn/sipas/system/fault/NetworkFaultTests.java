package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The network between two parts is bad for a while, under load: between survey apps and
 * survey-intake, between services and brokers, between ranking-service and the store
 * (and, as a member has one name for all, between the store's members).
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class NetworkFaultTests {

	private static final int PER_SECOND = 50;

	private static final Duration BAD = Duration.ofSeconds(20);

	private enum Between {

		APPS("apps and survey-intake"), BROKERS("services and brokers"), STORE("ranking-service and MongoDB");

		private final String words;

		Between(String words) {
			this.words = words;
		}

		private List<Link> links(Stage stage) {
			return switch (this) {
				case APPS -> stage.instances(Stage.INTAKE).stream().map(stage::door).toList();
				case BROKERS -> stage.brokers().links();
				case STORE -> stage.store().links();
			};
		}

	}

	private enum How {

		SLOW("50 to 300 ms late each way"), LOSSY("one packet in five lost"), CUT("cut"),
		HALF_OPEN("half open: nothing gets through, nobody is told");

		private final String words;

		How(String words) {
			this.words = words;
		}

		private Condition condition() {
			return switch (this) {
				case SLOW -> new Condition.Slow(Duration.ofMillis(50), Duration.ofMillis(300));
				case LOSSY -> new Condition.Lossy(0.2);
				case CUT -> new Condition.Cut();
				case HALF_OPEN -> new Condition.HalfOpen();
			};
		}

	}

	static List<Arguments> all() {
		return Stream.of(Between.values())
			.flatMap((between) -> Stream.of(How.values()).map((how) -> Arguments.of(between, how)))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("all")
	void isBadForAWhile(Between between, How how, Stage stage) {
		Random random = new Random(Seed.VALUE);
		String id = ("network-" + between + "-" + how).toLowerCase(Locale.ROOT).replace('_', '-');
		try (Trial trial = Trial.begin(stage,
				new Fault(id, "the network between " + between.words + " for 20 s: " + how.words), random, PER_SECOND,
				1)) {
			Trial.goOnForAMoment(random);
			between.links(stage).forEach((link) -> link.becomes(how.condition()));
			Trial.goOn(BAD);
			between.links(stage).forEach((link) -> link.becomes(new Condition.Fine()));
			// Without a hand: nothing is started again.
			Trial.goOn(Duration.ofSeconds(3));
			trial.end();
		}
	}

}
