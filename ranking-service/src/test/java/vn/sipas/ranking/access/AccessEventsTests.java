package vn.sipas.ranking.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AccessEventsTests {

	private static final String SECRET = "s".repeat(43);

	private static final String KEY = "sipas_abcdefghij01_" + SECRET;

	private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

	private final ApiKeys keys = new ApiKeys(new AdminProperties(" "), Clock.fixed(NOW, ZoneOffset.UTC));

	private final AccessEvents events = new AccessEvents(this.keys, JsonMapper.shared());

	@Test
	void anIssuedKeyIsKnownByItsSecretAlone() {
		apply("office-12", issued("abcdefghij01", SECRET, ""));
		Optional<Caller> holder = this.keys.holder(KEY);
		assertThat(holder).hasValueSatisfying((caller) -> {
			assertThat(caller.name()).isEqualTo("office-12");
			assertThat(caller.may(Role.ANALYST, "w")).isTrue();
			assertThat(caller.may(Role.ANALYST, "x")).isFalse();
			assertThat(caller.may(Role.ADMIN, "w")).isFalse();
			assertThat(caller.units().isAll()).isTrue();
			assertThat(this.keys.stands(caller)).isTrue();
		});
		assertThat(this.keys.holder("sipas_abcdefghij01_" + "t".repeat(43))).isEmpty();
		assertThat(this.keys.holder("sipas_abcdefghij02_" + SECRET)).isEmpty();
		assertThat(this.keys.holder(KEY + "s")).isEmpty();
		assertThat(this.keys.holder("sipas_abcdefghij01_" + new WrittenKey("", SECRET).hash())).isEmpty();
	}

	@Test
	void withoutAFirstKeyNothingStandsForIt() {
		assertThat(this.keys.holder("")).isEmpty();
		assertThat(this.keys.holder(" ")).isEmpty();
		assertThat(this.keys.holder("0".repeat(43))).isEmpty();
		assertThat(this.keys.holder("sipas__" + "0".repeat(43))).isEmpty();
	}

	@Test
	void aRevokedKeyIsWorthNothing() {
		apply("office-12", issued("abcdefghij01", SECRET, ""));
		Caller caller = this.keys.holder(KEY).orElseThrow();
		apply("office-12", """
				{"event":"key-revoked","name":"office-12","id":"abcdefghij01","revokedAt":"2026-11-25T00:00:00Z"}""");
		assertThat(this.keys.holder(KEY)).isEmpty();
		assertThat(this.keys.stands(caller)).isFalse();
		apply("office-12", issued("abcdefghij01", SECRET, ""));
		apply("office-12", null);
		assertThat(this.keys.holder(KEY)).isEmpty();
	}

	@Test
	void aNewKeyOfTheSameNameReplacesTheOld() {
		apply("office-12", issued("abcdefghij01", SECRET, ""));
		apply("office-12", issued("abcdefghij02", SECRET, ""));
		assertThat(this.keys.holder(KEY)).isEmpty();
		assertThat(this.keys.holder(KEY.replace("01_", "02_"))).isPresent();
	}

	@Test
	void aKeyEndsAtTheMomentThatItSays() {
		apply("office-12", issued("abcdefghij01", SECRET, "\"expiresAt\":\"2026-11-25T00:00:00.001Z\","));
		assertThat(this.keys.holder(KEY)).isPresent();
		apply("office-12", issued("abcdefghij01", SECRET, "\"expiresAt\":\"2026-11-25T00:00:00Z\","));
		assertThat(this.keys.holder(KEY)).isEmpty();
	}

	@Test
	void whatCannotBeReadEndsWhatStoodThereAndTheRestGoesOn() {
		apply("office-12", issued("abcdefghij01", SECRET, ""));
		apply("link|w|x", "{\"event\":\"link-revoked\",\"wave\":\"w\",\"id\":\"x\"}");
		apply("office-12", "{\"event\":\"something-later\"}");
		assertThat(this.keys.holder(KEY)).isPresent();
		apply("office-12", "{\"event\":\"key-issued\",\"name\":\"office-12\"}");
		assertThat(this.keys.holder(KEY)).isEmpty();
		apply("office-12", issued("abcdefghij01", SECRET, ""));
		apply("office-12", "{");
		assertThat(this.keys.holder(KEY)).isEmpty();
	}

	private void apply(String key, @Nullable String value) {
		this.events.apply(new ConsumerRecord<>("sipas.access.v1", 0, 0, key.getBytes(StandardCharsets.UTF_8),
				(value == null) ? null : value.getBytes(StandardCharsets.UTF_8)));
	}

	private static String issued(String id, String secret, String more) {
		return """
				{"event":"key-issued","name":"office-12","id":"%s","hash":"%s","ha1":"00","roles":["analyst","later"],
				 "waves":["w"],"units":["*"],%s"issuedAt":"2026-01-01T00:00:00Z","issuedBy":"admin"}""".formatted(id,
				new WrittenKey(id, secret).hash(), more);
	}

}
