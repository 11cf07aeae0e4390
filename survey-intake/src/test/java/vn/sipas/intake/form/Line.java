package vn.sipas.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between a phone and the service, which can be cut: what a browser calls
 * offline does not hold for its service workers.
 */
final class Line implements AutoCloseable {

	private final int to;

	private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

	private volatile ServerSocket door;

	Line(int to) {
		this.to = to;
		this.door = open(0);
	}

	int port() {
		return this.door.getLocalPort();
	}

	void cut() {
		close(this.door);
		this.ends.forEach(Line::close);
		this.ends.clear();
	}

	void mend() {
		this.door = open(this.door.getLocalPort());
	}

	private ServerSocket open(int port) {
		try {
			ServerSocket opened = new ServerSocket();
			opened.setReuseAddress(true);
			opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			Thread.ofVirtual().start(() -> accept(opened));
			return opened;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocket opened) {
		while (!opened.isClosed()) {
			try {
				Socket phone = opened.accept();
				Socket service = new Socket(InetAddress.getLoopbackAddress(), this.to);
				this.ends.add(phone);
				this.ends.add(service);
				Thread.ofVirtual().start(() -> carry(phone, service));
				Thread.ofVirtual().start(() -> carry(service, phone));
			}
			catch (IOException ex) {
				// Cut.
			}
		}
	}

	private static void carry(Socket from, Socket to) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			in.transferTo(out);
		}
		catch (IOException ex) {
			// Cut, or at its end.
		}
	}

	private static void close(AutoCloseable end) {
		try {
			end.close();
		}
		catch (Exception ex) {
			// Closed already.
		}
	}

	@Override
	public void close() {
		cut();
	}

}
