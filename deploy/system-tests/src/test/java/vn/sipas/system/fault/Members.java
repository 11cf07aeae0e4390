package vn.sipas.system.fault;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.sipas.local.launch.Port;

/**
 * Three servers in containers that stand in for each other, each with a disk of its own
 * and a {@link Link} by which others come to it. They are asked for by numbers from 1.
 */
abstract class Members implements AutoCloseable {

	/** How many there are. */
	static final int COUNT = 3;

	private final String kind;

	private final List<Integer> ports = freePorts();

	private final List<Link> links;

	private final List<Disk> disks;

	/**
	 * Describes them; none is started yet.
	 * @param kind what they are, for their names
	 * @param random what the links decide by
	 * @param disks what each keeps its data on
	 */
	Members(String kind, Random random, List<Disk> disks) {
		this.kind = kind;
		this.links = this.ports.stream().map((port) -> new Link(port, random)).toList();
		this.disks = disks;
	}

	/** The numbers by which they are asked for. */
	static List<Integer> numbers() {
		return IntStream.rangeClosed(1, COUNT).boxed().toList();
	}

	static List<Integer> freePorts() {
		return numbers().stream().map((_) -> Port.free()).toList();
	}

	/**
	 * Servers on this machine, as clients are told of them.
	 * @param ports their ports
	 */
	static String addresses(List<Integer> ports) {
		return ports.stream().map((port) -> "127.0.0.1:" + port).collect(Collectors.joining(","));
	}

	/** Where a member listens to whoever comes by its link. */
	int port(int number) {
		return this.ports.get(number - 1);
	}

	/** The ways to all of them. */
	List<Link> links() {
		return this.links;
	}

	Link link(int number) {
		return this.links.get(number - 1);
	}

	/** Where others find them, by the links. */
	String addresses() {
		return addresses(this.links.stream().map(Link::port).toList());
	}

	/** What a member keeps its data on. */
	Disk disk(int number) {
		return this.disks.get(number - 1);
	}

	/**
	 * Starts a member for the first time.
	 * @param number which
	 * @param options of {@code docker run}, the image, and the command
	 */
	void begin(int number, List<String> options) {
		Docker.start(name(number), options);
	}

	void kill(int number) {
		Docker.kill(name(number));
	}

	boolean isRunning(int number) {
		return Docker.isRunning(name(number));
	}

	/** Starts a member again that has ended. */
	void start(int number) {
		Docker.startAgain(name(number));
	}

	/** Makes all links good, and starts those that do not run. */
	void mend() {
		this.links.forEach((link) -> link.becomes(new Condition.Fine()));
		numbers().stream().filter((number) -> !isRunning(number)).forEach(this::start);
	}

	@Override
	public void close() {
		this.links.forEach(Link::close);
	}

	private String name(int number) {
		return "sipas-faults-" + ProcessHandle.current().pid() + "-" + this.kind + "-" + number;
	}

}
