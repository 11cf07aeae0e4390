package vn.sipas.ranking.webhook;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name leads to where nothing may be sent. */
final class ForbiddenAddressException extends UnknownHostException {

	@Serial
	private static final long serialVersionUID = 1L;

	ForbiddenAddressException() {
		super("not an address of the public internet");
	}

}
