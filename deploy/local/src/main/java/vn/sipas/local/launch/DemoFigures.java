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
 * The demo's ranking, as a reader sees it.
 */
final class DemoFigures implements AutoCloseable {

	private static final String RANKING = "/api/v1/waves/sipas-2021/rankings?level=province";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration ANSWER = Duration.ofSeconds(3);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();

	private final URI ranking;

	DemoFigures(URI rankingService) {
		this.ranking = rankingService.resolve(RANKING);
	}

	/**
	 * Waits until responses that intake has are in the ranking.
	 * @param responses how many
	 * @return false if they were not within half a minute
	 * @throws InterruptedException if the thread is interrupted
	 */
	boolean await(int responses) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (shown() < responses) {
			if (System.nanoTime() > end) {
				return false;
			}
			Thread.sleep(BETWEEN_LOOKS);
		}
		return true;
	}

	private int shown() throws InterruptedException {
		try {
			HttpResponse<byte[]> answer = this.client.send(HttpRequest.newBuilder(this.ranking).timeout(ANSWER).build(),
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
