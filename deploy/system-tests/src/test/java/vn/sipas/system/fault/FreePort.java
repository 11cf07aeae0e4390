package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port on loopback. */
final class FreePort {

	private FreePort() {
	}

	/**
	 * Finds one.
	 * @return a port that was free a moment ago
	 */
	static int find() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no port is free", ex);
		}
	}

}
