package vn.sipas.ranking.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reader who knows of the stream what its description says, and puts the ranking
 * together from it.
 */
public final class LiveClient {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private @Nullable ObjectNode ranking;

	private @Nullable String id;

	private final Map<String, Integer> counts = new HashMap<>();

	/**
	 * Reads at an instance, from where the last one was left, until the ranking is one.
	 */
	public void readUntil(Instance at, String path, String wanted) throws IOException {
		String[] from = (this.id == null) ? new String[0] : new String[] { "Last-Event-ID", this.id };
		HttpResponse<InputStream> stream = at.open(path, "text/event-stream", from);
		assertThat(stream.statusCode()).isEqualTo(200);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
			while (!wanted.equals(ranking())) {
				take(event(lines));
			}
		}
	}

	/** An event's fields. */
	public static Map<String, String> event(BufferedReader lines) throws IOException {
		Map<String, String> event = new HashMap<>();
		while (!event.containsKey("data")) {
			for (String line = lines.readLine(); !Objects.requireNonNull(line, "the stream has ended")
				.isEmpty(); line = lines.readLine()) {
				String[] field = line.split(": ?", 2);
				event.put(field[0], field[1]);
			}
		}
		return event;
	}

	void take(Map<String, String> event) throws IOException {
		String kind = Objects.requireNonNull(event.get("event"));
		this.counts.merge(kind, 1, Integer::sum);
		String data = Objects.requireNonNull(event.get("data"));
		assertThat(LiveContract.errors("live-" + kind, data)).isEmpty();
		switch (kind) {
			case "ranking" -> this.ranking = (ObjectNode) JSON.readTree(data);
			case "change" -> change((ObjectNode) JSON.readTree(data));
			default -> {
				assertThat(event).doesNotContainKey("id");
				return;
			}
		}
		this.id = event.get("id");
	}

	private void change(ObjectNode change) {
		assertThat(change.get("from").stringValue()).isEqualTo(this.id);
		ArrayNode units = (ArrayNode) Objects.requireNonNull(this.ranking).get("units");
		for (JsonNode changed : change.get("changes")) {
			units.set(changed.get("position").intValue(), changed.get("line"));
		}
		JsonNode totals = change.get("totals");
		assertThat(totals.get("units").intValue()).isEqualTo(units.size());
		assertThat(totals.get("responses").longValue())
			.isEqualTo(units.valueStream().mapToLong((unit) -> unit.get("responses").longValue()).sum());
		assertThat(totals.get("ranked").longValue())
			.isEqualTo(units.valueStream().filter((unit) -> unit.has("rank")).count());
		change.remove("from");
		change.remove("totals");
		change.remove("changes");
		change.set("units", units);
		this.ranking = change;
	}

	/** The ranking's JSON, as far as it is known. */
	public @Nullable String ranking() {
		return (this.ranking == null) ? null : JSON.writeValueAsString(this.ranking);
	}

	public @Nullable String id() {
		return this.id;
	}

	/** How many events of a kind have come. */
	public int count(String kind) {
		return this.counts.getOrDefault(kind, 0);
	}

}
