package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * A file that has come whole.
 *
 * @param bytes how large it is
 * @param sha256 its digest
 */
record Upload(long bytes, String sha256) {

	private static final Logger log = LoggerFactory.getLogger(Upload.class);

	/**
	 * Takes a file in.
	 * @param in its bytes as they come
	 * @param format what kind of file it is
	 * @param path where to put it
	 * @param largest the most bytes
	 * @return what is known of it then
	 * @throws IOException if it breaks off
	 * @throws ProblemException {@code too-large}, {@code invalid} where it is text in
	 * another encoding, or {@code overloaded} where the disk is full
	 */
	static Upload take(InputStream in, Format format, Path path, long largest) throws IOException {
		MessageDigest digest = newDigest();
		Utf8Check text = new Utf8Check();
		long bytes = 0;
		byte[] chunk = new byte[1 << 16];
		try (OutputStream out = Files.newOutputStream(path)) {
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				bytes += read;
				if (bytes > largest) {
					throw ProblemException.of(ProblemCode.TOO_LARGE, largest);
				}
				digest.update(chunk, 0, read);
				if (format == Format.CSV) {
					text.take(chunk, read);
				}
				write(out, chunk, read);
			}
		}
		text.end();
		return new Upload(bytes, HexFormat.of().formatHex(digest.digest()));
	}

	private static void write(OutputStream out, byte[] chunk, int length) {
		try {
			out.write(chunk, 0, length);
		}
		catch (IOException ex) {
			log.error("A file cannot be kept: {}", ex.toString());
			throw ProblemException.of(ProblemCode.OVERLOADED);
		}
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
