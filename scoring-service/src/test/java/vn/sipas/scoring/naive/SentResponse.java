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
		String channel, Circumstances circumstances) {

	private static final JsonMapper JSON = new JsonMapper();

	public SentResponse {
		answers = new TreeMap<>(answers);
		demographics = new TreeMap<>(demographics);
	}

	public static SentResponse of(String responseId, String unit, Map<String, Integer> answers) {
		return new SentResponse("demo-2026", responseId, 1, unit, answers, BigDecimal.ONE, "", "", "", Map.of(), "api",
				Circumstances.USUAL);
	}

	public SentResponse revised(int newRevision, String newUnit, Map<String, Integer> newAnswers) {
		return new SentResponse(this.wave, this.responseId, newRevision, newUnit, newAnswers, this.weight, this.stratum,
				this.cluster, this.service, this.demographics, this.channel, this.circumstances);
	}

	public SentResponse of(String otherWave) {
		return new SentResponse(otherWave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				this.stratum, this.cluster, this.service, this.demographics, this.channel, this.circumstances);
	}

	public SentResponse weighing(String newWeight) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers,
				new BigDecimal(newWeight), this.stratum, this.cluster, this.service, this.demographics, this.channel,
				this.circumstances);
	}

	public SentResponse in(String newStratum, String newCluster) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				newStratum, newCluster, this.service, this.demographics, this.channel, this.circumstances);
	}

	public SentResponse about(String newService, Map<String, String> newDemographics, String newChannel) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				this.stratum, this.cluster, newService, newDemographics, newChannel, this.circumstances);
	}

	public SentResponse under(Circumstances others) {
		return new SentResponse(this.wave, this.responseId, this.revision, this.unit, this.answers, this.weight,
				this.stratum, this.cluster, this.service, this.demographics, this.channel, others);
	}

	public byte[] key() {
		return key(this.wave, this.responseId);
	}

	public byte[] json() {
		ObjectNode event = event("response-submitted").put("revision", this.revision)
			.put("unit", this.unit)
			.put("weight", this.weight)
			.put("answeredAt", this.circumstances.answeredAt())
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
		this.circumstances.tell(event);
		return JSON.writeValueAsBytes(event);
	}

	/** A decision on it. */
	public byte[] decided(String decision) {
		return JSON.writeValueAsBytes(JSON.createObjectNode()
			.put("event", "response-reviewed")
			.put("wave", this.wave)
			.put("responseId", this.responseId)
			.put("revision", this.revision)
			.put("decision", decision)
			.put("reason", "looked at")
			.put("reviewer", "somebody")
			.put("reviewedAt", "2026-03-03T02:14:06.204Z"));
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
