package vn.sipas.ranking.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is told, on this machine. */
public final class Receiver implements AutoCloseable {

	private final HttpServer server;

	private final List<Got> got = new CopyOnWriteArrayList<>();

	private volatile HttpHandler answer = (exchange) -> answer(exchange, 204);

	public Receiver() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", (exchange) -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			headers.putAll(exchange.getRequestHeaders());
			this.got
				.add(new Got(exchange.getRequestURI().toString(), headers, new String(body, StandardCharsets.UTF_8)));
			this.answer.handle(exchange);
		});
		this.server.start();
	}

	/** From now on, every request is answered so. */
	public Receiver answering(HttpHandler handler) {
		this.answer = handler;
		return this;
	}

	/** From now on, every request is answered with this status. */
	public Receiver answering(int status) {
		return answering((exchange) -> answer(exchange, status));
	}

	static void answer(HttpExchange exchange, int status) throws IOException {
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}

	public String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/** All that came, in the order in which it came. */
	public List<Got> got() {
		return this.got;
	}

	/** All that came to an address. */
	public List<Got> at(String path) {
		return this.got.stream().filter((one) -> one.path().equals(path)).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A message as it came.
	 *
	 * @param path where to
	 * @param headers its headers
	 * @param body its body
	 */
	public record Got(String path, Map<String, List<String>> headers, String body) {

		public String id() {
			return header("webhook-id");
		}

		public String header(String name) {
			return String.join(",", this.headers.getOrDefault(name, List.of()));
		}

		public JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

		/** Whether the standard's own library takes it, not older than five minutes. */
		public boolean isSignedWith(String secret) {
			try {
				Map<String, List<String>> lower = new TreeMap<>();
				this.headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
				new Webhook(secret).verify(this.body, lower);
				return true;
			}
			catch (WebhookVerificationException ex) {
				return false;
			}
		}

	}

}
