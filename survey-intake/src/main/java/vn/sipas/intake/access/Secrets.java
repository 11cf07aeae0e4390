package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The service's own secret, and the keys for its several purposes that follow from it: so
 * nothing that was signed for one holds for another.
 */
@Component
@EnableConfigurationProperties(AdminProperties.class)
public class Secrets {

	private final byte[] secret;

	Secrets(AdminProperties admin) {
		this.secret = admin.secretOrKey().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The key for a purpose.
	 * @param purpose what for, always the same word
	 * @return 32 bytes, the same for all instances with the same secret
	 */
	public byte[] key(String purpose) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret, "HmacSHA256"));
			return mac.doFinal(("sipas:" + purpose).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
