import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/**
 * Comes to the store as one who may and as several who may not, and says what happened to each, a line each.
 */
final class Mongo {

	private static final String PATIENCE = "&serverSelectionTimeoutMS=8000";

	private Mongo() {
	}

	public static void main(String[] arguments) throws Exception {
		String address = Files.readString(Path.of("/secrets/ranking-service/spring.mongodb.uri"));
		Matcher login = Pattern.compile("//([^:]+):([^@]+)@").matcher(address);
		if (!login.find()) {
			throw new IllegalStateException("The address has no login");
		}
		String nobody = login.replaceFirst("//");
		say("ranking-service in its database", address, "sipas", new Document("find", "anything"));
		say("ranking-service in another database", address, "other", new Document("find", "anything"));
		say("ranking-service writes to another database", address, "other",
				new Document("insert", "anything").append("documents", java.util.List.of(new Document("a", 1))));
		say("ranking-service makes a user", address, "sipas",
				new Document("createUser", "another").append("pwd", "a").append("roles", java.util.List.of()));
		say("ranking-service lists databases", address, "admin", new Document("replSetGetStatus", 1));
		say("a wrong password", address.replace(login.group(2), "wrong"), "sipas", new Document("find", "anything"));
		say("nobody", nobody, "sipas", new Document("find", "anything"));
		say("nobody makes a user", nobody, "admin",
				new Document("createUser", "first").append("pwd", "a").append("roles", java.util.List.of("root")));
	}

	private static void say(String what, String address, String database, Document command) {
		String outcome = "let in";
		try (MongoClient client = MongoClients.create(address + PATIENCE)) {
			client.getDatabase(database).runCommand(command);
		}
		catch (MongoCommandException ex) {
			outcome = ex.getErrorCodeName();
		}
		catch (MongoException ex) {
			outcome = ex.getClass().getSimpleName();
		}
		System.out.println(what + ": " + outcome);
	}

}
