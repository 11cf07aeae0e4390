package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * All keys as they stand, as read from their topic, and the first one.
 */
@Component
class ApiKeys {

	/** The name of the first key. */
	static final String FIRST = "admin";

	private static final Caller FIRST_CALLER = new Caller(FIRST, Set.of(Role.ADMIN), Scope.ALL, Scope.ALL);

	// What an unknown key is compared with, so that it takes as long as a known one.
	private static final String NO_HASH = "0".repeat(64);

	private final WrittenKey nothing = WrittenKey.fresh();

	private final String first;

	private final Clock clock;

	private final Map<String, ApiKey> byName = new ConcurrentHashMap<>();

	private final Map<String, ApiKey> byId = new ConcurrentHashMap<>();

	private volatile boolean complete;

	ApiKeys(AdminProperties properties, Clock clock) {
		this.first = properties.key();
		this.clock = clock;
	}

	/**
	 * Whose key this is.
	 * @param key a key as written
	 * @return its holder, empty if there is no such key, or no longer
	 */
	Optional<Caller> holder(String key) {
		if (isSame(this.first, key)) {
			return Optional.of(FIRST_CALLER);
		}
		WrittenKey written = WrittenKey.read(key).orElse(this.nothing);
		ApiKey kept = this.byId.get(written.id());
		boolean right = isSame((kept != null) ? kept.hash() : NO_HASH, written.hash());
		return (right && kept != null) ? standing(kept) : Optional.empty();
	}

	/**
	 * Whose name this is.
	 * @param name a key's name
	 * @return its holder, and what HTTP's Digest needs of the key
	 */
	Optional<Map.Entry<Caller, String>> named(String name) {
		if (name.equals(FIRST)) {
			return Optional.of(Map.entry(FIRST_CALLER, WrittenKey.ha1(FIRST, this.first)));
		}
		ApiKey kept = this.byName.get(name);
		return (kept != null) ? standing(kept).map((caller) -> Map.entry(caller, kept.ha1())) : Optional.empty();
	}

	private Optional<Caller> standing(ApiKey kept) {
		return kept.isExpired(this.clock.instant()) ? Optional.empty() : Optional.of(kept.caller());
	}

	boolean has(String name) {
		return name.equals(FIRST) || this.byName.containsKey(name);
	}

	List<ApiKey> all() {
		return this.byName.values().stream().sorted(Comparator.comparing(ApiKey::name)).toList();
	}

	void issue(ApiKey key) {
		revoke(key.name());
		this.byId.put(key.id(), key);
		this.byName.put(key.name(), key);
	}

	void revoke(String name) {
		ApiKey before = this.byName.remove(name);
		if (before != null) {
			this.byId.remove(before.id());
		}
	}

	void complete() {
		this.complete = true;
	}

	boolean isComplete() {
		return this.complete;
	}

	private static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
