package vn.sipas.intake.form;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import vn.sipas.intake.access.Secrets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Signed tokens with the time at which a form was handed out. One that was made for a
 * code holds for that code only; one that was made for none asks for work for each code
 * that is sent with it. So no response comes without either its own page or its own work,
 * and nobody else has to be asked.
 */
@Component
@EnableConfigurationProperties(FormProperties.class)
class FormTokens {

	private static final int LENGTH = Long.BYTES + Signature.BYTES;

	private final Signature signature;

	private final FormProperties properties;

	private final Clock clock;

	FormTokens(Secrets secrets, FormProperties properties, Clock clock) {
		this.signature = new Signature(secrets.key("form"));
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * A token for whatever code the device makes, which has to be worked for.
	 * @param wave the wave
	 * @return the token
	 */
	String open(String wave) {
		return write(wave, "");
	}

	/**
	 * A token for one code.
	 * @param wave the wave
	 * @param code the code
	 * @return the token
	 */
	String bound(String wave, ReceiptCode code) {
		return write(wave, code.letters());
	}

	/**
	 * When a form was handed out, if it may be sent in now.
	 * @param wave the wave
	 * @param code the code that it came with
	 * @param token the token that it came with
	 * @param proof what was found by work, empty for nothing
	 * @return when, to the second; empty if it has to get a new token first
	 */
	Optional<Instant> issuedAt(String wave, ReceiptCode code, String token, String proof) {
		byte[] bytes = decode(token);
		if (bytes.length != LENGTH) {
			return Optional.empty();
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		long millis = buffer.getLong();
		byte[] signed = new byte[Signature.BYTES];
		buffer.get(signed);
		boolean bound = this.signature.fits(text(wave, millis, code.letters()), signed);
		boolean open = !bound && this.signature.fits(text(wave, millis, ""), signed)
				&& Proof.isFound(this.properties.proofBits(), token, code, proof);
		long age = this.clock.millis() - millis;
		boolean inTime = age >= this.properties.fillingTakes().toMillis()
				&& age <= this.properties.tokenLasts().toMillis();
		return ((bound || open) && inTime) ? Optional.of(Instant.ofEpochSecond(millis / 1000)) : Optional.empty();
	}

	private String write(String wave, String code) {
		long now = this.clock.millis();
		byte[] bytes = ByteBuffer.allocate(LENGTH).putLong(now).put(this.signature.of(text(wave, now, code))).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String text(String wave, long millis, String code) {
		return wave + "|" + millis + "|" + code;
	}

	static byte[] decode(String token) {
		try {
			return Base64.getUrlDecoder().decode(token);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
