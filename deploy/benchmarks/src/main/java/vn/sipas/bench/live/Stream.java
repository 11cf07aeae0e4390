package vn.sipas.bench.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One reader's connection, of whose events only the totals are looked at. */
final class Stream implements AutoCloseable {

	/** In each change, a little before its end comes the sum of all units' responses. */
	private static final byte[] BEFORE = "totals\":{".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] FIRST = "event: ranking\n".getBytes(StandardCharsets.US_ASCII);

	private static final int STALLED_BUFFER = 4 << 10;

	private final SocketChannel channel;

	// Where in either the bytes that have come would go on.
	private int before;

	private int first;

	private boolean inTotals;

	private long number;

	private boolean begun;

	private long total;

	Stream(int port, String path, boolean stalls) throws IOException {
		this.channel = SocketChannel.open();
		if (stalls) {
			this.channel.setOption(StandardSocketOptions.SO_RCVBUF, STALLED_BUFFER);
		}
		this.channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		// In HTTP/1.0 an answer is not cut into chunks.
		ByteBuffer request = ByteBuffer
			.wrap(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		while (request.hasRemaining()) {
			int _ = this.channel.write(request);
		}
		this.channel.configureBlocking(false);
	}

	SocketChannel channel() {
		return this.channel;
	}

	/** Whether the whole ranking has come. */
	boolean hasBegun() {
		return this.begun;
	}

	/** The responses of all units as the last change had them; 0 before the first. */
	long total() {
		return this.total;
	}

	/**
	 * Takes what has come.
	 * @param buffer to be used
	 * @return false if the server has ended the stream
	 */
	boolean read(ByteBuffer buffer) {
		try {
			buffer.clear();
			int length = this.channel.read(buffer);
			for (int index = 0; index < length; index++) {
				take(buffer.get(index));
			}
			return length >= 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Sends a byte that means nothing. If the server has let go of the connection, its
	 * kernel says so, even while it still holds bytes that nobody took.
	 */
	void ask() {
		try {
			int _ = this.channel.write(ByteBuffer.wrap(new byte[] { '\n' }));
		}
		catch (IOException ex) {
			// It has said so already.
		}
	}

	/**
	 * Whether the server has let go of the connection, a moment after {@link #ask()}.
	 * @param buffer to be used
	 * @return whether it has
	 */
	boolean isCutOff(ByteBuffer buffer) {
		try {
			int length = 1;
			while (length > 0) {
				buffer.clear();
				length = this.channel.read(buffer);
			}
			return length < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private void take(byte next) {
		if (this.inTotals) {
			totals(next);
			return;
		}
		this.before = matched(BEFORE, this.before, next);
		if (this.before == BEFORE.length) {
			this.before = 0;
			this.inTotals = true;
		}
		if (!this.begun) {
			this.first = matched(FIRST, this.first, next);
			this.begun = this.first == FIRST.length;
		}
	}

	/** The last number in them is that of responses. */
	private void totals(byte next) {
		if (next >= '0' && next <= '9') {
			this.number = this.number * 10 + next - '0';
		}
		else if (next == '}') {
			this.total = this.number;
			this.inTotals = false;
			this.number = 0;
		}
		else {
			this.number = 0;
		}
	}

	// Neither has its first byte again within it.
	private static int matched(byte[] wanted, int so, byte next) {
		if (wanted[so] == next) {
			return so + 1;
		}
		return (wanted[0] == next) ? 1 : 0;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
