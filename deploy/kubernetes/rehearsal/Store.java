import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/**
 * Makes a new server a replica set of one, and a user with the password on the standard input: {@code Store PORT CA USER
 * DATABASE ROLE@DATABASE,…}.
 */
final class Store {

	private static final String ROOT = "root";

	private Store() {
	}

	public static void main(String[] arguments) throws Exception {
		String address = "mongodb://localhost:" + arguments[0] + "/?directConnection=true";
		SSLContext trusting = trusting(Path.of(arguments[1]));
		String password = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
		MongoClientSettings.Builder settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(address))
			.applyToSslSettings((ssl) -> ssl.enabled(true).context(trusting));
		try (MongoClient first = MongoClients.create(settings.build())) {
			Document member = new Document("_id", 0).append("host", "localhost:" + arguments[0]);
			first.getDatabase("admin")
				.runCommand(new Document("replSetInitiate",
						new Document("_id", "rs0").append("members", List.of(member))));
			while (!first.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary")) {
				Thread.sleep(200);
			}
			first.getDatabase("admin").runCommand(user(ROOT, password, List.of(role("root@admin"))));
		}
		settings.credential(MongoCredential.createCredential(ROOT, "admin", password.toCharArray()));
		try (MongoClient root = MongoClients.create(settings.build())) {
			List<Document> roles = new ArrayList<>();
			for (String role : arguments[4].split(",")) {
				roles.add(role(role));
			}
			root.getDatabase(arguments[3]).runCommand(user(arguments[2], password, roles));
		}
	}

	private static Document user(String name, String password, List<Document> roles) {
		return new Document("createUser", name).append("pwd", password).append("roles", roles);
	}

	private static Document role(String role) {
		String[] parts = role.split("@");
		return new Document("role", parts[0]).append("db", parts[1]);
	}

	private static SSLContext trusting(Path authority) throws Exception {
		KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
		trusted.load(null, null);
		try (InputStream certificate = Files.newInputStream(authority)) {
			trusted.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
		}
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

}
