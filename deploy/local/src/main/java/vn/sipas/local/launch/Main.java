package vn.sipas.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import vn.sipas.local.letters.LettersCommand;
import vn.sipas.local.load.LoadCommand;

/**
 * What {@code ./sipas} calls once it has found Java: {@code up}, {@code down},
 * {@code status}, {@code load} and {@code dead-letters}.
 */
public final class Main {

	// It ends three services, then the broker and the store.
	private static final Duration ALL_PARTS = Processes.PATIENCE.multipliedBy(5);

	private final Home home;

	private final Installation installation;

	Main(Home home, Installation installation) {
		this.home = home;
		this.installation = installation;
	}

	public static void main(String[] arguments) throws InterruptedException {
		Path root = Path.of(System.getProperty("sipas.root", ".")).toAbsolutePath().normalize();
		Main main = new Main(new Home(root.resolve(".sipas")), new Installation(root));
		try {
			int code = main.run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
			System.exit(code);
		}
		catch (Failure ex) {
			System.err.println(ex.getMessage());
			System.exit(ex.exitCode());
		}
	}

	int run(String command, List<String> options) throws InterruptedException {
		return switch (command) {
			case "up" -> up(options);
			case "prepare" -> prepare();
			case "down" -> down();
			case "status" -> status(options);
			case "load" -> load(options);
			case "dead-letters" -> deadLetters(options);
			default -> throw new Failure("There is no command " + command + ".");
		};
	}

	private int up(List<String> options) throws InterruptedException {
		new Up(this.home, this.installation, System.out).run(options.contains("--empty"), options.contains("--detach"));
		return 0;
	}

	private int prepare() {
		Pipeline.prepare(this.home, this.installation);
		return 0;
	}

	private int down() {
		int ended = new Processes(this.home.run("launcher.json")).end(ALL_PARTS)
				+ new Processes(this.home.run("processes.json")).end();
		System.out.println((ended == 0) ? "Nothing was running." : "Ended.");
		return 0;
	}

	private int status(List<String> options) {
		Status status = running();
		if (options.contains("--json")) {
			System.out.println(status.json());
			return 0;
		}
		System.out.print(Announcement.of(status, this.home));
		try (Readiness readiness = new Readiness()) {
			for (String each : Pipeline.SERVICES) {
				boolean ready = readiness.isReady(status.address(each));
				System.out.printf("%-15s %s%n", each, ready ? "ready" : "not ready");
			}
		}
		return 0;
	}

	private int load(List<String> options) {
		List<String> arguments = new ArrayList<>(List.of("--seeds", this.installation.seeds().toString()));
		if (isMeantForHere(options)) {
			Status status = running();
			arguments.addAll(List.of("--ranking", status.ranking().toString()));
			arguments.addAll(intakeHere(status));
		}
		arguments.addAll(options);
		return LoadCommand.run(arguments);
	}

	private int deadLetters(List<String> options) {
		List<String> arguments = new ArrayList<>(isMeantForHere(options) ? intakeHere(running()) : List.of());
		arguments.addAll(options);
		return LettersCommand.run(arguments);
	}

	// An installation elsewhere never sees the key of this one.
	private static boolean isMeantForHere(List<String> options) {
		return !options.contains("--intake") && !options.contains("--help");
	}

	private List<String> intakeHere(Status status) {
		return List.of("--intake", status.intake().toString(), "--key-file", this.home.key("admin").path().toString());
	}

	private Status running() {
		return Status.read(this.home.run("status.json"))
			.filter((status) -> new Processes(this.home.run("launcher.json")).find("launcher").isPresent())
			.orElseThrow(Failure::notRunning);
	}

}
