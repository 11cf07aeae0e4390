package vn.sipas.ranking.door;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers who ask for more than they may. */
@Timeout(120)
class LimitedTests {

	private static final String PATH = "/api/v1/waves";

	private static final String[] ONE_AT_A_TIME = { "--sipas.ranking.limit.address.burst=3",
			"--sipas.ranking.limit.address.per-second=1", "--sipas.ranking.limit.key.burst=200",
			"--sipas.ranking.limit.key.per-second=1" };

	@Test
	void anAddressIsLimitedAndKeysAndProbesAreNot(@TempDir Path directory) throws Exception {
		try (House house = new House(directory, ONE_AT_A_TIME)) {
			HttpResponse<String> refused = exhaust(house.service, "Accept-Language", "en");
			assertThat(refused.headers().firstValue("Retry-After"))
				.hasValueSatisfying((seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 2));
			assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
			assertThat(refused.body()).contains("\"code\":\"too-many-requests\"", "Please try again in");
			assertThat(exhaust(house.service).body()).contains("Quá nhiều yêu cầu");
			assertThat(house.service.getAsAdmin(PATH).statusCode()).isEqualTo(200);
			assertThat(exhaust(house.service, "X-Sipas-Key", "a guess").statusCode()).isEqualTo(429);
			for (int i = 0; i < 20; i++) {
				assertThat(house.service.get("/livez").statusCode()).isEqualTo(200);
			}
			// Whoever says that they come from elsewhere is not believed.
			assertThat(exhaust(house.service, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(429);
			assertThat(exhaust(house.service, "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(429);
			try (Instance behindProxy = house.start("--server.forward-headers-strategy=native",
					"--sipas.ranking.limit.address.burst=3", "--sipas.ranking.limit.address.per-second=1")) {
				assertThat(exhaust(behindProxy, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(429);
				assertThat(behindProxy.get(PATH, "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(200);
			}
		}
	}

	private static HttpResponse<String> exhaust(Instance service, String... headers) {
		HttpResponse<String> answer = service.get(PATH, headers);
		for (int i = 0; i < 50 && answer.statusCode() != 429; i++) {
			answer = service.get(PATH, headers);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		return answer;
	}

}
