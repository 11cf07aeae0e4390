package vn.sipas.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's rankings, as a reader sees them.
 */
final class DemoFigures implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration ANSWER = Duration.ofSeconds(3);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();

	private final URI service;

	DemoFigures(URI rankingService) {
		this.service = rankingService;
	}

	/**
	 * Waits until responses that intake has are in their wave's ranking.
	 * @param wave the wave's id
	 * @param responses how many
	 * @return false if they were not within half a minute
	 * @throws InterruptedException if the thread is interrupted
	 */
	boolean await(String wave, int responses) throws InterruptedException {
		URI ranking = this.service.resolve("/api/v1/waves/" + wave + "/rankings?level=province");
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (shown(ranking) < responses) {
			if (System.nanoTime() > end) {
				return false;
			}
			Thread.sleep(BETWEEN_LOOKS);
		}
		return true;
	}

	private int shown(URI ranking) throws InterruptedException {
		try {
			HttpResponse<byte[]> answer = this.client.send(HttpRequest.newBuilder(ranking).timeout(ANSWER).build(),
					BodyHandlers.ofByteArray());
			return (answer.statusCode() == 200) ? responses(answer.body()) : 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static int responses(byte[] ranking) {
		int sum = 0;
		for (JsonNode unit : JsonMapper.shared().readTree(ranking).path("units")) {
			sum += unit.path("responses").asInt();
		}
		return sum;
	}

	@Override
	public void close() {
		this.client.close();
	}

}
