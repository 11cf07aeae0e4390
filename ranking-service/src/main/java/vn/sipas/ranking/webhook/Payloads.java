package vn.sipas.ranking.webhook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.ranking.Ranking;

import org.springframework.stereotype.Component;

/**
 * Writes what is told: what has happened and where to read more, small, and nothing that
 * not everybody may read.
 */
@Component
class Payloads {

	/** Of more units nothing is said but how many they are. */
	static final int MOST_UNITS = 100;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final JsonMapper json;

	private final String address;

	Payloads(JsonMapper json, WebhookProperties properties) {
		this.json = json.rebuild().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
		this.address = (properties.publicAddress() == null) ? ""
				: properties.publicAddress().toString().replaceAll("/+$", "");
	}

	/** A wave has a new edition. */
	Message published(Edition edition, boolean synthetic) {
		ObjectNode data = this.json.createObjectNode()
			.put("wave", edition.wave())
			.put("edition", edition.edition())
			.put("date", edition.date().toString())
			.put("author", edition.author());
		if (edition.decision() != null) {
			data.put("decision", edition.decision());
		}
		if (edition.note() != null) {
			data.set("note", this.json.valueToTree(edition.note()));
		}
		data.put("responses", edition.responses()).put("synthetic", synthetic);
		String wave = api(edition.wave());
		data.putObject("links")
			.put("rankings", wave + "/rankings?edition=" + edition.edition())
			.put("editions", wave + "/editions")
			.put("page", this.address + "/?wave=" + encoded(edition.wave()));
		return message(EventType.WAVE_PUBLISHED, edition.key(), edition.wave(), edition.publishedAt(), data);
	}

	/**
	 * A ranking has changed.
	 * @param ranking as it stands
	 * @param before the version since which it has
	 * @param changes what is another in it
	 * @param at when that was seen
	 */
	Message changed(Ranking ranking, long before, List<LineChange> changes, Instant at) {
		ObjectNode data = this.json.createObjectNode().put("wave", ranking.wave()).put("level", ranking.level());
		if (ranking.parent() != null) {
			data.put("parent", ranking.parent());
		}
		data.put("version", ranking.version())
			.put("previousVersion", before)
			.put("synthetic", ranking.synthetic())
			.put("provisional", true)
			.put("changed", changes.size());
		data.set("units", this.json.valueToTree(changes.stream().limit(MOST_UNITS).toList()));
		String scope = "?level=" + encoded(ranking.level())
				+ ((ranking.parent() == null) ? "" : "&parent=" + encoded(ranking.parent()));
		data.putObject("links").put("rankings", api(ranking.wave()) + "/rankings" + scope);
		return message(EventType.RANKING_CHANGED,
				String.join("|", ranking.wave(), ranking.level(), (ranking.parent() == null) ? "" : ranking.parent(),
						Long.toString(ranking.version()), Long.toString(at.toEpochMilli())),
				ranking.wave(), at, data);
	}

	/** Nothing has happened. */
	Message trial(String webhook, Instant at) {
		ObjectNode data = this.json.createObjectNode().put("webhook", webhook);
		return message(EventType.TEST, UUID.randomUUID().toString(), "", at, data);
	}

	private Message message(EventType type, String about, String wave, Instant at, ObjectNode data) {
		ObjectNode body = this.json.createObjectNode().put("type", type.word()).put("timestamp", TIME.format(at));
		body.set("data", data);
		return new Message(type.word() + "|" + about, type, wave, at, this.json.writeValueAsString(body));
	}

	private String api(String wave) {
		return this.address + "/api/v1/waves/" + encoded(wave);
	}

	private static String encoded(String part) {
		return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
