package vn.sipas.ranking.access;

import java.io.Serial;

import org.springframework.security.core.AuthenticationException;

/** A key was sent so that others could read it. */
public final class UnsafeConnectionException extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	UnsafeConnectionException() {
		super("Basic is taken over TLS or from this machine only");
	}

}
