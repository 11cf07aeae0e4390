package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;

/**
 * The whole pipeline on this machine: broker and store in this process, the services in
 * processes of their own.
 */
public final class Pipeline implements AutoCloseable {

	/** The services, in the order of the data's way. */
	static final List<String> SERVICES = List.of("survey-intake", "scoring-service", "ranking-service");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int ATTEMPTS = 3;

	private static final int DEATHS_BEFORE_READY = 3;

	private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

	private final Home home;

	private final Processes processes;

	private final Supervisor supervisor;

	private final List<Service> services;

	private final Status status;

	private final EmbeddedKafka kafka;

	private final EmbeddedMongo mongo;

	private Pipeline(Home home, Processes processes, Supervisor supervisor, List<Service> services, Status status,
			EmbeddedKafka kafka, EmbeddedMongo mongo) {
		this.home = home;
		this.processes = processes;
		this.supervisor = supervisor;
		this.services = services;
		this.status = status;
		this.kafka = kafka;
		this.mongo = mongo;
	}

	/**
	 * Starts everything; the services may still be getting ready when this returns.
	 * @param home where data and logs are kept
	 * @param installation where the services' jars are
	 * @param wanted the ports to listen on; a taken one is replaced
	 * @param settings of all services, as environment variables
	 * @param say told, in a sentence each, what the person at the keyboard should know
	 * @return the pipeline, to be closed
	 * @throws Failure if a part cannot be started
	 */
	public static Pipeline start(Home home, Installation installation, Ports wanted, Map<String, String> settings,
			Consumer<String> say) {
		return start(home, installation, wanted, settings, say, (_) -> {
		});
	}

	/**
	 * As above.
	 * @param begun told, before a service is started, what ends those that have been
	 * until this returns
	 */
	static Pipeline start(Home home, Installation installation, Ports wanted, Map<String, String> settings,
			Consumer<String> say, Consumer<Supervisor> begun) {
		Processes processes = new Processes(home.run("processes.json"));
		processes.end();
		Store store = Store.of(home);
		touch(home.inUse());
		BrokerLog.to(home.log("kafka"));
		for (int attempt = 1;; attempt++) {
			Ports ports = wanted.available(say);
			Supervisor supervisor = new Supervisor(home, processes, say);
			begun.accept(supervisor);
			try {
				return start(home, installation, ports, settings, store, processes, supervisor);
			}
			catch (RuntimeException ex) {
				supervisor.close();
				// Another program may have taken a port since it was found free.
				if (attempt == ATTEMPTS || (Port.isFree(ports.kafka()) && Port.isFree(ports.mongodb()))) {
					throw new Failure("The broker or the store did not start: " + ex.getMessage() + ". The log: "
							+ home.log("kafka"), ex);
				}
			}
		}
	}

	/**
	 * Does once for all starts to come what makes them quick.
	 * @param home where the prepared programs are kept
	 * @param installation where the services' jars are
	 */
	public static void prepare(Home home, Installation installation) {
		services(home, installation, Status.of(Ports.ANY, "none", ""), (_) -> Map.of("SIPAS_ADMIN_KEY", "none",
				"SIPAS_SCORING_STATE_DIRECTORY", home.program("state").toString()))
			.forEach(Service::keepClasses);
	}

	private static Pipeline start(Home home, Installation installation, Ports ports, Map<String, String> settings,
			Store store, Processes processes, Supervisor supervisor) {
		Status status = Status.of(ports, home.key("admin").readOrMake(), home.key("operator").readOrMake());
		List<Service> services = services(home, installation, status,
				(service) -> environment(home, status, store, service, settings))
			.toList();
		EmbeddedMongo mongo = EmbeddedMongo.start(store.file(), ports.mongodb());
		try {
			// The services wait for the broker by themselves, so all start at once.
			services.forEach(supervisor::start);
			EmbeddedKafka kafka = EmbeddedKafka.start(home.kafka(), ports.kafka());
			return new Pipeline(home, processes, supervisor, services, status, kafka, mongo);
		}
		catch (RuntimeException ex) {
			mongo.close();
			throw ex;
		}
	}

	private static Stream<Service> services(Home home, Installation installation, Status status,
			Function<String, Map<String, String>> environment) {
		return SERVICES.parallelStream()
			.map((name) -> new Service(name, Program.of(name, installation.jar(name), home.program(name)),
					status.address(name).getPort(), status.operators(name).getPort(), environment.apply(name)));
	}

	private static Map<String, String> environment(Home home, Status status, Store store, String service,
			Map<String, String> settings) {
		Map<String, String> environment = new HashMap<>(settings);
		environment.putAll(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", status.kafka(), "SPRING_CONFIG_IMPORT",
				secrets(home, status, service).asImport()));
		environment.putAll(switch (service) {
			case "survey-intake" -> Map.of("SIPAS_INTAKE_IMPORTS_DIRECTORY", home.imports().toString());
			case "scoring-service" -> Map.of("SIPAS_SCORING_STATE_DIRECTORY", home.scoringState().toString());
			default -> Map.of("SPRING_MONGODB_URI", status.mongodb(), "SPRING_KAFKA_CONSUMER_GROUP_ID",
					store.consumerGroup(), "SIPAS_WEBHOOKS_PUBLIC_ADDRESS", status.address(service).toString());
		});
		return environment;
	}

	private static Secrets secrets(Home home, Status status, String service) {
		Map<String, String> secrets = new HashMap<>(Map.of("sipas.metrics.key", status.operatorKey()));
		if (!service.equals("scoring-service")) {
			secrets.put("sipas.admin.key", status.adminKey());
		}
		if (service.equals("ranking-service")) {
			secrets.put("sipas.webhooks.keys", "local:" + home.key("webhooks").readOrMake());
		}
		return Secrets.write(home.run("secrets").resolve(service), secrets);
	}

	/**
	 * Waits until each service says that it is ready.
	 * @throws Failure if one does not within two minutes, or keeps dying
	 */
	public void awaitReady() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		try (Readiness readiness = new Readiness()) {
			for (Service service : this.services) {
				while (!readiness.isReady(service.address())) {
					if (this.supervisor.deaths(service.name()) >= DEATHS_BEFORE_READY) {
						throw new Failure(service.name() + " does not start. Its log: " + log(service.name()));
					}
					if (System.nanoTime() > end) {
						throw new Failure(service.name() + " was not ready within " + PATIENCE.toSeconds()
								+ " s. Its log: " + log(service.name()));
					}
					Thread.sleep(BETWEEN_QUESTIONS);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure("Interrupted while the services were starting.", ex);
		}
	}

	/**
	 * Where the parts are, and the keys.
	 * @return the status that scripts are given
	 */
	public Status status() {
		return this.status;
	}

	/**
	 * The process in which a service runs now.
	 * @param service the service's name
	 * @return the process, or empty while it is being started again
	 */
	public Optional<Process> process(String service) {
		return this.supervisor.process(service);
	}

	/**
	 * What a part of the pipeline has said.
	 * @param part a service's name, or {@code kafka}
	 * @return a file
	 */
	public Path log(String part) {
		return this.home.log(part);
	}

	@Override
	public void close() {
		this.supervisor.close();
		this.kafka.close();
		this.mongo.close();
		this.processes.forget();
		try {
			Files.deleteIfExists(this.home.inUse());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void touch(Path file) {
		try {
			Files.writeString(file, "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
