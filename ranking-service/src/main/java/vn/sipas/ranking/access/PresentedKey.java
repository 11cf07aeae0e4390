package vn.sipas.ranking.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A key that somebody shows, not yet looked at. */
final class PresentedKey extends AbstractAuthenticationToken {

	private final @Nullable String name;

	private final String key;

	PresentedKey(@Nullable String name, String key) {
		super(List.of());
		this.name = name;
		this.key = key;
	}

	String key() {
		return this.key;
	}

	/** Whether it is shown as the key of somebody other than its holder. */
	boolean contradicts(Caller holder) {
		return this.name != null && !this.name.equals(holder.name());
	}

	@Override
	public Object getCredentials() {
		return this.key;
	}

	@Override
	public Object getPrincipal() {
		return "";
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
