package vn.sipas.ranking.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets before they are kept anywhere, by AES-256 in GCM. The first key seals;
 * the others open what was sealed before the first came.
 */
final class SealingKeys {

	/** Fewer characters would not be worth the name of a secret. */
	private static final int LEAST = 32;

	private static final Pattern KEY = Pattern.compile("([A-Za-z0-9-]{1,32}):(\\S{" + LEAST + ",})");

	private static final String PURPOSE = "sipas:webhook-secrets";

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

	/**
	 * Reads the keys.
	 * @param text each a name, ':' and a secret of 32 characters or more, with blanks or
	 * ends of lines between them; blank for none
	 * @throws IllegalArgumentException if one is written otherwise, or a name is there
	 * twice; it does not say what is written
	 */
	SealingKeys(String text) {
		String[] written = text.isBlank() ? new String[0] : text.strip().split("\\s+");
		for (int place = 0; place < written.length; place++) {
			Matcher matcher = KEY.matcher(written[place]);
			if (!matcher.matches() || this.keys.put(matcher.group(1), derived(matcher.group(2))) != null) {
				throw new IllegalArgumentException("Key " + (place + 1)
						+ " of those that seal webhooks' secrets is not written as <name>:<secret of at least " + LEAST
						+ " characters>, or has the name of an earlier one. See sipas.webhooks.keys.");
			}
		}
	}

	private static SecretKeySpec derived(String secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether nothing can be sealed. */
	boolean areMissing() {
		return this.keys.isEmpty();
	}

	/**
	 * Seals a secret.
	 * @param secret the secret
	 * @param webhook whose it is; as another's it is not opened
	 */
	SealedSecret seal(Secret secret, String webhook) {
		Map.Entry<String, SecretKeySpec> first = this.keys.entrySet()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(409, "webhooks-not-set-up"));
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, first.getValue(), nonce, webhook)
				.doFinal(secret.text().getBytes(StandardCharsets.UTF_8));
			byte[] both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
			return new SealedSecret(first.getKey(), Base64.getEncoder().encodeToString(both), null);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Opens a sealed secret.
	 * @param sealed the sealed secret
	 * @param webhook whose it is
	 * @return the secret; empty if its key is not known, or it was not sealed so
	 */
	Optional<Secret> open(SealedSecret sealed, String webhook) {
		SecretKeySpec key = this.keys.get(sealed.key());
		if (key == null) {
			return Optional.empty();
		}
		try {
			byte[] both = Base64.getDecoder().decode(sealed.sealed());
			if (both.length <= NONCE) {
				return Optional.empty();
			}
			byte[] nonce = new byte[NONCE];
			System.arraycopy(both, 0, nonce, 0, NONCE);
			byte[] opened = cipher(Cipher.DECRYPT_MODE, key, nonce, webhook).doFinal(both, NONCE, both.length - NONCE);
			return Secret.read(new String(opened, StandardCharsets.UTF_8));
		}
		catch (AEADBadTagException | IllegalArgumentException ex) {
			return Optional.empty();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String webhook)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(webhook.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
