package vn.sipas.ranking.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who has shown who they are, and what they may do.
 *
 * @param name the key's name, or {@code oidc:} and the identity provider's name of the
 * user
 * @param key the key's id; null if no issued key was shown
 * @param roles what they may do
 * @param waves in which waves
 * @param units for which units
 * @param until from when on they have to show it again; null for never
 */
public record Caller(String name, @Nullable String key, Set<Role> roles, Scope waves, Scope units,
		@Nullable Instant until) {

	public Caller {
		roles = Set.copyOf(roles);
	}

	/**
	 * Who sent the request that this thread answers.
	 * @return empty if nobody has shown who they are
	 */
	public static Optional<Caller> current() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known)
				? Optional.of(known.getPrincipal()) : Optional.empty();
	}

	/**
	 * Whether they may do something in a wave.
	 * @param role what
	 * @param wave the wave's id
	 * @return true if they have the role or are admin, and the wave is theirs
	 */
	public boolean may(Role role, String wave) {
		return has(role) && this.waves.covers(wave);
	}

	/**
	 * Whether they may do something that is about no wave.
	 * @param role what
	 * @return true if they have the role or are admin, for all waves and units
	 */
	public boolean mayEverywhere(Role role) {
		return has(role) && this.waves.isAll() && this.units.isAll();
	}

	/**
	 * Whether they may do everything everywhere.
	 * @return true for an admin of all waves and units
	 */
	public boolean mayEverything() {
		return mayEverywhere(Role.ADMIN);
	}

	private boolean has(Role role) {
		return this.roles.contains(role) || this.roles.contains(Role.ADMIN);
	}

}
