package vn.sipas.local.submit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Tells ranking-service which units of an old list became which of a new one. */
public final class MergerImport implements AutoCloseable {

	private final Connection connection;

	private final PrintStream out;

	/**
	 * Made for one ranking-service.
	 * @param address ranking-service's address, without a path
	 * @param key an admin's key
	 * @param out where to say what became of them
	 */
	public MergerImport(URI address, String key, PrintStream out) {
		this.connection = new Connection("ranking-service", address, key);
		this.out = out;
	}

	/**
	 * Sends a table, which replaces what was known of the two lists.
	 * @param file the table, as CSV
	 * @param oldList the old list's name
	 * @param newList the new list's name
	 * @param validFrom the first day of the new list
	 * @throws IOException if the file cannot be read
	 * @throws SubmitFailure if anything in it is refused
	 */
	public void load(Path file, String oldList, String newList, LocalDate validFrom) throws IOException {
		HttpRequest request = this.connection
			.request("/api/v1/unit-mergers?oldList=" + oldList + "&newList=" + newList + "&validFrom=" + validFrom)
			.header("Content-Type", "text/csv")
			.POST(BodyPublishers.ofByteArray(Files.readAllBytes(file)))
			.build();
		HttpResponse<byte[]> response = Patience.USUAL.keepTrying(() -> this.connection.send(request),
				(reason) -> this.out.println(reason + "; trying again."));
		if (response.statusCode() != 202) {
			throw new SubmitFailure(
					file + " was refused (" + response.statusCode() + "): " + Problem.describe(response.body()));
		}
		this.out.printf("%s: %d units of %s became units of %s.%n", file.getFileName(),
				Json.read(response.body()).path("mergers").asInt(), oldList, newList);
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
