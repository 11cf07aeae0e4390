package vn.sipas.intake.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A key that was issued, as it is kept: nobody can tell from it how the key is written.
 *
 * @param name its name, unique
 * @param id tells it apart, also from another of the same name
 * @param hash SHA-256 of its secret
 * @param ha1 what HTTP's Digest needs of it
 * @param roles what its holder may do
 * @param waves in which waves
 * @param units for which units
 * @param expiresAt from when on it is worth nothing
 * @param issuedAt when it was issued
 * @param issuedBy who issued it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiKey(String name, String id, String hash, String ha1, List<String> roles, List<String> waves,
		List<String> units, @Nullable Instant expiresAt, Instant issuedAt, String issuedBy) {

	Caller caller() {
		Set<Role> all = this.roles.stream().flatMap((role) -> Role.of(role).stream()).collect(Collectors.toSet());
		return new Caller(this.name, all, Scope.of(this.waves), Scope.of(this.units));
	}

	boolean isExpired(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

}
