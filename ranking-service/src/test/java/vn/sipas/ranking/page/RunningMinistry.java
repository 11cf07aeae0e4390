package vn.sipas.ranking.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.util.FileSystemUtils;

/**
 * One {@link Ministry} for all tests that ask for it in their constructor: its figures
 * take longer to be there than most tests to look at them. Who changes one puts it back.
 */
final class RunningMinistry implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Ministry.class;
	}

	@Override
	public Ministry resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return test.getRoot()
			.getStore(Namespace.create(RunningMinistry.class))
			.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class)
			.ministry();
	}

	/** Ended with the last test. */
	private record Running(Ministry ministry, Path directory) implements AutoCloseable {

		static Running start() {
			try {
				Path directory = Files.createTempDirectory("sipas-ministry");
				return new Running(new Ministry(directory), directory);
			}
			catch (Exception ex) {
				throw new IllegalStateException("The service could not be started with a country's figures.", ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.ministry.close();
			FileSystemUtils.deleteRecursively(this.directory);
		}

	}

}
