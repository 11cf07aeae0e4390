package vn.sipas.intake.access;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.kafka.PassedOver;
import vn.sipas.intake.kafka.TopicReader;
import vn.sipas.intake.kafka.Topics;

import org.springframework.stereotype.Component;

/**
 * Reads keys and revocations from their topic.
 */
@Component
class AccessLog extends TopicReader {

	private final ApiKeys keys;

	private final RevokedLinks links;

	private final JsonMapper json;

	AccessLog(Topics topics, LogConsumers consumers, Admin admin, PassedOver passedOver, ApiKeys keys,
			RevokedLinks links, JsonMapper json) {
		super(topics, consumers, admin, passedOver, Topics.ACCESS);
		this.keys = keys;
		this.links = links;
		this.json = json;
	}

	@Override
	protected void apply(String key, ConsumerRecord<byte[], byte[]> entry) {
		if (entry.value() == null) {
			this.keys.revoke(key);
			return;
		}
		JsonNode event = this.json.readTree(entry.value());
		switch (event.path("event").asString("")) {
			case "key-issued" -> this.keys.issue(this.json.treeToValue(event, ApiKey.class));
			case "key-revoked" -> this.keys.revoke(key);
			case "link-revoked" -> this.links.add(key);
			default -> throw new IllegalArgumentException("no event of access");
		}
	}

	@Override
	protected void completed() {
		this.keys.complete();
	}

}
