import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sets a broker up as lines on the standard input say, fields with tabs between: {@code topic NAME PARTITIONS KEY=VALUE…},
 * {@code acl USER KIND NAME PATTERN OPERATION}, {@code record TOPIC KEY VALUE}. {@code topics} writes all that there are then to
 * the standard output: {@code NAME PARTITIONS KEY=VALUE…}, what was set for each.
 */
final class Admin {

	private Admin() {
	}

	public static void main(String[] arguments) throws Exception {
		Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0]);
		List<NewTopic> topics = new ArrayList<>();
		List<AclBinding> acls = new ArrayList<>();
		List<ProducerRecord<String, String>> records = new ArrayList<>();
		boolean list = false;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] fields = line.split("\t");
				switch (fields[0]) {
					case "topic" -> topics.add(topic(fields));
					case "acl" -> acls.add(acl(fields));
					case "record" -> records.add(new ProducerRecord<>(fields[1], fields[2], fields[3]));
					case "topics" -> list = true;
					default -> throw new IllegalArgumentException(line);
				}
			}
		}
		try (org.apache.kafka.clients.admin.Admin admin = org.apache.kafka.clients.admin.Admin.create(settings)) {
			admin.createTopics(topics).all().get();
			admin.createAcls(acls).all().get();
			if (list) {
				list(admin);
			}
		}
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new StringSerializer())) {
			for (ProducerRecord<String, String> record : records) {
				producer.send(record).get();
			}
		}
	}

	private static void list(org.apache.kafka.clients.admin.Admin admin) throws Exception {
		Set<String> names = admin.listTopics().names().get();
		Map<String, TopicDescription> topics = admin.describeTopics(names).allTopicNames().get();
		List<ConfigResource> resources = names.stream()
			.map((name) -> new ConfigResource(ConfigResource.Type.TOPIC, name))
			.toList();
		Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
		for (ConfigResource resource : resources) {
			StringBuilder line = new StringBuilder(resource.name()).append('\t')
				.append(topics.get(resource.name()).partitions().size());
			for (ConfigEntry entry : configs.get(resource).entries()) {
				if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
					line.append('\t').append(entry.name()).append('=').append(entry.value());
				}
			}
			System.out.println(line);
		}
	}

	private static NewTopic topic(String[] fields) {
		Map<String, String> config = new HashMap<>();
		for (int field = 3; field < fields.length; field++) {
			String[] entry = fields[field].split("=", 2);
			config.put(entry[0], entry[1]);
		}
		return new NewTopic(fields[1], Integer.parseInt(fields[2]), (short) 1).configs(config);
	}

	private static AclBinding acl(String[] fields) {
		ResourceType kind = fields[2].equals("transactionalId") ? ResourceType.TRANSACTIONAL_ID
				: ResourceType.fromString(fields[2]);
		PatternType pattern = fields[4].equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL;
		return new AclBinding(new ResourcePattern(kind, fields[3], pattern), new AccessControlEntry("User:" + fields[1],
				"*", AclOperation.fromString(fields[5].toUpperCase(Locale.ROOT)), AclPermissionType.ALLOW));
	}

}
