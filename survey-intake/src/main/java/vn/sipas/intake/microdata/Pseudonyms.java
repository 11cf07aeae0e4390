package vn.sipas.intake.microdata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What clusters are called in one export: codes that tell them apart, made with a secret
 * that nobody keeps. A cluster is mostly a village, and with it a coarse group may be one
 * person. Not for use by several threads at once.
 */
final class Pseudonyms {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int SECRET_BYTES = 32;

	// Of a million clusters two have the same code once in 37 million exports.
	private static final int CODE_BYTES = 8;

	private final Mac mac;

	Pseudonyms() {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		try {
			this.mac = Mac.getInstance(ALGORITHM);
			this.mac.init(new SecretKeySpec(secret, ALGORITHM));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The code of the cluster that a response is in, or of the response that is its own:
	 * unique over all strata, and never to be taken for a number.
	 * @param event the response
	 * @return a letter and 16 hexadecimal digits
	 */
	String of(LoggedEvent event) {
		return event.cluster.isEmpty() ? 'r' + code("r\n" + event.responseId)
				: 'c' + code("c\n" + event.stratum + '\n' + event.cluster);
	}

	private String code(String text) {
		byte[] code = this.mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(code, 0, CODE_BYTES);
	}

}
