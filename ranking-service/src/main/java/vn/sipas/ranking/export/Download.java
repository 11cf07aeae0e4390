package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.web.Encoding;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer that is written while it is made, as fast as its reader takes it. If it
 * cannot be made to its end, it has none: the connection is cut off, so that nobody takes
 * a part for the whole.
 *
 * @param kind the kind of file
 * @param name the file's name without its ending, of letters, digits and {@code . _ -}
 * @param language the language that it is in
 * @param tag its entity tag; null where it has none
 * @param cache how long it may be kept
 */
record Download(FileKind kind, String name, Language language, @Nullable String tag, CacheControl cache) {

	/**
	 * Sends it, unless the reader has it or asks for the head alone.
	 * @param request the request
	 * @param response its answer, of which nothing was sent yet
	 * @param body what is sent; its first rows have to be at hand, as nothing else can be
	 * answered once this was called
	 * @throws IOException if the reader is gone or takes nothing
	 */
	void send(HttpServletRequest request, HttpServletResponse response, Body body) throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cache.getHeaderValue());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (this.tag != null && new ServletWebRequest(request, response).checkNotModified(this.tag)) {
			return;
		}
		Encoding encoding = this.kind.isCompressible()
				? Encoding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) : Encoding.IDENTITY;
		describe(response, encoding);
		if (request.getMethod().equals("HEAD")) {
			return;
		}
		Outlet outlet = new Outlet(response.getOutputStream());
		try (OutputStream out = encoding.encode(outlet)) {
			write(body, out, outlet);
		}
	}

	private static void write(Body body, OutputStream out, Outlet outlet) throws IOException {
		boolean whole = false;
		try {
			body.write(out);
			whole = true;
		}
		finally {
			if (!whole) {
				outlet.cutOff();
			}
		}
	}

	private void describe(HttpServletResponse response, Encoding encoding) {
		response.setContentType(this.kind.type());
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, this.language.code());
		ContentDisposition.Builder disposition = switch (this.kind) {
			case CSV, XLSX -> ContentDisposition.attachment();
			case JSON_STAT, FLAT -> ContentDisposition.inline();
		};
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				disposition.filename(this.name + "." + this.kind.ending()).build().toString());
		if (encoding != Encoding.IDENTITY) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding.word());
		}
	}

	/** What is sent. */
	@FunctionalInterface
	interface Body {

		/**
		 * Writes all of it.
		 * @param out where to; stays open
		 * @throws IOException if it cannot be written there
		 */
		void write(OutputStream out) throws IOException;

	}

}
