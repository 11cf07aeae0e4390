package vn.sipas.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import vn.sipas.local.launch.Pipeline;

/**
 * What services say of themselves to operators.
 */
final class Metrics {

	private Metrics() {
	}

	/** A service's metrics, as Prometheus reads them. */
	static String of(Pipeline pipeline, String service) throws IOException, InterruptedException {
		URI operators = Objects.requireNonNull(pipeline.status().operators().get(service), service);
		String basic = Base64.getEncoder()
			.encodeToString(("operator:" + pipeline.status().operatorKey()).getBytes(StandardCharsets.UTF_8));
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(operators.resolve("/actuator/prometheus"))
					.header("Authorization", "Basic " + basic)
					.build(), BodyHandlers.ofString())
				.body();
		}
	}

}
