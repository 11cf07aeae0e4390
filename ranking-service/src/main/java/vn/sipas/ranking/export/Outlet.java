package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The way out to a reader. Cut off, it sends nothing more, not even what encoders write
 * at their end; and it never ends the answer, which is the server's to do where all went
 * well.
 */
final class Outlet extends OutputStream {

	private final OutputStream out;

	private boolean cut;

	Outlet(OutputStream out) {
		this.out = out;
	}

	void cutOff() {
		this.cut = true;
	}

	@Override
	public void write(int one) throws IOException {
		if (!this.cut) {
			this.out.write(one);
		}
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		if (!this.cut) {
			this.out.write(bytes, from, length);
		}
	}

	@Override
	public void flush() throws IOException {
		if (!this.cut) {
			this.out.flush();
		}
	}

	@Override
	public void close() {
		// The server ends the answer.
	}

}
