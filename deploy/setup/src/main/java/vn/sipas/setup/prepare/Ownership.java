package vn.sipas.setup.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * To whom files belong, by number: whoever it is need not have a name.
 *
 * @param id of the user, and of the group
 */
record Ownership(int id) {

	/**
	 * Gives a folder and all that is in it, unless the folder is the owner's already.
	 * @param folder an existing one
	 * @throws IOException if that may not be done
	 */
	void handOver(Path folder) throws IOException {
		if (is(folder)) {
			return;
		}
		List<Path> all;
		try (Stream<Path> found = Files.walk(folder)) {
			// The folder itself comes last: what was interrupted is done again.
			all = found.toList().reversed();
		}
		for (Path one : all) {
			take(one);
		}
	}

	void take(Path file) throws IOException {
		if (!is(file)) {
			Files.setAttribute(file, "unix:gid", this.id);
			Files.setAttribute(file, "unix:uid", this.id);
		}
	}

	private boolean is(Path file) throws IOException {
		return Files.getAttribute(file, "unix:uid").equals(this.id);
	}

}
