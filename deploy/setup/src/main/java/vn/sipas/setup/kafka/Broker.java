package vn.sipas.setup.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * A Kafka that is brought to what was said. Topics lose neither records nor partitions by
 * it.
 */
final class Broker {

	private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);

	private static final String TRANSACTIONS = "transaction.version";

	private final Admin admin;

	Broker(Admin admin) {
		this.admin = admin;
	}

	/**
	 * How many brokers there are.
	 * @return at least one
	 */
	int size() throws ExecutionException, InterruptedException {
		return this.admin.describeCluster().nodes().get().size();
	}

	/**
	 * Sees that transactions are of the second kind, in which a producer that hangs
	 * cannot write into the next transaction.
	 */
	void hasTransactionsOfVersion2() throws ExecutionException, InterruptedException {
		FinalizedVersionRange version = this.admin.describeFeatures()
			.featureMetadata()
			.get()
			.finalizedFeatures()
			.get(TRANSACTIONS);
		if (version == null || version.maxVersionLevel() < 2) {
			throw new IllegalStateException(
					"Kafka's " + TRANSACTIONS + " is not 2: it was formatted by an older release,"
							+ " and takes `kafka-features.sh upgrade --feature " + TRANSACTIONS + "=2`");
		}
	}

	/**
	 * Gives each user the password of its file.
	 * @param logins the users
	 */
	void users(Collection<Login> logins) throws ExecutionException, InterruptedException {
		List<UserScramCredentialAlteration> changes = new ArrayList<>();
		for (Login login : logins) {
			changes.add(new UserScramCredentialUpsertion(login.user(), SCRAM, login.password()));
		}
		this.admin.alterUserScramCredentials(changes).all().get();
	}

	/**
	 * Leaves the rights that were said, and no others.
	 * @param rights all that there shall be
	 */
	void rights(Collection<AclBinding> rights) throws ExecutionException, InterruptedException {
		this.admin.createAcls(rights).all().get();
		Set<AclBinding> others = new HashSet<>(
				this.admin.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, AccessControlEntryFilter.ANY))
					.values()
					.get());
		others.removeAll(Set.copyOf(rights));
		this.admin.deleteAcls(others.stream().map(AclBinding::toFilter).toList()).all().get();
	}

	/**
	 * Makes topics that are missing, and gives the others the settings that were said.
	 * @param topics what there shall be
	 */
	void topics(Collection<Topic> topics) throws ExecutionException, InterruptedException {
		Set<String> there = this.admin.listTopics().names().get();
		List<NewTopic> missing = new ArrayList<>();
		Map<String, Topic> known = new HashMap<>();
		for (Topic topic : topics) {
			if (there.contains(topic.name())) {
				known.put(topic.name(), topic);
			}
			else {
				missing.add(new NewTopic(topic.name(), topic.partitions(), (short) topic.copies())
					.configs(topic.settings()));
			}
		}
		this.admin.createTopics(missing).all().get();
		change(known);
	}

	private void change(Map<String, Topic> topics) throws ExecutionException, InterruptedException {
		Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
		topics.forEach((name, topic) -> settings.put(new ConfigResource(ConfigResource.Type.TOPIC, name),
				topic.settings()
					.entrySet()
					.stream()
					.map((entry) -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()),
							AlterConfigOp.OpType.SET))
					.toList()));
		this.admin.incrementalAlterConfigs(settings).all().get();
		Map<String, TopicDescription> found = this.admin.describeTopics(topics.keySet()).allTopicNames().get();
		found.forEach((name, description) -> agrees(topics, description));
	}

	/**
	 * Partitions are not added on the way: where a response is, its corrections have to
	 * come.
	 */
	private static void agrees(Map<String, Topic> topics, TopicDescription found) {
		Topic topic = topics.get(found.name());
		if (topic != null && topic.partitions() != found.partitions().size()) {
			throw new IllegalStateException(
					found.name() + " has " + found.partitions().size() + " partitions, and shall have "
							+ topic.partitions() + ": that can only be chosen before the first record");
		}
	}

}
