package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Signatures that receivers verify, and secrets that only the service reads. */
class SecretTests {

	private static final String WRITTEN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

	private static final String KEY = "2026:0123456789abcdef0123456789abcdef";

	private final SealingKeys keys = new SealingKeys(KEY);

	// The example with which the standard's libraries test themselves.
	@Test
	void theStandardsExampleIsSignedAsItSays() {
		Secret secret = Secret.read(WRITTEN).orElseThrow();
		assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
			.isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	@Test
	void whatIsSignedHereIsVerifiedByTheStandardsLibrary() {
		Secret secret = Secret.random();
		Instant now = Instant.now();
		String body = "{\"note\":\"Lần đầu\"}";
		assertThatCode(() -> new com.standardwebhooks.Webhook(secret.text()).verify(body,
				Map.of("webhook-id", List.of("msg_1"), "webhook-timestamp",
						List.of(Long.toString(now.getEpochSecond())), "webhook-signature",
						List.of(secret.sign("msg_1", now.getEpochSecond(), body)))))
			.doesNotThrowAnyException();
	}

	@Test
	void aSecretIsReadAsItIsShown() {
		Secret made = Secret.random();
		assertThat(made.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
		assertThat(Secret.read(made.text()).map(Secret::text)).hasValue(made.text());
		assertThat(made).hasToString("Secret[***]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa",
			"whsec_not base64 at all, but long enough to be", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" })
	void whatIsNoSecretIsNotTaken(String text) {
		assertThat(Secret.read(text)).isEmpty();
	}

	@Test
	void aSecretOfMoreThan64BytesIsNotTaken() {
		assertThat(Secret.read("whsec_" + "A".repeat(88))).isEmpty();
		assertThat(Secret.read("whsec_" + "A".repeat(84))).isPresent();
	}

	@Test
	void aSealedSecretIsOpenedForItsWebhookAlone() {
		Secret secret = Secret.read(WRITTEN).orElseThrow();
		SealedSecret sealed = this.keys.seal(secret, "one");
		assertThat(sealed.key()).isEqualTo("2026");
		assertThat(sealed.sealed()).doesNotContain("MfKQ");
		assertThat(sealed.toString()).doesNotContain(sealed.sealed());
		assertThat(this.keys.open(sealed, "one").map(Secret::text)).hasValue(WRITTEN);
		assertThat(this.keys.open(sealed, "another")).isEmpty();
		assertThat(this.keys.open(new SealedSecret("2026", "AAAA", null), "one")).isEmpty();
		assertThat(this.keys.open(new SealedSecret("2026", "not Base64", null), "one")).isEmpty();
		assertThat(this.keys.seal(secret, "one").sealed()).as("never the same twice").isNotEqualTo(sealed.sealed());
	}

	@Test
	void aNewKeySealsAndTheOldOneStillOpens() {
		SealedSecret before = this.keys.seal(Secret.read(WRITTEN).orElseThrow(), "one");
		SealingKeys both = new SealingKeys("2027:fedcba9876543210fedcba9876543210\n" + KEY + "\n");
		assertThat(both.seal(Secret.random(), "one").key()).isEqualTo("2027");
		assertThat(both.open(before, "one").map(Secret::text)).hasValue(WRITTEN);
		SealingKeys without = new SealingKeys("2027:fedcba9876543210fedcba9876543210");
		assertThat(without.open(before, "one")).isEmpty();
		SealingKeys another = new SealingKeys("2026:fedcba9876543210fedcba9876543210");
		assertThat(another.open(before, "one")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tooshort:0123456789", "0123456789abcdef0123456789abcdef",
			":0123456789abcdef0123456789abcdef", KEY + " " + KEY })
	void keysThatAreWrittenWronglyAreRefusedWithoutSayingThem(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SealingKeys(written))
			.withMessageContaining("sipas.webhooks.keys")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("0123456789"));
	}

	@Test
	void withoutKeysNothingIsSealed() {
		assertThat(new SealingKeys(" \n").areMissing()).isTrue();
		assertThat(this.keys.areMissing()).isFalse();
	}

	@Test
	void afterARotationBothSecretsSignUntilTheOldOnesTimeIsOver() {
		Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		Secret old = Secret.random();
		Secret young = Secret.random();
		Webhook webhook = Hooks.webhook("one", "https://example.org/", now, this.keys.seal(old, "one"))
			.rotated(this.keys.seal(young, "one"), now, now.plusSeconds(60));
		Delivery delivery = Hooks.delivery("one", "{}", now);
		assertThat(signatures(delivery, webhook, now)).containsExactly(
				young.sign(delivery.id(), now.getEpochSecond(), "{}"),
				old.sign(delivery.id(), now.getEpochSecond(), "{}"));
		Instant later = now.plusSeconds(60);
		assertThat(signatures(delivery, webhook, later))
			.containsExactly(young.sign(delivery.id(), later.getEpochSecond(), "{}"));
		for (int time = 0; time < 5; time++) {
			webhook = webhook.rotated(this.keys.seal(Secret.random(), "one"), now, now.plusSeconds(60));
		}
		assertThat(webhook.secrets()).as("the oldest go").hasSize(3);
		assertThat(Envelope.headers(delivery, webhook, new SealingKeys("other:0123456789abcdef0123456789abcdef"), now))
			.as("nothing is sent that is not signed as it has to be")
			.isEmpty();
	}

	private List<String> signatures(Delivery delivery, Webhook webhook, Instant at) {
		Map<String, String> headers = Envelope.headers(delivery, webhook, this.keys, at).orElseThrow();
		assertThat(headers).containsEntry("webhook-id", delivery.id())
			.containsEntry("webhook-timestamp", Long.toString(at.getEpochSecond()));
		return List.of(headers.getOrDefault("webhook-signature", "").split(" "));
	}

}
