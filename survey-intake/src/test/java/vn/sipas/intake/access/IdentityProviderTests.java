package vn.sipas.intake.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderTests {

	private final IdentityProvider provider = provider();

	private RunningIntake intake = TestBroker.intake();

	@BeforeAll
	void start() {
		this.intake = RunningIntake
			.start(TestBroker.bootstrapServers(),
					"--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + this.provider.keysAddress())
			.awaitReady();
	}

	@AfterAll
	void stop() {
		this.intake.close();
		this.provider.close();
	}

	@Test
	void aTokensRolesAndWavesHold() throws Exception {
		String wave = TestBroker.openWave();
		String id = wave.substring(wave.lastIndexOf('/') + 1);
		String token = this.provider.token(Map.of("sipas_roles", List.of("analyst"), "sipas_waves", List.of(id)));
		assertThat(get(wave, token)).isEqualTo(200);
		assertThat(get("/api/v1/waves/elsewhere", token)).isEqualTo(403);
		assertThat(get("/api/v1/keys", token)).isEqualTo(403);
		assertThat(this.intake.put(wave, RunningIntake.wave(id).toString(), "Authorization", "Bearer " + token)
			.statusCode()).isEqualTo(403);
	}

	@Test
	void rolesAreReadFromEachPlaceInWhichProvidersPutThem() throws Exception {
		assertThat(get("/api/v1/keys", this.provider.token(Map.of("roles", List.of("admin"))))).isEqualTo(200);
		assertThat(get("/api/v1/keys", this.provider.token(Map.of("scope", "openid sipas:admin")))).isEqualTo(200);
		assertThat(get("/api/v1/keys", this.provider.token(Map.of("scope", "openid admin")))).isEqualTo(403);
		assertThat(get("/api/v1/keys", this.provider.token(Map.of("roles", List.of("root"))))).isEqualTo(403);
	}

	@Test
	void whatTheProviderDidNotSignOrWhatIsOverIsWorthNothing() throws Exception {
		Map<String, ?> admin = Map.of("sipas_roles", List.of("admin"));
		String forged = this.provider.token(new RSAKeyGenerator(2048).keyID("test").generate(),
				Instant.now().plusSeconds(300), admin);
		String over = this.provider.token(this.provider.key(), Instant.now().minusSeconds(300), admin);
		assertThat(get("/api/v1/keys", forged)).isEqualTo(401);
		assertThat(get("/api/v1/keys", over)).isEqualTo(401);
		String unsigned = this.provider.token(admin).replaceFirst("[^.]+$", "");
		assertThat(get("/api/v1/keys", unsigned)).isEqualTo(401);
	}

	@Test
	void keysAreTakenBesideTokens() {
		assertThat(get("/api/v1/keys", RunningIntake.KEY)).isEqualTo(200);
	}

	private int get(String path, String token) {
		return this.intake.get(path, "Authorization", "Bearer " + token).statusCode();
	}

	private static IdentityProvider provider() {
		try {
			return new IdentityProvider();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
