package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Where the broker and the store inside this process write what they have to say.
 */
final class BrokerLog {

	private BrokerLog() {
	}

	static void to(Path file) {
		try {
			LogManager.getLogManager().reset();
			FileHandler handler = new FileHandler(file.toString(), true);
			handler.setFormatter(new SimpleFormatter());
			Logger root = Logger.getLogger("");
			root.setLevel(Level.WARNING);
			root.addHandler(handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write to " + file, ex);
		}
	}

}
