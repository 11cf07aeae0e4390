package vn.sipas.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import vn.sipas.bench.process.Pause;

/**
 * All readers, of whom one thread reads: whenever something has come for one of those who
 * read. The others never read, until it is looked whether they were cut off.
 */
final class Readers implements AutoCloseable {

	private static final int BUFFER = 256 << 10;

	private final Selector selector;

	private final List<Stream> reading = new ArrayList<>();

	private final List<Stream> stalled = new ArrayList<>();

	private final Arrivals arrivals;

	private final AtomicInteger begun = new AtomicInteger();

	private final AtomicInteger lost = new AtomicInteger();

	/**
	 * Connects all and begins to read.
	 * @param port where to
	 * @param path the stream's
	 * @param count how many
	 * @param oneIn one in so many does not read
	 * @param arrivals told when a change has come to one of those who read
	 */
	Readers(int port, String path, int count, int oneIn, Arrivals arrivals) {
		this.arrivals = arrivals;
		try {
			this.selector = Selector.open();
			for (int number = 0; number < count; number++) {
				boolean stalls = number % oneIn == 0;
				Stream stream = new Stream(port, path, stalls);
				(stalls ? this.stalled : this.reading).add(stream);
				if (!stalls) {
					SelectionKey _ = stream.channel().register(this.selector, SelectionKey.OP_READ, stream);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().name("readers").start(this::read);
	}

	private void read() {
		ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
		try {
			while (this.selector.isOpen()) {
				int _ = this.selector.select((key) -> read(key, buffer));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClosedSelectorException ex) {
			// It is over.
		}
	}

	private void read(SelectionKey key, ByteBuffer buffer) {
		Stream stream = (Stream) key.attachment();
		boolean hadBegun = stream.hasBegun();
		long total = stream.total();
		if (!stream.read(buffer)) {
			key.cancel();
			this.lost.incrementAndGet();
			return;
		}
		if (stream.hasBegun() && !hadBegun) {
			this.begun.incrementAndGet();
		}
		if (stream.total() > total) {
			this.arrivals.arrived(total, stream.total(), System.nanoTime());
		}
	}

	/** How many read. */
	int reading() {
		return this.reading.size();
	}

	/** Whether all who read have got the whole ranking. */
	boolean haveAllBegun() {
		return this.begun.get() == this.reading.size();
	}

	/** How many of those who read were cut off. */
	int lost() {
		return this.lost.get();
	}

	/** How many of those who do not read were cut off. */
	int cutOff() {
		this.stalled.forEach(Stream::ask);
		Pause.of(Duration.ofSeconds(1));
		ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
		return (int) this.stalled.stream().filter((stream) -> stream.isCutOff(buffer)).count();
	}

	@Override
	public void close() {
		try {
			this.selector.close();
			for (Stream stream : this.reading) {
				stream.close();
			}
			for (Stream stream : this.stalled) {
				stream.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
