package vn.sipas.ranking.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.webhook.Delivery.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message gets there, or it is known why not. */
@Timeout(120)
class CourierTests {

	private final Receiver receiver = new Receiver();

	private final Instances instances = new Instances();

	private final Courier courier = this.instances.courier();

	@AfterEach
	void stop() {
		this.instances.close();
		this.receiver.close();
	}

	@Test
	void aMessageIsSignedAndBroughtOnce() {
		Secret secret = this.instances.make("one", this.receiver.url("/hook"));
		assertThat(this.instances.deliveries.add(message("a"), "one")).isTrue();
		assertThat(this.instances.deliveries.add(message("a"), "one")).as("it is on its way").isFalse();
		assertThat(this.instances.bringAll(this.courier)).isOne();
		assertThat(this.receiver.got()).singleElement().satisfies((got) -> {
			assertThat(got.isSignedWith(secret.text())).isTrue();
			assertThat(got.isSignedWith(Secret.random().text())).isFalse();
			assertThat(got.body()).isEqualTo("{\"event\":\"a\"}");
			assertThat(got.id()).matches("msg_[0-9a-f]{32}").isEqualTo(message("a").idFor("one"));
		});
		Delivery delivered = this.instances.only("one");
		assertThat(delivered.state()).isEqualTo(State.DELIVERED);
		assertThat(delivered.attempts()).singleElement()
			.satisfies((attempt) -> assertThat(attempt.status()).isEqualTo(204));
		assertThat(this.instances.deliveries.add(message("a"), "one")).as("it is there").isFalse();
		assertThat(this.instances.bringAll(this.courier)).isZero();
		assertThat(count("delivered")).isOne();
	}

	@Test
	void theSameEventHasAnotherIdForAnotherWebhookAndForAnotherEvent() {
		assertThat(Set.of(message("a").idFor("one"), message("a").idFor("two"), message("b").idFor("one"))).hasSize(3);
	}

	@Test
	void whatFailsIsTriedAgainAfterLongerAndLongerPausesUntilItIsGivenUpAndCanBeSentAgain() {
		this.instances.make("one", this.receiver.answering(500).url("/hook"));
		this.instances.deliveries.add(message("a"), "one");
		for (Duration pause : List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30))) {
			assertThat(this.instances.bringAll(this.courier)).isOne();
			assertThat(this.instances.only("one").dueAt()).isEqualTo(now().plus(pause));
			this.instances.clock.pass(pause.minusMillis(1));
			assertThat(this.instances.bringAll(this.courier)).isZero();
			this.instances.clock.pass(Duration.ofMillis(1));
		}
		assertThat(this.instances.bringAll(this.courier)).isOne();
		Delivery dead = this.instances.only("one");
		assertThat(dead.state()).isEqualTo(State.DEAD);
		assertThat(dead.reason()).isEqualTo("no-attempts-left");
		assertThat(dead.payload()).as("kept whole").isEqualTo("{\"event\":\"a\"}");
		assertThat(dead.attempts()).hasSize(4).allSatisfy((attempt) -> assertThat(attempt.status()).isEqualTo(500));
		this.instances.clock.pass(Duration.ofDays(2));
		assertThat(this.instances.bringAll(this.courier)).isZero();
		assertThat(count("failed")).isEqualTo(4);
		assertThat(count("dead")).isOne();
		this.receiver.answering(200);
		assertThat(this.instances.deliveries.again(dead)).isTrue();
		assertThat(this.instances.bringAll(this.courier)).isOne();
		assertThat(this.instances.only("one").state()).isEqualTo(State.DELIVERED);
		assertThat(this.instances.only("one").reason()).isNull();
		assertThat(this.receiver.got().stream().map(Receiver.Got::id).collect(Collectors.toSet())).hasSize(1);
		assertThat(this.instances.endpoints.failingSince("one")).isEmpty();
	}

	@Test
	void whoAsksToBeLeftAloneIs() {
		this.receiver.answering((exchange) -> {
			exchange.getResponseHeaders().add("Retry-After", "3600");
			Receiver.answer(exchange, 429);
		});
		this.instances.make("one", this.receiver.url("/hook"));
		this.instances.deliveries.add(message("a"), "one");
		this.instances.bringAll(this.courier);
		assertThat(this.instances.only("one").dueAt()).isEqualTo(now().plus(Duration.ofHours(1)));
	}

	@Test
	void whoIsGoneIsDisabled() {
		this.instances.make("one", this.receiver.answering(410).url("/hook"));
		this.instances.deliveries.add(message("a"), "one");
		this.instances.deliveries.add(message("b"), "one");
		this.instances.bringAll(this.courier);
		assertThat(this.instances.disabled).containsExactly(Disabled.Reason.GONE);
		assertThat(this.instances.deliveries.page("one", State.DEAD, 0, 10)).extracting(Delivery::reason)
			.containsExactlyInAnyOrder("gone", "disabled");
		assertThat(this.receiver.got()).hasSize(1);
	}

	@Test
	void whoIsNotReachedForDaysIsDisabled() {
		this.instances.make("one", this.receiver.answering(500).url("/hook"));
		for (int day = 0; day < 5; day++) {
			this.instances.deliveries.add(message("day " + day), "one");
			this.instances.bringAll(this.courier);
			assertThat(this.instances.disabled).isEmpty();
			this.instances.clock.pass(Duration.ofDays(1));
		}
		this.instances.bringAll(this.courier);
		assertThat(this.instances.disabled).containsExactly(Disabled.Reason.FAILING);
		assertThat(this.instances.endpoints.failingSince("one")).hasValue(now().minus(Duration.ofDays(5)));
	}

	@Test
	void oneThatGetsThroughBeginsTheDaysAnew() {
		this.instances.make("one", this.receiver.url("/hook"));
		for (int day = 0; day < 8; day++) {
			this.receiver.answering((day == 3) ? 200 : 500);
			this.instances.deliveries.add(message("day " + day), "one");
			this.instances.bringAll(this.courier);
			this.instances.clock.pass(Duration.ofDays(1));
		}
		assertThat(this.instances.disabled).isEmpty();
	}

	@Test
	void whoDiesBetweenSendingAndNotingIsFollowedByAnotherWhoSendsTheSame() {
		Secret secret = this.instances.make("one", this.receiver.url("/hook"));
		this.instances.deliveries.add(message("a"), "one");
		Delivery taken = this.instances.deliveries.take(List.of()).orElseThrow();
		try (Receivers dying = new Receivers(new GuardedNames(true), true, Duration.ofSeconds(5), 1,
				this.instances.clock)) {
			Map<String, String> headers = Envelope
				.headers(taken, this.instances.webhooks.find("one").orElseThrow(), Instances.KEYS, now())
				.orElseThrow();
			assertThat(dying.send(this.receiver.url("/hook"), headers, taken.payload()).isDelivered()).isTrue();
		}
		assertThat(this.instances.bringAll(this.courier)).as("it may be alive").isZero();
		this.instances.clock.pass(Deliveries.LEASE);
		assertThat(this.instances.bringAll(this.courier)).isOne();
		assertThat(this.receiver.got()).hasSize(2)
			.allSatisfy((got) -> assertThat(got.isSignedWith(secret.text())).isTrue());
		assertThat(this.receiver.got().getFirst().id()).isEqualTo(this.receiver.got().getLast().id());
		assertThat(this.receiver.got().getFirst().body()).isEqualTo(this.receiver.got().getLast().body());
		assertThat(this.instances.deliveries.putBack(taken,
				taken.failed(Attempt.of(now(), now(), new Outcome.Failed("timeout")), now())))
			.as("whoever was thought dead does not change what came of it")
			.isFalse();
		assertThat(this.instances.only("one").state()).isEqualTo(State.DELIVERED);
	}

	@Test
	void ofSeveralInstancesEachMessageIsInOnesHands() {
		this.instances.make("one", this.receiver.url("/hook"));
		for (int number = 0; number < 200; number++) {
			this.instances.deliveries.add(message("number " + number), "one");
		}
		Dispatch one = this.instances.dispatch(8, 8, Duration.ofSeconds(20));
		Dispatch other = this.instances.dispatch(8, 8, Duration.ofSeconds(20));
		one.start();
		other.start();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.instances.deliveries.count("one", State.DELIVERED) == 200);
		one.stop();
		other.stop();
		assertThat(this.receiver.got()).hasSize(200);
		assertThat(this.receiver.got().stream().map(Receiver.Got::id).collect(Collectors.toSet())).hasSize(200);
	}

	@Test
	void whoIsSlowWaitsForItselfAlone() throws InterruptedException {
		CountDownLatch patience = new CountDownLatch(1);
		this.receiver.answering((exchange) -> {
			if (exchange.getRequestURI().getPath().equals("/slow")) {
				await(patience);
			}
			Receiver.answer(exchange, 204);
		});
		this.instances.make("slow", this.receiver.url("/slow"));
		this.instances.make("quick", this.receiver.url("/quick"));
		for (int number = 0; number < 30; number++) {
			this.instances.deliveries.add(message("number " + number), "slow");
		}
		this.instances.clock.pass(Duration.ofSeconds(1));
		for (int number = 0; number < 30; number++) {
			this.instances.deliveries.add(message("number " + number), "quick");
		}
		Dispatch dispatch = this.instances.dispatch(4, 2, Duration.ofSeconds(30));
		dispatch.start();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.instances.deliveries.count("quick", State.DELIVERED) == 30);
		assertThat(this.receiver.at("/slow")).as("no more at the same time than it may have").hasSize(2);
		patience.countDown();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.instances.deliveries.count("slow", State.DELIVERED) == 30);
		dispatch.stop();
		assertThat(this.receiver.at("/slow")).hasSize(30);
	}

	@Test
	void whatIsDisabledOrGoneGetsNothingButATrial() {
		Instant now = now();
		this.instances.make("off", this.receiver.url("/off"));
		this.instances.say("off",
				this.instances.webhooks.find("off").orElseThrow().disabled(Disabled.Reason.BY_HAND, now));
		this.instances.deliveries.add(message("a"), "off");
		this.instances.deliveries.add(new Message("trial", EventType.TEST, "", now, "{}"), "off");
		this.instances.make("gone", this.receiver.url("/gone"));
		this.instances.deliveries.add(message("a"), "gone");
		this.instances.say("gone", null);
		this.instances.bringAll(this.courier);
		assertThat(this.receiver.got()).extracting(Receiver.Got::body).containsExactly("{}");
		assertThat(this.instances.deliveries.page("off", State.DEAD, 0, 10)).singleElement()
			.satisfies((dead) -> assertThat(dead.reason()).isEqualTo("disabled"));
		assertThat(this.instances.deliveries.count("gone", null)).isZero();
	}

	@Test
	void aTrialIsTriedOnce() {
		this.instances.make("one", this.receiver.answering(500).url("/hook"));
		this.instances.deliveries.add(new Message("trial", EventType.TEST, "", now(), "{}"), "one");
		this.instances.bringAll(this.courier);
		assertThat(this.instances.only("one").reason()).isEqualTo("trial-failed");
		assertThat(this.instances.endpoints.failingSince("one")).as("it says nothing of what is sent").isEmpty();
	}

	@Test
	void aChangeThatIsNoLongerForEverybodyIsNotTold() {
		this.instances.waves.keep(Samples.notLive(Samples.wave("w", 1, 0, Samples.provinces("11 Điện Biên"))));
		this.instances.make("one", this.receiver.url("/hook"));
		this.instances.deliveries.add(new Message("change", EventType.RANKING_CHANGED, "w", now(), "{}"), "one");
		this.instances.bringAll(this.courier);
		assertThat(this.receiver.got()).isEmpty();
		assertThat(this.instances.only("one").reason()).isEqualTo("not-public");
		assertThat(count("withheld")).isOne();
		assertThat(count("dead")).as("what somebody has to look at").isZero();
	}

	@Test
	void aSecretThatCannotBeOpenedIsTriedAgainLater() {
		Instant now = now();
		SealedSecret foreign = new SealingKeys("other:fedcba9876543210fedcba9876543210").seal(Secret.random(), "one");
		this.instances.say("one", Hooks.webhook("one", this.receiver.url("/hook"), now, foreign));
		this.instances.deliveries.add(message("a"), "one");
		this.instances.bringAll(this.courier);
		assertThat(this.receiver.got()).isEmpty();
		assertThat(this.instances.only("one").attempts()).singleElement()
			.satisfies((attempt) -> assertThat(attempt.error()).isEqualTo("secret-not-readable"));
	}

	@Test
	void whatCameToItsEndIsForgottenInTime() {
		this.instances.make("one", this.receiver.url("/hook"));
		this.instances.deliveries.add(message("a"), "one");
		this.instances.bringAll(this.courier);
		this.instances.deliveries.add(message("b"), "one");
		this.instances.clock.pass(Duration.ofDays(30));
		this.instances.deliveries.forget(State.DELIVERED, Duration.ofDays(30));
		assertThat(this.instances.deliveries.count("one", State.DELIVERED)).isOne();
		this.instances.clock.pass(Duration.ofMillis(1));
		this.instances.deliveries.forget(State.DELIVERED, Duration.ofDays(30));
		assertThat(this.instances.deliveries.count("one", State.DELIVERED)).isZero();
		assertThat(this.instances.deliveries.count("one", State.WAITING)).isOne();
		assertThat(this.instances.deliveries.oldestWaiting()).isPresent();
	}

	private double count(String outcome) {
		return this.instances.meters.get("sipas.ranking.webhooks").tag("outcome", outcome).counter().count();
	}

	private Instant now() {
		return this.instances.clock.instant();
	}

	private Message message(String event) {
		return Hooks.message(event, now());
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
