package vn.sipas.ranking.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** All keys as they stand, and the first one where this service was given it. */
@Component
@EnableConfigurationProperties(AdminProperties.class)
public class ApiKeys {

	private static final Caller FIRST = new Caller("admin", null, Set.of(Role.ADMIN), Scope.ALL, Scope.ALL, null);

	// What a key that nobody has is compared with, so that it takes as long as a real
	// one.
	private static final WrittenKey NOBODYS = new WrittenKey("", "0".repeat(43));

	private static final String NO_HASH = "0".repeat(64);

	private final @Nullable String first;

	private final Clock clock;

	private final Map<String, ApiKey> byName = new ConcurrentHashMap<>();

	private final Map<String, ApiKey> byId = new ConcurrentHashMap<>();

	private volatile boolean complete;

	ApiKeys(AdminProperties properties, Clock clock) {
		this.first = properties.key();
		this.clock = clock;
	}

	/** Whose key this is; empty if nobody has it, or no longer. */
	Optional<Caller> holder(String key) {
		if (this.first != null && isSame(this.first, key)) {
			return Optional.of(FIRST);
		}
		WrittenKey written = WrittenKey.read(key).orElse(NOBODYS);
		ApiKey kept = this.byId.get(written.id());
		boolean right = isSame((kept != null) ? kept.hash() : NO_HASH, written.hash());
		return (right && kept != null) ? Optional.of(kept.holder()).filter(this::stands) : Optional.empty();
	}

	/**
	 * Whether what somebody showed when they came is still good.
	 * @param caller whoever came
	 * @return false once the key was revoked or replaced, or its or the token's time is
	 * over
	 */
	public boolean stands(Caller caller) {
		boolean inTime = caller.until() == null || this.clock.instant().isBefore(caller.until());
		return inTime && (caller.key() == null || this.byId.containsKey(caller.key()));
	}

	synchronized void issue(ApiKey key) {
		revoke(key.name());
		this.byId.put(key.id(), key);
		this.byName.put(key.name(), key);
	}

	synchronized void revoke(String name) {
		ApiKey before = this.byName.remove(name);
		if (before != null) {
			this.byId.remove(before.id());
		}
	}

	void complete() {
		this.complete = true;
	}

	/** Whether all keys are known that there were at the start. */
	boolean isComplete() {
		return this.complete;
	}

	private static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
