package vn.sipas.local.submit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;

/**
 * Enters tables of published figures at ranking-service.
 */
public final class FigureImport implements AutoCloseable {

	private final Connection connection;

	private final PrintStream out;

	/**
	 * Made for one ranking-service.
	 * @param address ranking-service's address, without a path
	 * @param key the key that allows to enter figures
	 * @param out where to say what became of them
	 */
	public FigureImport(URI address, String key, PrintStream out) {
		this.connection = new Connection("ranking-service", address, key);
		this.out = out;
	}

	/**
	 * Sends a table; the same again changes nothing.
	 * @param file the table, as CSV
	 * @param dryRun whether to check only
	 * @throws IOException if the file cannot be read
	 * @throws SubmitFailure if anything in it is refused, in which case nothing of it was
	 * kept
	 */
	public void load(Path file, boolean dryRun) throws IOException {
		HttpRequest request = this.connection.request("/api/v1/published-figures?dryRun=" + dryRun)
			.header("Content-Type", "text/csv")
			.POST(BodyPublishers.ofByteArray(Files.readAllBytes(file)))
			.build();
		HttpResponse<byte[]> response = Patience.USUAL.keepTrying(() -> this.connection.send(request),
				(reason) -> this.out.println(reason + "; trying again."));
		if (response.statusCode() != 200) {
			throw new SubmitFailure(
					file + " was refused (" + response.statusCode() + "): " + Problem.describe(response.body()));
		}
		JsonNode outcome = Json.read(response.body());
		this.out.printf("%s: %d published figures, %d new, %d corrected, %d as they were%s.%n", file.getFileName(),
				outcome.path("rows").asInt(), outcome.path("added").asInt(), outcome.path("replaced").asInt(),
				outcome.path("unchanged").asInt(), dryRun ? "; this was a dry run" : "");
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
