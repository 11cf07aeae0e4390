package vn.sipas.scoring.streams;

import java.io.Serial;
import java.nio.file.Path;

/** Another instance has the state directory. */
final class DirectoryInUseException extends IllegalStateException {

	@Serial
	private static final long serialVersionUID = 1L;

	DirectoryInUseException(Path directory) {
		super("The state directory " + directory + " is in use by another instance.");
	}

}
