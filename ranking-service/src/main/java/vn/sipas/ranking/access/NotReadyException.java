package vn.sipas.ranking.access;

import java.io.Serial;

import org.springframework.security.core.AuthenticationException;

/** Nobody can be known yet. */
public final class NotReadyException extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	NotReadyException() {
		super("the keys have not been read yet");
	}

}
