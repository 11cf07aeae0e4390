package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;

/**
 * Finds ports to listen on.
 */
public final class Port {

	private Port() {
	}

	/**
	 * The usual port, or another if that one is taken.
	 * @param part who will listen
	 * @param usual the port that is tried first; 0 asks for any free one
	 * @param say told, in a sentence, of a change
	 * @return a port that was free a moment ago
	 */
	static int choose(String part, int usual, Consumer<String> say) {
		if (usual != 0 && isFree(usual)) {
			return usual;
		}
		int other = free();
		if (usual != 0) {
			say.accept("Port " + usual + " is taken, so " + part + " listens on " + other + ".");
		}
		return other;
	}

	static boolean isFree(int port) {
		// A listener on all addresses and one on loopback can be blind to each other.
		return canListen(new InetSocketAddress(port))
				&& canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
	}

	private static boolean canListen(InetSocketAddress address) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Any port on loopback.
	 * @return a port that was free a moment ago
	 */
	public static int free() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no port is free", ex);
		}
	}

}
