package vn.sipas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures are from. */
final class Machine {

	private static final Path CPU = Path.of("/proc/cpuinfo");

	private Machine() {
	}

	static String describe() {
		return "%s, %d processors, Java %s, %s %s".formatted(model(), Runtime.getRuntime().availableProcessors(),
				Runtime.version(), System.getProperty("os.name"), System.getProperty("os.version"));
	}

	private static String model() {
		if (!Files.isReadable(CPU)) {
			return System.getProperty("os.arch", "");
		}
		try (Stream<String> lines = Files.lines(CPU)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.findFirst()
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.orElse("a processor without a name");
		}
		catch (IOException ex) {
			return System.getProperty("os.arch", "");
		}
	}

}
