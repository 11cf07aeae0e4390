package vn.sipas.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.launch.Status;

/**
 * What a survey app and a reader do over HTTP.
 */
final class Http {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final Duration ANSWER = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Status status;

	Http(Status status) {
		this.status = status;
	}

	HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
		return send(writing(path, "application/json").PUT(BodyPublishers.ofString(json)));
	}

	HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
		return send(writing(path, type).POST(BodyPublishers.ofString(body)));
	}

	/** A post with a header more. */
	HttpResponse<String> post(String path, String type, String body, String header, String value)
			throws IOException, InterruptedException {
		return send(writing(path, type).header(header, value).POST(BodyPublishers.ofString(body)));
	}

	HttpResponse<String> delete(String path) throws IOException, InterruptedException {
		return send(writing(path, "application/json").DELETE());
	}

	HttpResponse<String> intake(String path) throws IOException, InterruptedException {
		return send(writing(path, "text/plain").GET());
	}

	/**
	 * A document of ranking-service.
	 * @param path its path
	 * @return the document, or a missing node if it is not there or no one answers
	 */
	JsonNode ranking(String path) {
		return document(HttpRequest.newBuilder(this.status.ranking().resolve(path)));
	}

	/** A document of ranking-service that only some may read. */
	JsonNode rankingAsAdmin(String path) {
		return document(HttpRequest.newBuilder(this.status.ranking().resolve(path))
			.header("X-Sipas-Key", this.status.adminKey()));
	}

	private JsonNode document(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = send(request);
			return (answer.statusCode() == 200) ? JSON.readTree(answer.body()) : JSON.missingNode();
		}
		catch (IOException ex) {
			return JSON.missingNode();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return JSON.missingNode();
		}
	}

	String page(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.status.ranking().resolve(path))).body();
	}

	private HttpRequest.Builder writing(String path, String type) {
		return HttpRequest.newBuilder(URI.create(this.status.intake() + path))
			.header("Content-Type", type)
			.header("Authorization", "Bearer " + this.status.adminKey());
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
	}

}
