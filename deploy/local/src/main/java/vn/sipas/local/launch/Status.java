package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

/**
 * What scripts need to know of a running pipeline.
 *
 * @param intake address of survey-intake
 * @param scoring address of scoring-service
 * @param ranking address of ranking-service
 * @param kafka the broker's bootstrap servers
 * @param mongodb the store's connection string
 * @param keys the keys by role
 * @param operators by service, where operators ask
 */
public record Status(URI intake, URI scoring, URI ranking, String kafka, String mongodb, Map<String, String> keys,
		Map<String, URI> operators) {

	static Status of(Ports ports, String adminKey, String operatorKey) {
		return new Status(local(ports.intake()), local(ports.scoring()), local(ports.ranking()),
				"127.0.0.1:" + ports.kafka(), "mongodb://127.0.0.1:" + ports.mongodb() + "/sipas",
				Map.of("admin", adminKey, "operator", operatorKey),
				new TreeMap<>(Map.of("survey-intake", local(ports.intakeOperators()), "scoring-service",
						local(ports.scoring()), "ranking-service", local(ports.rankingOperators()))));
	}

	/**
	 * The same with the keys of all roles.
	 * @param home where they are kept
	 * @return a status with one key a role
	 */
	Status withKeys(Home home) {
		Map<String, String> all = new TreeMap<>(this.keys);
		RoleKeys.ROLES.forEach((role) -> home.key(role).read().ifPresent((key) -> all.put(role, key)));
		return new Status(this.intake, this.scoring, this.ranking, this.kafka, this.mongodb, Map.copyOf(all),
				this.operators);
	}

	static Optional<Status> read(Path file) {
		return Files.exists(file) ? Optional.of(JsonMapper.shared().readValue(file.toFile(), Status.class))
				: Optional.empty();
	}

	void write(Path file) {
		try {
			Path whole = file.resolveSibling(file.getFileName() + ".part");
			Files.write(whole, JsonMapper.shared().writeValueAsBytes(this));
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The key for writing.
	 * @return the key that is sent as {@code Authorization: Bearer}
	 */
	public String adminKey() {
		return Objects.requireNonNull(this.keys.get("admin"));
	}

	/**
	 * The key of who watches.
	 * @return the password of the user {@code operator}
	 */
	public String operatorKey() {
		return Objects.requireNonNull(this.keys.get("operator"));
	}

	URI address(String service) {
		return switch (service) {
			case "survey-intake" -> this.intake;
			case "scoring-service" -> this.scoring;
			case "ranking-service" -> this.ranking;
			default -> throw new IllegalArgumentException(service);
		};
	}

	URI operators(String service) {
		return Objects.requireNonNull(this.operators.get(service), service);
	}

	private static URI local(int port) {
		return URI.create("http://127.0.0.1:" + port);
	}

	String json() {
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
	}

}
