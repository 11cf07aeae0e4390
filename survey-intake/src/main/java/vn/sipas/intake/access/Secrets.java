package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The service's own secret, and the keys for its several purposes that follow from it: so
 * nothing that was signed for one holds for another.
 */
@Component
@EnableConfigurationProperties(AdminProperties.class)
public class Secrets {

	private final Hmac secret;

	Secrets(AdminProperties admin) {
		this.secret = new Hmac(admin.secretOrKey().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The key for a purpose.
	 * @param purpose what for, always the same word
	 * @return 32 bytes, the same for all instances with the same secret
	 */
	public byte[] key(String purpose) {
		return this.secret.of("sipas:" + purpose);
	}

}
