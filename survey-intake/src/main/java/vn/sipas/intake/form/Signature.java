package vn.sipas.intake.form;

import java.security.MessageDigest;
import java.util.Arrays;

import vn.sipas.intake.access.Hmac;

/**
 * Signs what is handed out, so that it is known when it comes back.
 */
final class Signature {

	/** Its length in bytes. */
	static final int BYTES = 16;

	private final Hmac key;

	Signature(byte[] key) {
		this.key = new Hmac(key);
	}

	byte[] of(String text) {
		return Arrays.copyOf(this.key.of(text), BYTES);
	}

	boolean fits(String text, byte[] signature) {
		return MessageDigest.isEqual(of(text), signature);
	}

}
