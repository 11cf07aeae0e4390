package vn.sipas.intake.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import vn.sipas.intake.access.Secrets;

import static org.assertj.core.api.Assertions.assertThat;

class FormTokensTests {

	private static final Instant ISSUED = Instant.parse("2026-03-02T02:14:05.250Z");

	private static final ReceiptCode CODE = new ReceiptCode("0123456789ABCDEF");

	private static final FormProperties PROPERTIES = new FormProperties("", Duration.ofSeconds(3), Duration.ofDays(7),
			8);

	@Test
	void tellsWhenAFormWasHandedOut() {
		String token = at(Duration.ZERO).bound("a", CODE);
		assertThat(at(Duration.ofMinutes(5)).issuedAt("a", CODE, token, ""))
			.contains(Instant.parse("2026-03-02T02:14:05Z"));
	}

	@Test
	void holdsFromTheTimeThatFillingInTakesUntilAWeekLater() {
		String token = at(Duration.ZERO).bound("a", CODE);
		assertThat(at(Duration.ofMillis(2999)).issuedAt("a", CODE, token, "")).isEmpty();
		assertThat(at(Duration.ofSeconds(3)).issuedAt("a", CODE, token, "")).isPresent();
		assertThat(at(Duration.ofDays(7)).issuedAt("a", CODE, token, "")).isPresent();
		assertThat(at(Duration.ofDays(7).plusMillis(1)).issuedAt("a", CODE, token, "")).isEmpty();
	}

	@Test
	void aTokenForAnyCodeAsksForWorkForEach() {
		String token = at(Duration.ZERO).open("a");
		FormTokens later = at(Duration.ofMinutes(1));
		String proof = Proof.find(8, token, CODE);
		assertThat(later.issuedAt("a", CODE, token, proof)).isPresent();
		assertThat(later.issuedAt("a", CODE, token, "")).isEmpty();
		assertThat(later.issuedAt("b", CODE, token, proof)).isEmpty();
	}

	@Test
	void whatWasChangedOrIsNoTokenHoldsForNothing() {
		String token = at(Duration.ZERO).bound("a", CODE);
		FormTokens later = at(Duration.ofMinutes(1));
		assertThat(later.issuedAt("b", CODE, token, "")).isEmpty();
		assertThat(later.issuedAt("a", ReceiptCode.fresh(), token, "")).isEmpty();
		assertThat(later.issuedAt("a", CODE, "A" + token.substring(1, 5) + "B" + token.substring(6), "")).isEmpty();
		assertThat(later.issuedAt("a", CODE, "", "")).isEmpty();
		assertThat(later.issuedAt("a", CODE, "###", "")).isEmpty();
	}

	private static FormTokens at(Duration later) {
		Secrets secrets = Mockito.mock(Secrets.class);
		Mockito.when(secrets.key("form")).thenReturn("a key of this test".getBytes(StandardCharsets.UTF_8));
		return new FormTokens(secrets, PROPERTIES, Clock.fixed(ISSUED.plus(later), ZoneOffset.UTC));
	}

}
