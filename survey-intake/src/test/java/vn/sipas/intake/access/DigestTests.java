package vn.sipas.intake.access;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

class DigestTests {

	private static final String ADDRESS = "/openrosa/formList";

	private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

	private final RunningIntake intake = TestBroker.intake();

	@Test
	void anAppIsAskedForDigestAndForBasicWhereNobodyReadsAlong() {
		assertThat(ask().headers().allValues("WWW-Authenticate"))
			.anyMatch((challenge) -> challenge.startsWith("Digest "))
			.anyMatch((challenge) -> challenge.startsWith("Basic "));
		HttpResponse<String> forwarded = this.intake.get(ADDRESS, "Authorization", "none", "X-Forwarded-For",
				"203.0.113.7");
		assertThat(forwarded.headers().allValues("WWW-Authenticate"))
			.anyMatch((challenge) -> challenge.startsWith("Digest "))
			.noneMatch((challenge) -> challenge.startsWith("Basic "));
	}

	@Test
	void anAppThatKnowsTheKeyOfANameIsLetIn() {
		String key = Keys.issue(this.intake, "digest-app", "collector", List.of("*"), List.of("*"));
		assertThat(answer("digest-app", key)).isNotIn(401, 403);
		assertThat(answer("admin", RunningIntake.KEY)).isNotIn(401, 403);
		assertThat(answer("digest-app", key + "x")).isEqualTo(401);
		assertThat(answer("nobody", key)).isEqualTo(401);
		this.intake.delete("/api/v1/keys/digest-app");
		assertThat(answer("digest-app", key)).isEqualTo(401);
	}

	@Test
	void aKeyInTheAddressLetsInTooAndOnlyThere() {
		String key = Keys.issue(this.intake, "address-app", "collector", List.of("*"), List.of("*"));
		assertThat(this.intake.get("/openrosa/v1/key/" + key + "/formList", "Authorization", "none").statusCode())
			.isNotIn(401, 403);
		assertThat(this.intake.get("/openrosa/v1/key/" + key + "x/formList", "Authorization", "none").statusCode())
			.isEqualTo(401);
		assertThat(this.intake.get("/api/v1/waves/openrosa/v1/key/" + key, "Authorization", "none").statusCode())
			.isEqualTo(401);
	}

	private HttpResponse<String> ask() {
		return this.intake.get(ADDRESS, "Authorization", "none");
	}

	private int answer(String name, String key) {
		String challenge = ask().headers()
			.allValues("WWW-Authenticate")
			.stream()
			.filter((one) -> one.startsWith("Digest "))
			.findFirst()
			.orElseThrow();
		Matcher nonce = NONCE.matcher(challenge);
		assertThat(nonce.find()).isTrue();
		String response = md5(String.join(":", md5(name + ":sipas:" + key), nonce.group(1), "00000001", "c0ffee",
				"auth", md5("GET:" + ADDRESS)));
		String header = "Digest username=\"%s\", realm=\"sipas\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=00000001, cnonce=\"c0ffee\", response=\"%s\""
			.formatted(name, nonce.group(1), ADDRESS, response);
		return this.intake.get(ADDRESS, "Authorization", header).statusCode();
	}

	private static String md5(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
