package vn.sipas.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Pause;

/**
 * One connection that is kept as long as the server keeps it: a request, its answer, the
 * next request.
 */
public final class Connection implements AutoCloseable {

	private static final int BUFFER = 64 << 10;

	private static final int PATIENCE_MS = 60_000;

	private final int port;

	private Socket socket;

	private InputStream in;

	private OutputStream out;

	/**
	 * Connects.
	 * @param port a port of this machine
	 */
	public Connection(int port) {
		try {
			this.port = port;
			this.socket = connect(port);
			this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
			this.out = this.socket.getOutputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until a process takes connections.
	 * @param process the process
	 * @param port where it listens
	 */
	public static void await(Child process, int port) {
		Pause.until("port " + port, Duration.ofSeconds(60), Duration.ofMillis(100), () -> {
			process.requireAlive();
			try (Socket _ = connect(port)) {
				return true;
			}
			catch (IOException ex) {
				return false;
			}
		});
	}

	/**
	 * Waits until a service says that it is ready.
	 * @param service its process
	 * @param port where it listens
	 */
	public static void awaitReady(Child service, int port) {
		Pause.until("port " + port, Duration.ofSeconds(90), Duration.ofMillis(100), () -> {
			service.requireAlive();
			try (Connection connection = new Connection(port)) {
				return connection.exchange(Request.get("/readyz")).status() == 200;
			}
			catch (UncheckedIOException ex) {
				return false;
			}
		});
	}

	private static Socket connect(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(PATIENCE_MS);
		return socket;
	}

	private void connectAnew() throws IOException {
		this.socket.close();
		this.socket = connect(this.port);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
		this.out = this.socket.getOutputStream();
	}

	/**
	 * Sends a request and reads its answer.
	 * @param request head and body, or its head alone
	 * @param body more of the body
	 * @return the answer
	 */
	public Answer exchange(byte[] request, byte[]... body) {
		try {
			this.out.write(request);
			for (byte[] part : body) {
				this.out.write(part);
			}
			this.out.flush();
			return read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Answer read() throws IOException {
		int status = Integer.parseInt(line().split(" ", 3)[1]);
		int length = 0;
		boolean chunked = false;
		boolean closing = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring(15).strip());
			}
			else if (lower.startsWith("transfer-encoding:")) {
				chunked = lower.contains("chunked");
			}
			else if (lower.startsWith("connection:")) {
				closing = lower.contains("close");
			}
		}
		Answer answer = new Answer(status, chunked ? chunks() : exactly(length));
		if (closing) {
			connectAnew();
		}
		return answer;
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			body.write(exactly(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("the answer has ended too soon");
		}
		return bytes;
	}

	/** Reads a line without its end. */
	String line() throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("the connection was closed");
			}
			line.append((char) next);
		}
		int end = line.length();
		return (end > 0 && line.charAt(end - 1) == '\r') ? line.substring(0, end - 1) : line.toString();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An answer.
	 *
	 * @param status its status
	 * @param body its body
	 */
	// Looked at once, never compared.
	@SuppressWarnings("ArrayRecordComponent")
	public record Answer(int status, byte[] body) {

		/**
		 * Makes sure that it is a success.
		 * @return the body as text
		 */
		public String requireSuccess() {
			String text = new String(this.body, StandardCharsets.UTF_8);
			if (this.status / 100 != 2) {
				throw new IllegalStateException("answered " + this.status + ": " + text);
			}
			return text;
		}

	}

}
