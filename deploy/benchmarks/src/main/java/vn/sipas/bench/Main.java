package vn.sipas.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.process.Folder;
import vn.sipas.bench.process.Workshop;
import vn.sipas.bench.report.Report;

/** What {@code ./sipas bench} calls once everything is built. */
public final class Main {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private Main() {
	}

	/**
	 * Measures, or runs one of the programs that are measured.
	 * @param arguments options, or {@code program}, its name and its arguments
	 * @throws Exception if a program has failed
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> all = Arrays.asList(arguments);
		if (!all.isEmpty() && all.getFirst().equals("program")) {
			Programs.run(all.get(1), all.subList(2, all.size()));
			return;
		}
		if (all.contains("--help")) {
			System.out.println(Options.USAGE);
			return;
		}
		System.exit(run(all));
	}

	// Ended by force: the clients' threads would keep it.
	private static int run(List<String> arguments) {
		try {
			return measure(Options.parse(arguments)) ? 0 : FAILED;
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			return MISUSED;
		}
	}

	private static boolean measure(Options options) {
		Path root = Path.of(System.getProperty("sipas.root", ".")).toAbsolutePath().normalize();
		Path folder = root.resolve(".sipas/bench");
		if (!Alone.on(root.resolve(".sipas/bench.lock"))) {
			throw new IllegalArgumentException("Benchmarks are running here already.");
		}
		Folder.delete(folder);
		Report report = new Report(System.out);
		report.say(Machine.describe());
		try {
			return Families.measure(options, new Lab(new Workshop(root, folder), options.scale(), report));
		}
		finally {
			report.say("");
			report.printTable();
			options.json().ifPresent(report::writeJson);
			Folder.delete(folder.resolve("data"));
			Folder.delete(folder.resolve("jars"));
		}
	}

}
