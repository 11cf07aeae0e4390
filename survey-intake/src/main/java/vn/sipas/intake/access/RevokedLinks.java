package vn.sipas.intake.access;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * One-time links that were taken back.
 */
@Component
public class RevokedLinks {

	private final Set<String> revoked = ConcurrentHashMap.newKeySet();

	/**
	 * Whether a link was taken back.
	 * @param wave its wave
	 * @param id the link's id
	 * @return whether it was
	 */
	public boolean isRevoked(String wave, String id) {
		return this.revoked.contains(key(wave, id));
	}

	void add(String key) {
		this.revoked.add(key);
	}

	static String key(String wave, String id) {
		return "link|" + wave + "|" + id;
	}

}
