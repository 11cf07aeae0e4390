package vn.sipas.intake.access;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * Whoever has shown who they are, and what they may do.
 *
 * @param name the key's name, or the user's as the identity provider gives it
 * @param roles what they may do
 * @param waves in which waves
 * @param units for which units
 */
public record Caller(String name, Set<Role> roles, Scope waves, Scope units) {

	public Caller {
		roles = Set.copyOf(roles);
	}

	/**
	 * Whoever sent a request.
	 * @param request the request
	 * @return the caller
	 * @throws ProblemException {@code unauthorized} if nobody has shown who they are
	 */
	public static Caller of(HttpServletRequest request) {
		return find(request).orElseThrow(() -> ProblemException.of(ProblemCode.UNAUTHORIZED));
	}

	/**
	 * Whoever sent a request that needs nobody.
	 * @param request the request
	 * @return the caller, empty if nobody has shown who they are
	 */
	public static Optional<Caller> find(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof CallerAuthentication authentication)
				? Optional.of(authentication.getPrincipal()) : Optional.empty();
	}

	/**
	 * Whether they may submit responses to a wave.
	 * @param wave the wave's id
	 * @return whether they may, for the units that they are for
	 */
	public boolean mayCollect(String wave) {
		return may(Role.COLLECTOR, wave);
	}

	/**
	 * Whether they may do something in a wave.
	 * @param role what
	 * @param wave the wave's id
	 * @return whether they have the role, or are admin, and the wave is theirs
	 */
	public boolean may(Role role, String wave) {
		return has(role) && this.waves.covers(wave);
	}

	/**
	 * Whether they may do something everywhere.
	 * @param role what
	 * @return whether they have the role, or are admin, without bounds
	 */
	public boolean mayEverywhere(Role role) {
		return has(role) && this.waves.isAll() && this.units.isAll();
	}

	/**
	 * Refuses to take a response back, or to put another in its place, for whoever may
	 * not do so with every unit's: whose response it is cannot be known here.
	 * @throws ProblemException {@code forbidden}
	 */
	public void requireWithdrawal() {
		if (!this.units.isAll()) {
			throw ProblemException.of(ProblemCode.FORBIDDEN);
		}
	}

	/**
	 * Whether they have a role.
	 * @param role the role
	 * @return whether they have it, or are admin
	 */
	public boolean has(Role role) {
		return this.roles.contains(role) || this.roles.contains(Role.ADMIN);
	}

}
