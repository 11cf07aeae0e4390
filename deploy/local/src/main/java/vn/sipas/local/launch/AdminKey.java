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

/**
 * The key that whoever writes into the local pipeline has to send.
 */
final class AdminKey {

	private static final int BYTES = 24;

	private AdminKey() {
	}

	/**
	 * Reads the key, or makes one the first time.
	 * @param file where it is kept, readable by its owner alone
	 * @return the key
	 */
	static String keptIn(Path file) {
		try {
			if (Files.notExists(file)) {
				byte[] random = new byte[BYTES];
				new SecureRandom().nextBytes(random);
				Files.createFile(file, ownerOnly());
				Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep a key in " + file, ex);
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
