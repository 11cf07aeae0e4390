package vn.sipas.local.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers as it was told to, and remembers what it was sent.
 */
public final class IntakeStub implements AutoCloseable {

	private final HttpServer server;

	private final Queue<Answer> answers = new ArrayDeque<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private IntakeStub(HttpServer server) {
		this.server = server;
	}

	public static IntakeStub start() {
		return start(0);
	}

	static IntakeStub start(int port) {
		try {
			IntakeStub stub = new IntakeStub(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
			stub.server.createContext("/", stub::answer);
			stub.server.start();
			return stub;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public IntakeStub then(int status, String body) {
		return then(status, body, Map.of());
	}

	public IntakeStub then(int status, String body, Map<String, String> headers) {
		this.answers.add(new Answer(status, body, headers));
		return this;
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	public List<Request> requests() {
		return this.requests;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.requests.add(new Request(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
					String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
					String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
					new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
			Answer answer = this.answers.remove();
			answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
			byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answer.status(), body.length);
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A request as it came.
	 *
	 * @param line method and path
	 * @param authorization the header
	 * @param contentType the header
	 * @param body the body
	 */
	public record Request(String line, String authorization, String contentType, String body) {

	}

	private record Answer(int status, String body, Map<String, String> headers) {

	}

}
