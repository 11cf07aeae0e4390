package vn.sipas.ranking.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A body with the tag that tells whether a reader has it already. The tag is made from
 * the bytes, so it is the same from every instance.
 */
public final class Answer {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final byte[] body;

	private final String tag;

	private Answer(byte[] body, String tag) {
		this.body = body;
		this.tag = tag;
	}

	/**
	 * An answer of these bytes.
	 * @param body in UTF-8; not to be changed afterwards
	 * @return the answer
	 */
	public static Answer of(byte[] body) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
			// Weak, for the same figures may be sent compressed.
			return new Answer(body, "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(hash, 12)) + "\"");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The answer to a GET; a reader who has it already gets 304 and no body.
	 * @return the response
	 */
	public ResponseEntity<byte[]> asJson() {
		return asJson(CacheControl.noCache());
	}

	/**
	 * The same, where it may be kept without being asked for again.
	 * @param cache how long
	 * @return the response
	 */
	public ResponseEntity<byte[]> asJson(CacheControl cache) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(cache)
			.eTag(this.tag)
			.varyBy(HttpHeaders.ACCEPT_ENCODING)
			.body(this.body);
	}

	/**
	 * The answer to a GET of a page, which differs by what the reader chose and who it
	 * is.
	 * @param language the page's language
	 * @return the response; how long it may be kept is not said
	 */
	public ResponseEntity<byte[]> asHtml(Locale language) {
		return ResponseEntity.ok()
			.contentType(HTML)
			.eTag(this.tag)
			.varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION)
			.headers((headers) -> headers.setContentLanguage(language))
			.body(this.body);
	}

	/**
	 * The entity tag, the same for the same body.
	 * @return as headers have it
	 */
	public String tag() {
		return this.tag;
	}

	/**
	 * How long the body is.
	 * @return its number of bytes
	 */
	public int length() {
		return this.body.length;
	}

	/**
	 * The body as text.
	 * @return the text
	 */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
