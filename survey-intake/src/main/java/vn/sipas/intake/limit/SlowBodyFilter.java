package vn.sipas.intake.limit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts off who sends a body drop by drop. A client that sends nothing at all is cut off
 * by the server's own timeout.
 */
@Component
class SlowBodyFilter extends OncePerRequestFilter {

	private final long graceNanos;

	private final long bytesPerSecond;

	SlowBodyFilter(LimitProperties properties) {
		this.graceNanos = properties.grace().toNanos();
		this.bytesPerSecond = properties.bytesPerSecond();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public ServletInputStream getInputStream() throws IOException {
				return new Watched(super.getInputStream());
			}

		}, response);
	}

	private final class Watched extends ServletInputStream {

		private static final double NANOS = 1e9;

		private final ServletInputStream in;

		private final long began = System.nanoTime();

		private long bytes;

		Watched(ServletInputStream in) {
			this.in = in;
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
			long time = System.nanoTime() - this.began - SlowBodyFilter.this.graceNanos;
			if (time > 0 && read > 0 && this.bytes < SlowBodyFilter.this.bytesPerSecond * (time / NANOS)) {
				throw ProblemException.of(ProblemCode.TOO_SLOW);
			}
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

}
