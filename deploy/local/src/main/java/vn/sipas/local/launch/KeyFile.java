package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A file that holds a key and that only its owner can read.
 *
 * @param path where it is
 */
record KeyFile(Path path) {

	private static final int BYTES = 24;

	/**
	 * The key that is kept.
	 * @return the key, empty if there is none yet
	 */
	Optional<String> read() {
		try {
			return Files.exists(this.path) ? Optional.of(Files.readString(this.path).strip()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the key in " + this.path, ex);
		}
	}

	/**
	 * The key that is kept, a random one made the first time.
	 * @return the key
	 */
	String readOrMake() {
		return read().orElseGet(() -> {
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			return keep(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		});
	}

	/**
	 * Keeps a key in place of any other.
	 * @param key the key
	 * @return the key
	 */
	String keep(String key) {
		try {
			Files.deleteIfExists(this.path);
			Files.createFile(this.path, ownerOnly());
			Files.writeString(this.path, key);
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep a key in " + this.path, ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly() {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}

}
