package vn.sipas.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks a service whether it is ready to work.
 */
final class Readiness implements AutoCloseable {

	private static final Duration ANSWER = Duration.ofSeconds(3);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();

	boolean isReady(URI service) {
		HttpRequest request = HttpRequest.newBuilder(service.resolve("/readyz")).timeout(ANSWER).build();
		try {
			return this.client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

}
