package vn.sipas.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.sipas.local.launch.Home;
import vn.sipas.local.launch.Pipeline;
import vn.sipas.local.launch.Ports;

/**
 * Runs the project's own jars in a folder of its own, once for all tests, which keep
 * apart by their waves. A test asks for it by a parameter of type {@link Pipeline}, of
 * its method or its constructor; in the same way for the {@link SpanCollector} of its
 * traces.
 */
public final class RunningPipeline implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		Class<?> type = parameter.getParameter().getType();
		return type == Pipeline.class || type == SpanCollector.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		Running running = store(test).computeIfAbsent(Running.class, (key) -> new Running(), Running.class);
		return (parameter.getParameter().getType() == Pipeline.class) ? running.pipeline : running.spans;
	}

	/**
	 * Ends it now, if it runs, so that others have the machine for themselves.
	 * @param test the test that is about to begin
	 */
	public static void end(ExtensionContext test) {
		Running running = store(test).remove(Running.class, Running.class);
		if (running != null) {
			running.close();
		}
	}

	private static ExtensionContext.Store store(ExtensionContext test) {
		return test.getRoot().getStore(Namespace.create(RunningPipeline.class));
	}

	/** Ended with the last test. */
	private static final class Running implements AutoCloseable {

		private final Path directory;

		private final SpanCollector spans = new SpanCollector();

		private final Pipeline pipeline;

		Running() {
			try {
				this.directory = Files.createTempDirectory("sipas-system-tests");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			Home home = new Home(this.directory, Built.PROGRAMS);
			// They are started often.
			Pipeline.prepare(home, Built.INSTALLATION);
			this.pipeline = Pipeline.start(home, Built.INSTALLATION, Ports.ANY, settings(), System.out::println);
			try {
				this.pipeline.awaitReady();
			}
			catch (RuntimeException ex) {
				close();
				throw ex;
			}
		}

		// What is swept in hours otherwise is in seconds here.
		private Map<String, String> settings() {
			return Map.of("SIPAS_SCORING_SWEEP_EVERY", "2s", "SIPAS_SCORING_QUIET_AFTER", "10s",
					"MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", this.spans.address().toString());
		}

		@Override
		public void close() {
			this.pipeline.close();
			this.spans.close();
			try (Stream<Path> files = Files.walk(this.directory)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
