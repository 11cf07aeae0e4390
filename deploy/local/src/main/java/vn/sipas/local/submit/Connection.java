package vn.sipas.local.submit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/**
 * Requests to one address, in the name of one key.
 */
final class Connection implements AutoCloseable {

	/** Overloaded, or away behind something that is not. */
	private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(3))
		.build();

	private final String service;

	private final URI address;

	private final String key;

	Connection(String service, URI address, String key) {
		this.service = service;
		this.address = address;
		this.key = key;
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path))
			.timeout(Duration.ofSeconds(60))
			.header("Authorization", "Bearer " + this.key)
			.header("Accept-Language", "en");
	}

	/**
	 * Sends a request once.
	 * @param request what to send
	 * @return an answer, which may be a refusal
	 * @throws TryAgain if there was no answer, or one that may be another in a while
	 */
	HttpResponse<byte[]> send(HttpRequest request) throws TryAgain {
		try {
			HttpResponse<byte[]> response = this.client.send(request, BodyHandlers.ofByteArray());
			if (PASSING.contains(response.statusCode())) {
				throw new TryAgain(this.service + " answers " + response.statusCode() + " for now",
						retryAfter(response));
			}
			return response;
		}
		catch (IOException ex) {
			throw new TryAgain(this.service + " at " + this.address + " does not answer", Duration.ZERO);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SubmitFailure("Submitting was interrupted.", ex);
		}
	}

	private static Duration retryAfter(HttpResponse<byte[]> response) {
		return response.headers()
			.firstValue("Retry-After")
			.filter((value) -> value.matches("\\d{1,4}"))
			.map((seconds) -> Duration.ofSeconds(Long.parseLong(seconds)))
			.orElse(Duration.ZERO);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
