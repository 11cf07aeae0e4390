package vn.sipas.scoring.naive;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A response as intake publishes it. */
public record SentResponse(String wave, String responseId, int revision, String unit, Map<String, Integer> answers,
		BigDecimal weight, String stratum, String cluster, String service, Map<String, String> demographics,
		String channel) {

	private static final JsonMapper JSON = new JsonMapper();

	public SentResponse {
		answers = new TreeMap<>(answers);
		demographics = new TreeMap<>(demographics);
	}

	public static SentResponse of(String responseId, String unit, Map<String, Integer> answers) {
		return new SentResponse("demo-2026", responseId, 1, unit, answers, BigDecimal.ONE, "", "", "", Map.of(), "api");
	}

	public SentResponse revised(int newRevision, String newUnit, Map<String, Integer> newAnswers) {
		return new SentResponse(this.wave, this.responseId, newRevision, newUnit, newAnswers, this.weight, this.stratum,
				this.cluster, this.service, this.demographics, this.channel);
	}

	public SentResponse of(String otherWave) {
		return new SentResponse(otherWave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				this.stratum, this.cluster, this.service, this.demographics, this.channel);
	}

	public SentResponse weighing(String newWeight) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers,
				new BigDecimal(newWeight), this.stratum, this.cluster, this.service, this.demographics, this.channel);
	}

	public SentResponse in(String newStratum, String newCluster) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				newStratum, newCluster, this.service, this.demographics, this.channel);
	}

	public SentResponse about(String newService, Map<String, String> newDemographics, String newChannel) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				this.stratum, this.cluster, newService, newDemographics, newChannel);
	}

	public byte[] key() {
		return key(this.wave, this.responseId);
	}

	public byte[] json() {
		ObjectNode event = event("response-submitted").put("revision", this.revision)
			.put("unit", this.unit)
			.put("weight", this.weight)
			.put("answeredAt", "2026-03-02T09:14:05+07:00")
			.put("digest", digest());
		if (!this.stratum.isEmpty()) {
			event.put("stratum", this.stratum);
		}
		if (!this.cluster.isEmpty()) {
			event.put("cluster", this.cluster);
		}
		ObjectNode given = event.putObject("answers");
		this.answers.forEach(given::put);
		if (!this.service.isEmpty()) {
			event.put("service", this.service);
		}
		if (!this.demographics.isEmpty()) {
			ObjectNode groups = event.putObject("demographics");
			this.demographics.forEach(groups::put);
		}
		return JSON.writeValueAsBytes(event);
	}

	public byte[] withdrawal() {
		return JSON.writeValueAsBytes(event("response-withdrawn"));
	}

	public static byte[] key(String wave, String responseId) {
		return (wave + "|" + responseId).getBytes(StandardCharsets.UTF_8);
	}

	private ObjectNode event(String kind) {
		return JSON.createObjectNode()
			.put("event", kind)
			.put("wave", this.wave)
			.put("responseId", this.responseId)
			.put("channel", this.channel)
			.put("receivedAt", "2026-03-02T02:14:06.204Z");
	}

	/** What tells another content, as 32 hexadecimal digits. */
	public String digest() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
