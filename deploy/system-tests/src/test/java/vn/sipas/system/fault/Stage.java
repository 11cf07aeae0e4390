package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.sipas.local.launch.Port;
import vn.sipas.local.launch.Processes;
import vn.sipas.local.launch.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole pipeline as it is run for real: three brokers, a store, and two instances of
 * each service, with links between them that can be made bad. Logs stay in
 * {@code target/faults}.
 */
final class Stage implements Site, AutoCloseable {

	static final String INTAKE = "survey-intake";

	static final String SCORING = "scoring-service";

	static final String RANKING = "ranking-service";

	/** The services, in the order of the data's way. */
	static final List<String> SERVICES = List.of(INTAKE, SCORING, RANKING);

	private static final String ADMIN_KEY = "faults-admin-key-0123456789abcdef";

	private static final String OPERATOR_KEY = "faults-operator-key-0123456789abcdef";

	private static final int INSTANCES = 2;

	private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();

	static {
		// Logs of earlier runs; those of all stages of this one are kept.
		delete(FOLDER.resolve("logs"));
	}

	private final Random random = new Random(Seed.VALUE);

	private final Processes processes;

	private final Brokers brokers;

	private final Store store;

	private final Version version;

	private final Map<String, List<Instance>> instances = new TreeMap<>();

	private final Map<String, Disk> disks = new HashMap<>();

	private final Map<String, Link> doors = new HashMap<>();

	/**
	 * Sets all up, with nothing in it.
	 * @param version the version of the services that is started
	 */
	Stage(Version version) {
		this.version = version;
		// What a run that was killed has left.
		Docker.removeAll();
		this.processes = new Processes(made("run").resolve("processes.json"));
		this.processes.end();
		Disk.removeAll(FOLDER.resolve("disks"));
		delete(FOLDER.resolve("state"));
		// Also where the tests are broken off.
		Runtime.getRuntime().addShutdownHook(new Thread(this::end));
		this.store = new Store(this.random,
				Store.numbers().stream().map((number) -> disk("mongodb-" + number)).toList());
		this.brokers = new Brokers(this.random,
				Brokers.numbers().stream().map((number) -> disk("kafka-" + number)).toList());
		SERVICES.forEach((service) -> {
			for (int number = 1; number <= INSTANCES; number++) {
				add(service).start();
			}
		});
		awaitReady();
	}

	Brokers brokers() {
		return this.brokers;
	}

	Store store() {
		return this.store;
	}

	/** The instances of a service. */
	synchronized List<Instance> instances(String service) {
		return List.copyOf(this.instances.getOrDefault(service, List.of()));
	}

	/** All instances of all services. */
	List<Instance> instances() {
		return SERVICES.stream().flatMap((service) -> instances(service).stream()).toList();
	}

	@Override
	public List<URI> doors() {
		return instances(INTAKE).stream()
			.map((intake) -> URI.create("http://127.0.0.1:" + door(intake).port()))
			.toList();
	}

	/** The way from survey apps to an instance of survey-intake. */
	synchronized Link door(Instance intake) {
		return this.doors.computeIfAbsent(intake.name(), (_) -> new Link(intake.port(), this.random));
	}

	/**
	 * One more instance of a service, to be started.
	 * @param service the service's name
	 * @return the instance
	 */
	synchronized Instance add(String service) {
		List<Instance> others = this.instances.computeIfAbsent(service, (_) -> new ArrayList<>());
		String name = service + "-" + (others.size() + 1);
		int port = Port.free();
		Service described = new Service(service, this.version.program(service), port,
				service.equals(SCORING) ? port : Port.free(), environment(service, name));
		described.keepClasses();
		Instance instance = new Instance(name, described, made("logs").resolve(name + ".log"), this.processes);
		others.add(instance);
		return instance;
	}

	/** Ends the last instance of a service in good order. */
	synchronized void removeLast(String service) {
		List<Instance> all = this.instances.getOrDefault(service, List.of());
		Instance last = all.removeLast();
		Link door = this.doors.remove(last.name());
		if (door != null) {
			door.close();
		}
		last.stop();
	}

	/** The folder in which an instance of a service stores what it stores, if any. */
	Path stored(Instance instance) {
		return instance.name().startsWith(SCORING) ? state(instance) : made("state").resolve(instance.name());
	}

	/** Where an instance of scoring-service keeps its state. */
	Path state(Instance scoring) {
		return disk(scoring.name()).folder();
	}

	/** Deletes what an instance of scoring-service has stored. */
	void deleteState(Instance scoring) {
		try (Stream<Path> stored = Files.list(state(scoring))) {
			stored.forEach(Stage::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A disk by whose it is, made when it is first asked for. */
	synchronized Disk disk(String owner) {
		return this.disks.computeIfAbsent(owner, (_) -> new Disk(made("disks").resolve(owner)));
	}

	@Override
	public List<URI> rankings() {
		return instances(RANKING).stream().map(Instance::address).toList();
	}

	@Override
	public String adminKey() {
		return ADMIN_KEY;
	}

	@Override
	public String kafka() {
		return this.brokers.bootstrapWithoutLinks();
	}

	@Override
	public void awaitReady() {
		this.doors.values().forEach((door) -> door.becomes(new Condition.Fine()));
		this.disks.values().forEach(Disk::makeRoom);
		this.store.mend();
		this.brokers.mend();
		instances().forEach((instance) -> {
			if (!instance.isAlive()) {
				instance.start();
			}
		});
		instances().forEach(Instance::awaitReady);
	}

	@Override
	public void assertWell() {
		instances().forEach((instance) -> assertThat(instance.isAlive()).as(instance.name() + " runs").isTrue());
		instances().forEach(Instance::awaitReady);
	}

	@Override
	public void close() {
		this.doors.values().forEach(Link::close);
		this.brokers.close();
		this.store.close();
		Docker.removeAll();
		end();
	}

	private void end() {
		instances().forEach(Instance::close);
		this.disks.values().forEach(Disk::close);
		this.processes.forget();
	}

	private Map<String, String> environment(String service, String name) {
		Map<String, String> settings = new HashMap<>();
		settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.brokers.addresses());
		settings.put("SPRING_CONFIG_IMPORT", "configtree:" + secrets(service) + "/");
		settings.put("SIPAS_TOPICS_REPLICATION_FACTOR", "3");
		// Read by people here.
		settings.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
		switch (service) {
			case INTAKE -> settings.put("SIPAS_INTAKE_IMPORTS_DIRECTORY", made("state").resolve(name).toString());
			case SCORING -> settings.put("SIPAS_SCORING_STATE_DIRECTORY", disk(name).folder().toString());
			default -> settings.put("SPRING_MONGODB_URI", this.store.uri());
		}
		return settings;
	}

	private Path secrets(String service) {
		Map<String, String> secrets = new HashMap<>(Map.of("sipas.metrics.key", OPERATOR_KEY));
		if (!service.equals(SCORING)) {
			secrets.put("sipas.admin.key", ADMIN_KEY);
		}
		Path directory = made("run").resolve(service);
		try {
			Files.createDirectories(directory);
			for (Map.Entry<String, String> secret : secrets.entrySet()) {
				Files.writeString(directory.resolve(secret.getKey()), secret.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return directory;
	}

	private Path made(String name) {
		try {
			return Files.createDirectories(FOLDER.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes a folder and what is in it, if it is there. */
	static void delete(Path folder) {
		if (Files.notExists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
