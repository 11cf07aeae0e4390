package vn.sipas.ranking.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What receivers can answer, and cannot do. */
@Timeout(60)
class ReceiversTests {

	private static final Instant NOW = Instant.parse("2026-11-28T07:30:00Z");

	private final Receiver receiver = new Receiver();

	private final Receivers receivers = new Receivers(new GuardedNames(true), true, Duration.ofSeconds(2), 4,
			Clock.fixed(NOW, ZoneOffset.UTC));

	@AfterEach
	void stop() {
		this.receivers.close();
		this.receiver.close();
	}

	@Test
	void theMessageComesAsItIs() {
		Outcome outcome = this.receivers.send(this.receiver.url("/hook?a=1"), Map.of("webhook-id", "msg_1"),
				"{\"note\":\"Lần đầu\"}");
		assertThat(outcome).isEqualTo(new Outcome.Answered(204, null));
		assertThat(outcome.isDelivered()).isTrue();
		assertThat(this.receiver.got()).singleElement().satisfies((got) -> {
			assertThat(got.path()).isEqualTo("/hook?a=1");
			assertThat(got.body()).isEqualTo("{\"note\":\"Lần đầu\"}");
			assertThat(got.header("Content-Type")).startsWith("application/json");
			assertThat(got.id()).isEqualTo("msg_1");
		});
	}

	@ParameterizedTest
	@CsvSource({ "200, true, false", "299, true, false", "301, false, false", "400, false, false", "410, false, true",
			"500, false, false" })
	void onlyWhatBeginsWithTwoIsDelivered(int status, boolean delivered, boolean gone) {
		Outcome outcome = send(this.receiver.answering(status));
		assertThat(outcome).isEqualTo(new Outcome.Answered(status, null));
		assertThat(outcome.isDelivered()).isEqualTo(delivered);
		assertThat(outcome.isGone()).isEqualTo(gone);
	}

	@ParameterizedTest
	@CsvSource({ "301", "302", "307", "308" })
	void aRedirectIsNotFollowed(int status) {
		this.receiver.answering((exchange) -> {
			exchange.getResponseHeaders().add("Location", "/elsewhere");
			exchange.getResponseHeaders().add("Set-Cookie", "a=1");
			Receiver.answer(exchange, status);
		});
		assertThat(send(this.receiver)).isEqualTo(new Outcome.Answered(status, null));
		send(this.receiver);
		assertThat(this.receiver.got()).hasSize(2).allSatisfy((got) -> {
			assertThat(got.path()).isEqualTo("/hook");
			assertThat(got.header("Cookie")).isEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			120                           | PT2M
			Sat, 28 Nov 2026 07:31:30 GMT | PT1M30S
			soon                          |
			99999999999                   |
			""", delimiter = '|')
	void howLongItWantsToBeLeftAloneIsHeard(String header, Duration expected) {
		this.receiver.answering((exchange) -> {
			exchange.getResponseHeaders().add("Retry-After", header);
			Receiver.answer(exchange, 503);
		});
		assertThat(send(this.receiver)).isEqualTo(new Outcome.Answered(503, expected));
	}

	@Test
	void whoAnswersTooSlowlyIsNotWaitedFor() {
		this.receiver.answering((exchange) -> pause(60_000));
		assertTimeOfTwoSeconds();
	}

	/** Each byte comes in time; the whole does not. */
	@Test
	void whoAnswersByteByByteIsNotWaitedForEither() throws IOException {
		try (DrippingServer dripping = new DrippingServer()) {
			long before = System.nanoTime();
			assertThat(this.receivers.send(dripping.url(), Map.of(), "{}")).isEqualTo(new Outcome.Failed("timeout"));
			assertThat((System.nanoTime() - before) / 1e9).isBetween(1.9, 10.0);
		}
	}

	@Test
	void aBodyWithoutAnEndIsNotRead() {
		AtomicLong written = new AtomicLong();
		this.receiver.answering((exchange) -> pour(exchange, written));
		assertThat(send(this.receiver)).isEqualTo(new Outcome.Answered(200, null));
		// What the two machines have room for on the way.
		assertThat(written).hasValueLessThan(64L << 20);
	}

	@Test
	void nobodyThereIsNoConnection() {
		String nobody = this.receiver.url("/hook");
		this.receiver.close();
		assertThat(this.receivers.send(nobody, Map.of(), "{}")).isEqualTo(new Outcome.Failed("no-connection"));
	}

	@Test
	void whoSpeaksNoTlsIsNotTalkedTo() throws IOException {
		try (DrippingServer plain = new DrippingServer()) {
			assertThat(this.receivers.send(plain.url().replace("http:", "https:"), Map.of(), "{}"))
				.isEqualTo(new Outcome.Failed("tls"));
		}
	}

	private void assertTimeOfTwoSeconds() {
		long before = System.nanoTime();
		assertThat(send(this.receiver)).isEqualTo(new Outcome.Failed("timeout"));
		assertThat((System.nanoTime() - before) / 1e9).isBetween(1.9, 10.0);
	}

	private Outcome send(Receiver to) {
		return this.receivers.send(to.url("/hook"), Map.of(), "{}");
	}

	private static void pour(HttpExchange exchange, AtomicLong written) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		byte[] bytes = new byte[1 << 16];
		try (OutputStream body = exchange.getResponseBody()) {
			while (written.addAndGet(bytes.length) < 1L << 32) {
				body.write(bytes);
			}
		}
	}

	private static void pause(long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
