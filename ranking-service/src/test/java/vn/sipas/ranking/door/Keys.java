package vn.sipas.ranking.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.Broker;

/** Issues keys and takes them back, as survey-intake does. */
final class Keys {

	static final String TOPIC = "sipas.access.v1";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Broker broker;

	private int issued;

	Keys(Broker broker) {
		this.broker = broker;
	}

	String issue(String name, String role, List<String> waves, List<String> units) {
		return issue(name, role, waves, units, null);
	}

	String issue(String name, String role, List<String> waves, List<String> units, @Nullable Instant expires) {
		this.issued++;
		String id = "k%011d".formatted(this.issued);
		String secret = "S%042d".formatted(this.issued);
		ObjectNode event = JSON.createObjectNode()
			.put("event", "key-issued")
			.put("name", name)
			.put("id", id)
			.put("hash", hash(secret));
		event.putArray("roles").add(role).add("a-later-role");
		waves.forEach(event.putArray("waves")::add);
		units.forEach(event.putArray("units")::add);
		event.put("issuedAt", Instant.now().toString()).put("issuedBy", "admin").put("ha1", "00");
		if (expires != null) {
			event.put("expiresAt", expires.toString());
		}
		this.broker.send(TOPIC, name, JSON.writeValueAsString(event));
		return "sipas_" + id + "_" + secret;
	}

	void revoke(String name) {
		this.broker.send(TOPIC, name, """
				{"event":"key-revoked","name":"%s","revokedAt":"2026-11-25T00:00:00Z","revokedBy":"admin"}"""
			.formatted(name));
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
