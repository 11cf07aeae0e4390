package vn.sipas.ranking.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What somebody sends in. */
public final class SentBody {

	private SentBody() {
	}

	/**
	 * Reads it whole.
	 * @param request the request
	 * @param largest how many bytes it may have
	 * @return its bytes
	 * @throws IOException if it breaks off
	 * @throws ResponseStatusException with 413 if it has more
	 */
	public static byte[] of(HttpServletRequest request, int largest) throws IOException {
		byte[] body = request.getInputStream().readNBytes(largest + 1);
		if (body.length > largest) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return body;
	}

	/**
	 * A body as text.
	 * @param body UTF-8, with or without a byte order mark
	 * @return the text without the mark
	 * @throws CharacterCodingException if it is not UTF-8
	 */
	public static String text(byte[] body) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

}
