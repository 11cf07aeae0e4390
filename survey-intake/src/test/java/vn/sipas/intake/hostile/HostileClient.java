package vn.sipas.intake.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import vn.sipas.intake.RunningIntake;

/**
 * A connection of somebody who does not do what is expected.
 */
final class HostileClient implements AutoCloseable {

	private final Socket socket;

	private long sent;

	private HostileClient(Socket socket) {
		this.socket = socket;
	}

	static HostileClient connect(int port) throws IOException {
		return new HostileClient(new Socket(InetAddress.getLoopbackAddress(), port));
	}

	static String head(String line, String type, String length) {
		return line + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + RunningIntake.KEY
				+ "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n";
	}

	void send(String text) throws IOException {
		send(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sends what a request begins with, as far as it is let.
	 * @param text the beginning
	 */
	void begin(String text) {
		try {
			send(text);
		}
		catch (IOException ex) {
			// Cut off.
		}
	}

	/**
	 * Sends one more byte, if it is still let.
	 */
	void drip() {
		begin(" ");
	}

	private void send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		this.sent += bytes.length;
	}

	/**
	 * Sends the same again and again, until it is cut off or answered or the time is up.
	 * @param chunk what is sent
	 * @param chunked whether each is a chunk of HTTP's
	 * @param time how long
	 * @return the bytes that went out
	 */
	long flood(byte[] chunk, boolean chunked, Duration time) {
		long end = System.nanoTime() + time.toNanos();
		byte[] size = (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
		try {
			OutputStream out = this.socket.getOutputStream();
			InputStream in = this.socket.getInputStream();
			while (System.nanoTime() < end && in.available() == 0) {
				if (chunked) {
					out.write(size);
				}
				out.write(chunk);
				if (chunked) {
					out.write('\r');
					out.write('\n');
				}
				this.sent += chunk.length;
			}
		}
		catch (IOException ex) {
			// Cut off.
		}
		return this.sent;
	}

	/**
	 * The first line of the answer.
	 * @return it, empty if the connection was cut off or nothing is said for a time
	 */
	String answer() {
		try {
			this.socket.setSoTimeout(5000);
			byte[] bytes = this.socket.getInputStream().readNBytes(12);
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

	void goAway() throws IOException {
		this.socket.close();
	}

	@Override
	public void close() throws IOException {
		goAway();
	}

}
