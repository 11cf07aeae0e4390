package vn.sipas.system.fault;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.system.TrialWave;

/**
 * Somebody who looks at the ranking all the time, at the next instance where one does not
 * answer.
 */
final class Readers implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

	private final Site site;

	private final TrialWave wave;

	private final Thread thread;

	private volatile boolean ending;

	private volatile long longestStandstill;

	/**
	 * Begins to look.
	 * @param site where they look
	 * @param wave whose figures are looked at
	 */
	Readers(Site site, TrialWave wave) {
		this.site = site;
		this.wave = wave;
		this.thread = Thread.ofVirtual().name("readers").start(this::look);
	}

	/**
	 * The figures of a unit.
	 * @param instance which instance is asked
	 * @param wave the wave
	 * @param unit the unit
	 * @return the document, or empty where it is not answered
	 */
	static Optional<JsonNode> figures(URI instance, TrialWave wave, String unit) {
		try {
			HttpResponse<String> answer = CLIENT
				.send(HttpRequest.newBuilder(instance.resolve("/api/v1/waves/" + wave.id() + "/units/" + unit))
					.timeout(ANSWER)
					.build(), BodyHandlers.ofString());
			return (answer.statusCode() == 200) ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/** The longest time in which the nation's figures did not move. */
	Duration longestStandstill() {
		return Duration.ofNanos(this.longestStandstill);
	}

	@Override
	public void close() {
		this.ending = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		String seen = "";
		long since = System.nanoTime();
		boolean anything = false;
		while (!this.ending) {
			Optional<String> now = nation();
			anything |= now.isPresent();
			long moment = System.nanoTime();
			if (now.isPresent() && !now.get().equals(seen)) {
				seen = now.get();
				since = moment;
			}
			// Before the first figures there are none that could stand still.
			this.longestStandstill = anything ? Math.max(this.longestStandstill, moment - since) : 0;
			try {
				Thread.sleep(BETWEEN_LOOKS);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private Optional<String> nation() {
		return this.site.rankings()
			.stream()
			.flatMap((instance) -> figures(instance, this.wave, "VN").stream())
			.map((figures) -> figures.path("responses") + " " + figures.path("overall").asDecimal(BigDecimal.ZERO))
			.findFirst();
	}

}
