package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * What devices are called in events: a name that is the same for all responses of a
 * device in one wave, leads to no device, and says nothing in another wave.
 */
@Component
public class DevicePseudonyms {

	private static final int BYTES = 8;

	private final byte[] key;

	DevicePseudonyms(Secrets secrets) {
		this.key = secrets.key("devices");
	}

	/**
	 * What a device is called.
	 * @param wave in which wave
	 * @param device the device, as its app calls it
	 * @return 16 hexadecimal digits
	 */
	public String of(String wave, String device) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.key, "HmacSHA256"));
			byte[] digest = mac.doFinal((wave + "|" + device).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
