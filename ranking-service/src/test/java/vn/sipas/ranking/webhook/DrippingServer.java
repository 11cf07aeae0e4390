package vn.sipas.ranking.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers a byte of a header every tenth of a second, and never comes to its end. */
final class DrippingServer implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

	DrippingServer() throws IOException {
		Thread.ofVirtual().start(this::drip);
	}

	private void drip() {
		try (Socket socket = this.server.accept()) {
			socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
			while (true) {
				socket.getOutputStream().write('a');
				socket.getOutputStream().flush();
				Thread.sleep(100);
			}
		}
		catch (IOException ex) {
			// Nobody listens any longer, which is what is waited for.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getLocalPort() + "/";
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
