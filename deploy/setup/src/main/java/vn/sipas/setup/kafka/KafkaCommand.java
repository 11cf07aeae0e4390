package vn.sipas.setup.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * Topics, users and rights of the manifests, at a broker that may still be starting.
 */
public final class KafkaCommand {

	private static final String BOOTSTRAP = "kafka:9092";

	/** For how long a broker may take to answer, in milliseconds. */
	private static final int PATIENCE = 120_000;

	private KafkaCommand() {
	}

	/**
	 * Does it.
	 * @param paths where the manifests are, and the secrets by container
	 * @throws IOException if one of them cannot be read
	 * @throws ExecutionException if Kafka refuses something
	 * @throws InterruptedException if it is ended
	 */
	public static void run(Path... paths) throws IOException, ExecutionException, InterruptedException {
		Manifests manifests = Manifests.read(paths[0]);
		Path secrets = paths[1];
		List<Login> logins = new ArrayList<>();
		for (String user : manifests.users()) {
			Login login = Login.read(secrets.resolve(user).resolve("spring.kafka.properties.sasl.jaas.config"));
			if (!login.user().equals(user)) {
				throw new IOException("What should be the login of " + user + " is " + login);
			}
			logins.add(login);
		}
		Login own = Login.read(secrets.resolve("kafka/broker.login"));
		try (Admin admin = Admin.create(settings(own))) {
			Broker broker = new Broker(admin);
			int brokers = broker.size();
			broker.hasTransactionsOfVersion2();
			broker.users(logins);
			broker.rights(manifests.rights());
			broker.topics(manifests.topics().stream().map((topic) -> topic.on(brokers)).toList());
		}
		System.out.println("Kafka has " + manifests.topics().size() + " topics, " + logins.size() + " users and "
				+ manifests.rights().size() + " rights.");
	}

	static Map<String, Object> settings(Login login) {
		return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BOOTSTRAP,
				CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT", SaslConfigs.SASL_MECHANISM,
				"SCRAM-SHA-512", SaslConfigs.SASL_JAAS_CONFIG, login.line(),
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
	}

}
