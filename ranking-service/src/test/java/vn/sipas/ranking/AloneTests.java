package vn.sipas.ranking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sipas.local.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

/** A service whose broker is not there yet. */
@Timeout(60)
class AloneTests {

	// Port 1 of this machine: nothing listens there.
	private static final String NO_BROKER = "127.0.0.1:1";

	@Test
	void readersAreServedAndTheStopIsPrompt() {
		try (EmbeddedMongo store = EmbeddedMongo.start(null, 0)) {
			Instance service = Instance.start(NO_BROKER, store.connectionString("sipas"));
			assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
			assertThat(service.get("/livez").statusCode()).isEqualTo(200);
			assertThat(service.get("/api/v1/waves").body()).isEqualTo("[]");
			assertThat(service.get("/").body()).contains("Chưa có đợt khảo sát nào").doesNotContain("??");
			assertThat(service.get("/?lang=en").body()).contains("No survey wave yet").doesNotContain("??");
			long before = System.nanoTime();
			service.close();
			assertThat((System.nanoTime() - before) / 1e9).as("seconds").isLessThan(15);
		}
	}

}
