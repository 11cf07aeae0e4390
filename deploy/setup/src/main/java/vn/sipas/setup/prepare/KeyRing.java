package vn.sipas.setup.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

import org.apache.kafka.common.Uuid;

/**
 * All secrets of an installation: a folder for each container, in it a file for each
 * secret, which only its owner may read. What is there already stays as it is.
 */
final class KeyRing {

	/** Who is given what, by folder. */
	private static final String INTAKE = "survey-intake";

	private static final String SCORING = "scoring-service";

	private static final String RANKING = "ranking-service";

	private static final String LOGIN = "spring.kafka.properties.sasl.jaas.config";

	private final Path root;

	private final Ownership ownership;

	private final SecureRandom random = new SecureRandom();

	private int made;

	KeyRing(Path root, Ownership ownership) {
		this.root = root;
		this.ownership = ownership;
	}

	/**
	 * Makes what is missing.
	 * @return how many files were made
	 * @throws IOException if one cannot be written
	 */
	int complete() throws IOException {
		this.made = 0;
		keep(this::key, INTAKE + "/sipas.admin.key", RANKING + "/sipas.admin.key");
		keep(this::key, INTAKE + "/sipas.admin.secret");
		keep(this::key, INTAKE + "/sipas.metrics.key", SCORING + "/sipas.metrics.key", RANKING + "/sipas.metrics.key",
				"prometheus/operator");
		keep(() -> "first:" + key(), RANKING + "/sipas.webhooks.keys");
		for (String service : new String[] { INTAKE, SCORING, RANKING }) {
			keep(() -> login(service), service + "/" + LOGIN);
		}
		keep(() -> login("broker"), "kafka/broker.login");
		keep(() -> Uuid.randomUuid().toString(), "kafka/cluster.id");
		keep(this::key, "mongodb/admin.password");
		keep(this::replicaSetKey, "mongodb/replica-set.key");
		keep(this::storeAddress, RANKING + "/spring.mongodb.uri");
		keep(this::key, "grafana/admin.password");
		return this.made;
	}

	/**
	 * Has one secret in several places. One that is somewhere is taken from there, so
	 * that a key which was changed in one place and deleted in the others is the new one
	 * everywhere.
	 */
	private void keep(Supplier<String> secret, String... places) throws IOException {
		String value = null;
		for (String place : places) {
			Path file = this.root.resolve(place);
			if (value == null && Files.exists(file)) {
				value = Files.readString(file).strip();
			}
		}
		if (value == null) {
			value = secret.get();
		}
		for (String place : places) {
			write(this.root.resolve(place), value);
		}
	}

	private void write(Path file, String value) throws IOException {
		Path folder = file.resolveSibling("");
		Files.createDirectories(folder);
		if (!Files.exists(file)) {
			Path part = file.resolveSibling(file.getFileName() + ".new");
			Files.deleteIfExists(part);
			Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(part, value, StandardOpenOption.WRITE);
			// A file that is there is whole.
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			this.made++;
		}
		// Also what a person laid here.
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
		this.ownership.take(file);
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		this.ownership.take(folder);
	}

	/** 256 bits. */
	private String key() {
		return HexFormat.of().formatHex(bytes(32));
	}

	/** As MongoDB takes them: base64, 1024 characters at most. */
	private String replicaSetKey() {
		return Base64.getEncoder().encodeToString(bytes(567));
	}

	private String login(String user) {
		return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
				+ key() + "\";";
	}

	/** Reads and writes by majority, said explicitly. */
	private String storeAddress() {
		return "mongodb://ranking-service:" + key() + "@mongodb:27017/sipas?replicaSet=rs0&w=majority&journal=true"
				+ "&readConcernLevel=majority&readPreference=primary&retryWrites=true";
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
