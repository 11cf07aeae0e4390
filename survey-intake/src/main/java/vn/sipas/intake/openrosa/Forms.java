package vn.sipas.intake.openrosa;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.sipas.intake.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * The forms of waves, each made once for a definition.
 */
@Component
class Forms {

	private static final int REMEMBERED = 32;

	private final Cache<String, Form> made = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

	Form of(Wave wave) {
		return this.made.get(wave.wave() + "|" + wave.definition(), (key) -> Form.of(new XForm(wave).bytes()));
	}

	/**
	 * A form.
	 *
	 * @param bytes the XForm
	 * @param md5 digest of its bytes, in hexadecimal digits, by which apps see that it
	 * has changed
	 */
	// Written out, and never compared.
	@SuppressWarnings("ArrayRecordComponent")
	record Form(byte[] bytes, String md5) {

		static Form of(byte[] bytes) {
			try {
				return new Form(bytes, HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
