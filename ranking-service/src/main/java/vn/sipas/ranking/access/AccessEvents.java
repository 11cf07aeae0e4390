package vn.sipas.ranking.access;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Takes in what is issued and revoked. Events that are not known mean nothing here. */
@Component
class AccessEvents {

	private static final Logger log = LoggerFactory.getLogger(AccessEvents.class);

	private final ApiKeys keys;

	private final JsonMapper json;

	AccessEvents(ApiKeys keys, JsonMapper json) {
		this.keys = keys;
		this.json = json;
	}

	void apply(ConsumerRecord<byte[], byte[]> record) {
		if (record.key() == null) {
			return;
		}
		String key = new String(record.key(), StandardCharsets.UTF_8);
		if (record.value() == null) {
			this.keys.revoke(key);
			return;
		}
		try {
			JsonNode event = this.json.readTree(record.value());
			switch (event.path("event").asString("")) {
				case "key-issued" -> this.keys.issue(this.json.treeToValue(event, ApiKey.class));
				case "key-revoked" -> this.keys.revoke(key);
				default -> log.debug("{}-{} is of no use here", record.topic(), record.offset());
			}
		}
		catch (JacksonException ex) {
			// Whatever stood under this name was replaced by something else.
			this.keys.revoke(key);
			// Without what stands there.
			log.warn("{}-{} cannot be read: {}", record.topic(), record.offset(), ex.getClass().getSimpleName());
		}
	}

}
