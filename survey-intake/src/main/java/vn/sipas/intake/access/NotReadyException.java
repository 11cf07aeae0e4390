package vn.sipas.intake.access;

import org.springframework.security.core.AuthenticationException;

/**
 * Nobody can be known yet.
 */
final class NotReadyException extends AuthenticationException {

	NotReadyException() {
		super("the keys have not been read yet");
	}

}
