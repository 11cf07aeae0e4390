package vn.sipas.local.submit;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Publishes waves' figures at ranking-service. */
public final class PublicationImport implements AutoCloseable {

	private static final int CONFLICT = 409;

	private final Connection connection;

	private final PrintStream out;

	/**
	 * Made for one ranking-service.
	 * @param address ranking-service's address, without a path
	 * @param key the key that allows to publish
	 * @param out where to say what became of it
	 */
	public PublicationImport(URI address, String key, PrintStream out) {
		this.connection = new Connection("ranking-service", address, key);
		this.out = out;
	}

	/**
	 * Publishes a wave's figures as they stand. Where there is this edition already,
	 * nothing changes.
	 * @param wave the wave's id
	 * @param publication number, decision, date and note, as JSON
	 * @throws SubmitFailure if it is refused
	 */
	public void publish(String wave, byte[] publication) {
		HttpRequest request = this.connection.request("/api/v1/waves/" + wave + "/publication")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(publication))
			.build();
		HttpResponse<byte[]> response = Patience.USUAL.keepTrying(() -> this.connection.send(request),
				(reason) -> this.out.println(reason + "; trying again."));
		if (response.statusCode() == CONFLICT) {
			this.out.println(wave + " stays published as it is.");
			return;
		}
		if (response.statusCode() >= 300) {
			throw new SubmitFailure(
					wave + " was not published (" + response.statusCode() + "): " + Problem.describe(response.body()));
		}
		this.out.printf("%s: published as edition %d.%n", wave, Json.read(response.body()).path("edition").asInt());
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
