package vn.sipas.ranking.webhook;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What somebody sends, if it is not large. */
final class Body {

	private static final int LARGEST = 64 << 10;

	private Body() {
	}

	static byte[] of(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return body;
	}

}
