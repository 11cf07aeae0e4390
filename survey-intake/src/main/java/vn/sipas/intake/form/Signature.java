package vn.sipas.intake.form;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is handed out, so that it is known when it comes back.
 */
final class Signature {

	/** Its length in bytes. */
	static final int BYTES = 16;

	private final SecretKeySpec key;

	Signature(byte[] key) {
		this.key = new SecretKeySpec(key, "HmacSHA256");
	}

	byte[] of(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean fits(String text, byte[] signature) {
		return MessageDigest.isEqual(of(text), signature);
	}

}
