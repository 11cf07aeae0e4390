package vn.sipas.intake.access;

import org.springframework.security.core.AuthenticationException;

/**
 * A key came in the clear.
 */
final class UnsafeConnectionException extends AuthenticationException {

	UnsafeConnectionException() {
		super("Basic is taken over TLS, or from this machine, only");
	}

}
