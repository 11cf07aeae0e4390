package vn.sipas.system.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between somebody and a server on loopback: a port of its own, and what
 * comes there goes on to the server as well as the link's condition lets it.
 */
final class Link implements AutoCloseable {

	private static final int CHUNK = 64 << 10;

	private static final int BACKLOG = 512;

	private static final long FIRST_RETRANSMISSION_MILLIS = 200;

	private static final int MOST_RETRANSMISSIONS = 6;

	private final ServerSocket entrance;

	private final int server;

	private final Random random;

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	private volatile Condition condition = new Condition.Fine();

	/**
	 * Opens a link.
	 * @param server the port that it leads to
	 * @param random decides what is late or lost
	 */
	Link(int server, Random random) {
		this.server = server;
		this.random = random;
		try {
			this.entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().name("link-" + server).start(this::accept);
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	/** From now on it is so, for connections that are open too. */
	void becomes(Condition condition) {
		this.condition = condition;
		switch (condition) {
			case Condition.Cut _ -> this.connections.forEach(Connection::reset);
			case Condition.HalfOpen _ -> this.connections.forEach((each) -> each.dead = true);
			case Condition.Fine _, Condition.Slow _, Condition.Lossy _ -> {
			}
		}
	}

	@Override
	public void close() {
		try {
			this.entrance.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.connections.forEach(Connection::reset);
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Connection connection = new Connection(this.entrance.accept());
				this.connections.add(connection);
				Thread.ofVirtual().start(connection::open);
			}
			catch (IOException _) {
				// Closed, or too many at once: the next one may succeed.
			}
		}
	}

	/** Waits for as long as what is sent is under way. */
	private void travel() throws InterruptedException {
		switch (this.condition) {
			case Condition.Slow(Duration least, Duration most) ->
				Thread.sleep(this.random.nextLong(least.toMillis(), most.toMillis() + 1));
			case Condition.Lossy(double share) -> {
				for (int again = 0; again < MOST_RETRANSMISSIONS && this.random.nextDouble() < share; again++) {
					Thread.sleep(FIRST_RETRANSMISSION_MILLIS << again);
				}
			}
			case Condition.Fine _, Condition.Cut _, Condition.HalfOpen _ -> {
			}
		}
	}

	/** Somebody's connection to the server. */
	private final class Connection {

		private final Socket near;

		private final Socket far = new Socket();

		private volatile boolean dead;

		Connection(Socket near) {
			this.near = near;
			this.dead = Link.this.condition instanceof Condition.HalfOpen;
		}

		void open() {
			if (Link.this.condition instanceof Condition.Cut) {
				reset();
				return;
			}
			try {
				this.near.setTcpNoDelay(true);
				this.far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Link.this.server));
				this.far.setTcpNoDelay(true);
			}
			catch (IOException ex) {
				reset();
				return;
			}
			// It may have become so between the two.
			this.dead |= Link.this.condition instanceof Condition.HalfOpen;
			Thread back = Thread.ofVirtual().start(() -> carry(this.far, this.near));
			carry(this.near, this.far);
			try {
				back.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			reset();
		}

		private void carry(Socket from, Socket to) {
			byte[] chunk = new byte[CHUNK];
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
					travel();
					if (!this.dead) {
						out.write(chunk, 0, length);
					}
				}
				if (!this.dead) {
					to.shutdownOutput();
				}
			}
			catch (IOException ex) {
				if (!this.dead) {
					reset();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		void reset() {
			Link.this.connections.remove(this);
			try {
				if (!this.near.isClosed()) {
					// Closed at once, and the other side is told that it was.
					this.near.setSoLinger(true, 0);
				}
				this.near.close();
				this.far.close();
			}
			catch (IOException _) {
				// It is closed, which is what was wanted.
			}
		}

	}

}
