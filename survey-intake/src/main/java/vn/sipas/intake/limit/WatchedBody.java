package vn.sipas.intake.limit;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * A body as it comes. Who sends it drop by drop is cut off (who sends nothing at all is
 * cut off by the server's own timeout); who sends it faster than it can be read does not
 * keep others from the processor; and what is held of it is taken from the room that
 * there is for all.
 */
final class WatchedBody extends ServletInputStream {

	private static final double NANOS = 1e9;

	private final ServletInputStream in;

	private final long graceNanos;

	private final long bytesPerSecond;

	private final Room.Share share;

	private final HttpServletRequest request;

	private final long began = System.nanoTime();

	private long bytes;

	private final Turn turn = new Turn();

	WatchedBody(ServletInputStream in, LimitProperties properties, Room.Share share, HttpServletRequest request) {
		this.in = in;
		this.graceNanos = properties.grace().toNanos();
		this.bytesPerSecond = properties.bytesPerSecond();
		this.share = share;
		this.request = request;
	}

	@Override
	public int read() throws IOException {
		int read = this.in.read();
		watch((read < 0) ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int read = this.in.read(into, offset, length);
		watch(Math.max(read, 0));
		return read;
	}

	private void watch(int read) {
		this.bytes += read;
		try {
			this.share.grow(this.bytes);
		}
		catch (ProblemException ex) {
			CutOff.behind(this.request);
			throw ex;
		}
		long time = System.nanoTime() - this.began - this.graceNanos;
		if (time > 0 && read > 0 && this.bytes < this.bytesPerSecond * (time / NANOS)) {
			throw ProblemException.of(ProblemCode.TOO_SLOW);
		}
		this.turn.end();
	}

	@Override
	public boolean isFinished() {
		return this.in.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.in.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.in.setReadListener(listener);
	}

}
