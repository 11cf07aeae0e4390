package vn.sipas.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.demo.Demo;
import vn.sipas.local.submit.FigureImport;
import vn.sipas.local.submit.FileImport;
import vn.sipas.local.submit.Intake;
import vn.sipas.local.submit.Loader;
import vn.sipas.local.submit.Patience;
import vn.sipas.local.submit.Progress;
import vn.sipas.local.submit.SubmitFailure;

/**
 * Loads files, or the demo, into a running survey-intake and ranking-service.
 */
public final class LoadCommand {

	private static final int LOADED = 0;

	private static final int NOT_ALL_LOADED = 1;

	private static final int MISUSED = 2;

	private final LoadArguments arguments;

	private final PrintStream out;

	private long rejected;

	private LoadCommand(LoadArguments arguments, PrintStream out) {
		this.arguments = arguments;
		this.out = out;
	}

	/**
	 * Runs the command.
	 * @param arguments options and files
	 * @return the exit code: 0 all is loaded, 1 something is not, 2 the arguments are
	 * wrong
	 */
	public static int run(List<String> arguments) {
		return run(arguments, System.getenv(), System.err);
	}

	static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
		if (arguments.contains("--help")) {
			out.println(LoadArguments.USAGE);
			return LOADED;
		}
		try {
			return new LoadCommand(LoadArguments.parse(arguments, environment), out).load();
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
			return MISUSED;
		}
		catch (SubmitFailure ex) {
			out.println(ex.getMessage());
		}
		catch (IOException | UncheckedIOException ex) {
			out.println("A file cannot be read: " + ex.getMessage() + ".");
		}
		return NOT_ALL_LOADED;
	}

	private int load() throws IOException {
		if (this.arguments.files().isEmpty()) {
			Demo.enterFigures(this.arguments.ranking(), this.arguments.key(), this.arguments.seeds(), this.out);
			Demo.load(this.arguments.intake(), this.arguments.key(), this.arguments.seeds(), this.out);
			return LOADED;
		}
		Optional<String> wave = this.arguments.wave();
		for (Path file : this.arguments.files()) {
			if (file.toString().endsWith(".json")) {
				wave = Optional.of(define(file));
			}
			else if (TableFile.hasFigures(file)) {
				enter(file);
			}
			else if (TableFile.isOne(file)) {
				send(file, wave.or(() -> TableFile.wave(file)));
			}
			else {
				submit(file, wave.orElseThrow(
						() -> new IllegalArgumentException("Which wave does " + file + " belong to? Give --wave ID.")));
			}
		}
		return (this.rejected == 0) ? LOADED : NOT_ALL_LOADED;
	}

	private void enter(Path file) throws IOException {
		try (FigureImport figures = new FigureImport(this.arguments.ranking(), this.arguments.key(), this.out)) {
			figures.load(file, this.arguments.dryRun());
		}
	}

	private String define(Path file) throws IOException {
		byte[] definition = Files.readAllBytes(file);
		String wave = id(file, definition);
		try (Intake intake = intake(this.out::println)) {
			intake.define(wave, definition);
		}
		this.out.println("Wave " + wave + " is defined.");
		return wave;
	}

	private static String id(Path file, byte[] definition) {
		try {
			return JsonMapper.shared()
				.readTree(definition)
				.path("wave")
				.asStringOpt()
				.orElseThrow(() -> new SubmitFailure(file + " names no wave."));
		}
		catch (JacksonException ex) {
			throw new SubmitFailure(file + " is not JSON: " + ex.getOriginalMessage() + ".", ex);
		}
	}

	private void submit(Path path, String wave) throws IOException {
		ResponseFile file = new ResponseFile(path);
		Progress progress = Progress.on(this.out, String.valueOf(path.getFileName()), file.count());
		try (Intake intake = intake(progress::say)) {
			this.rejected += file.lines((lines) -> new Loader(intake, progress).load(wave, lines)).rejected();
		}
	}

	private void send(Path file, Optional<String> wave) throws IOException {
		String into = wave.orElseThrow(() -> new IllegalArgumentException(
				"Which wave does " + file + " belong to? Give --wave ID, or a column named wave."));
		try (Intake intake = intake(this.out::println)) {
			this.rejected += new FileImport(intake, this.out)
				.load(into, file, TableFile.type(file), this.arguments.dryRun())
				.rejected();
		}
	}

	private Intake intake(Consumer<String> notice) {
		return new Intake(this.arguments.intake(), this.arguments.key(), Patience.USUAL, notice);
	}

}
