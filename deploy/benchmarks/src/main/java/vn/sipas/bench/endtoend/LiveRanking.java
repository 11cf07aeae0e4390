package vn.sipas.bench.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.bench.records.Survey;

/** The ranking's live stream, as a page reads it. */
final class LiveRanking implements AutoCloseable {

	private static final String DATA = "data: ";

	private final Socket socket;

	private final Ages ages;

	private final Map<String, Integer> units = new HashMap<>();

	LiveRanking(int port, Survey survey, Ages ages) {
		this.ages = ages;
		List<String> ranked = survey.ranked();
		for (int unit = 0; unit < ranked.size(); unit++) {
			this.units.put(ranked.get(unit), unit);
		}
		try {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
			// In HTTP/1.0 an answer is not cut into chunks.
			this.socket.getOutputStream()
				.write(("GET /api/v1/waves/" + survey.wave()
						+ "/rankings/events?level=province HTTP/1.0\r\nHost: localhost\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().name("live-ranking").start(this::read);
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8), 1 << 16)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(DATA)) {
					show(line.substring(DATA.length()), System.nanoTime());
				}
			}
		}
		catch (IOException ex) {
			// Closed.
		}
	}

	private void show(String ranking, long now) {
		JsonNode event = JsonMapper.shared().readTree(ranking);
		event.path("units").forEach((unit) -> show(unit, now));
		event.path("changes").forEach((change) -> show(change.path("line"), now));
	}

	private void show(JsonNode unit, long now) {
		Integer number = this.units.get(unit.path("unit").asString(""));
		if (number != null) {
			this.ages.visible(number, unit.path("responses").asInt(), now);
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
