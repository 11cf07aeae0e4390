package vn.sipas.intake.microdata;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What tells a response from all others within an export: the first 128 bits of the
 * SHA-256 of its key, so that nobody can choose ids that are taken for each other. Not
 * for use by several threads at once.
 */
final class KeyHash {

	private final MessageDigest sha256;

	private long high;

	private long low;

	KeyHash() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	KeyHash of(byte[] key) {
		ByteBuffer digest = ByteBuffer.wrap(this.sha256.digest(key));
		this.high = digest.getLong();
		this.low = digest.getLong();
		return this;
	}

	long high() {
		return this.high;
	}

	long low() {
		return this.low;
	}

}
