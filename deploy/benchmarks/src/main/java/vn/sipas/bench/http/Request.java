package vn.sipas.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests as bytes, made before anything is measured. */
public final class Request {

	private Request() {
	}

	/**
	 * A request without a body.
	 * @param path where it goes
	 * @return the whole request
	 */
	public static byte[] get(String path) {
		return ascii("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
	}

	/**
	 * The head of a request with a body.
	 * @param method the method
	 * @param path where it goes
	 * @param key the key that allows to write
	 * @param type the body's media type
	 * @param length the body's bytes
	 * @return the head
	 */
	public static byte[] head(String method, String path, String key, String type, long length) {
		return ascii(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
				+ "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n");
	}

	/**
	 * A request that sends a response.
	 * @param path where it goes
	 * @param key the key that allows to write
	 * @param body the response
	 * @return the whole request
	 */
	public static byte[] post(String path, String key, byte[] body) {
		byte[] head = head("POST", path, key, "application/json", body.length);
		byte[] all = Arrays.copyOf(head, head.length + body.length);
		System.arraycopy(body, 0, all, head.length, body.length);
		return all;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
