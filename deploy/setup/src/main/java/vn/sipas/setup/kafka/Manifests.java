package vn.sipas.setup.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Topics and users as they stand in Strimzi's resources ({@code KafkaTopic},
 * {@code KafkaUser}), of which only what is used is understood: anything else of a user's
 * rights is an error, and not a right that is given or left out by mistake.
 *
 * @param topics all topics
 * @param rights all users' rights
 * @param users the users
 */
record Manifests(List<Topic> topics, List<AclBinding> rights, List<String> users) {

	/**
	 * Reads a folder.
	 * @param folder with {@code .yaml} files
	 * @return what is in them
	 * @throws IOException if one cannot be read or understood, or there is nothing
	 */
	static Manifests read(Path folder) throws IOException {
		Manifests found = new Manifests(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList();
		}
		for (Path file : files) {
			try (Reader reader = Files.newBufferedReader(file)) {
				for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(reader)) {
					found.add(new Section(file.getFileName().toString(), document));
				}
			}
			catch (RuntimeException ex) {
				throw new IOException(file + " cannot be understood: " + ex.getMessage(), ex);
			}
		}
		if (found.topics.isEmpty() || found.users.isEmpty()) {
			throw new IOException("There are no topics or no users in " + folder);
		}
		return found;
	}

	private void add(Section resource) {
		switch (resource.text("kind")) {
			case "KafkaTopic" -> this.topics.add(topic(resource));
			case "KafkaUser" -> user(resource);
			default -> {
				// Kafka itself, and what is for Kubernetes alone.
			}
		}
	}

	private static Topic topic(Section resource) {
		Section spec = resource.section("spec");
		Map<String, String> settings = new TreeMap<>();
		spec.section("config").values().forEach((name, value) -> settings.put(name, String.valueOf(value)));
		return new Topic(resource.section("metadata").text("name"), spec.number("partitions"), spec.number("replicas"),
				Map.copyOf(settings));
	}

	private void user(Section resource) {
		String user = resource.section("metadata").text("name");
		this.users.add(user);
		for (Section acl : resource.section("spec").section("authorization").sections("acls")) {
			acl.only("resource", "operations");
			ResourcePattern pattern = pattern(acl.section("resource"));
			for (String operation : acl.texts("operations")) {
				this.rights.add(new AclBinding(pattern, new AccessControlEntry("User:" + user, "*",
						AclOperation.fromString(operation.toUpperCase(Locale.ROOT)), AclPermissionType.ALLOW)));
			}
		}
	}

	private static ResourcePattern pattern(Section resource) {
		resource.only("type", "name", "patternType");
		ResourceType type = switch (resource.text("type")) {
			case "topic" -> ResourceType.TOPIC;
			case "group" -> ResourceType.GROUP;
			case "transactionalId" -> ResourceType.TRANSACTIONAL_ID;
			default -> throw new IllegalArgumentException("a right to " + resource.text("type"));
		};
		PatternType pattern = switch (resource.text("patternType")) {
			case "literal" -> PatternType.LITERAL;
			case "prefix" -> PatternType.PREFIXED;
			default -> throw new IllegalArgumentException("a pattern " + resource.text("patternType"));
		};
		return new ResourcePattern(type, resource.text("name"), pattern);
	}

	/**
	 * A part of a document.
	 *
	 * @param where its name, for errors
	 * @param values what is in it
	 */
	private record Section(String where, Map<String, @Nullable Object> values) {

		Section(String where, Object value) {
			this(where, asMap(where, value));
		}

		private static Map<String, @Nullable Object> asMap(String where, Object value) {
			if (!(value instanceof Map<?, ?> map)) {
				throw new IllegalArgumentException(where + " has no names and values");
			}
			Map<String, @Nullable Object> values = new TreeMap<>();
			map.forEach((name, one) -> values.put(String.valueOf(name), one));
			return values;
		}

		private Object value(String name) {
			Object value = this.values.get(name);
			if (value == null) {
				throw new IllegalArgumentException(this.where + " has no " + name);
			}
			return value;
		}

		Section section(String name) {
			return new Section(this.where + "." + name, value(name));
		}

		List<Section> sections(String name) {
			return list(name).stream().map((one) -> new Section(this.where + "." + name, one)).toList();
		}

		List<String> texts(String name) {
			return list(name).stream().map(String::valueOf).toList();
		}

		String text(String name) {
			return String.valueOf(value(name));
		}

		int number(String name) {
			return Integer.parseInt(text(name));
		}

		void only(String... names) {
			for (String name : this.values.keySet()) {
				if (!List.of(names).contains(name)) {
					throw new IllegalArgumentException(this.where + " has " + name);
				}
			}
		}

		private List<?> list(String name) {
			if (!(value(name) instanceof List<?> list)) {
				throw new IllegalArgumentException(this.where + "." + name + " is no list");
			}
			return list;
		}

	}

}
