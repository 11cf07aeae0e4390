package vn.sipas.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Takes what services export of their traces, as OTLP over HTTP. It is protobuf, and
 * looked through as bytes: ids, names and attributes stand in it as they are.
 */
final class SpanCollector implements AutoCloseable {

	private final HttpServer server;

	private final List<String> exports = new CopyOnWriteArrayList<>();

	SpanCollector() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/traces", this::take);
		this.server.start();
	}

	/** Where services export to. */
	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces");
	}

	/**
	 * Whether a service has exported a span.
	 * @param service the service's name
	 * @param trace the trace's id, 16 bytes of which each is a character
	 * @param span the span's name
	 */
	boolean has(String service, String trace, String span) {
		return this.exports.stream()
			.anyMatch((export) -> export.contains(service) && export.contains(trace) && export.contains(span));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.exports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
		}
	}

}
