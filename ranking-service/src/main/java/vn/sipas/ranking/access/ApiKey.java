package vn.sipas.ranking.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A key that was issued, of the event {@code key-issued} what is needed here. Nobody can
 * tell from it how the key is written.
 *
 * @param name its name, of which there is one at a time
 * @param id tells it from all others
 * @param hash SHA-256 of its secret, in hexadecimal digits
 * @param roles what its holder may do; names that are not known mean nothing
 * @param waves in which waves
 * @param units for which units
 * @param expiresAt from when on it is worth nothing; null for never
 */
record ApiKey(String name, String id, String hash, List<String> roles, List<String> waves, List<String> units,
		@Nullable Instant expiresAt) {

	ApiKey {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(hash, "hash");
		roles = List.copyOf(roles);
		waves = List.copyOf(waves);
		units = List.copyOf(units);
	}

	Caller holder() {
		Set<Role> known = this.roles.stream().flatMap((role) -> Role.of(role).stream()).collect(Collectors.toSet());
		return new Caller(this.name, this.id, known, Scope.of(this.waves), Scope.of(this.units), this.expiresAt);
	}

}
