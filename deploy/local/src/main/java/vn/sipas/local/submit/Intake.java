package vn.sipas.local.submit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * survey-intake, as a survey app sees it. While it cannot be reached or is overloaded,
 * calls are repeated; everything else that is no success is a {@link SubmitFailure}.
 */
public final class Intake implements AutoCloseable {

	private static final Duration UPLOAD = Duration.ofMinutes(30);

	private final Connection connection;

	private final Patience patience;

	private final Consumer<String> notice;

	/**
	 * Makes a client.
	 * @param address intake's address, without a path
	 * @param key the key that allows to write
	 * @param patience how long to go on while intake is away
	 * @param notice told in a line when it is
	 */
	public Intake(URI address, String key, Patience patience, Consumer<String> notice) {
		this.connection = new Connection("survey-intake", address, key);
		this.patience = patience;
		this.notice = notice;
	}

	/**
	 * Looks a wave up.
	 * @param wave its id
	 * @return its state, or nothing if there is no such wave
	 */
	public Optional<String> state(String wave) {
		HttpRequest request = this.connection.request("/api/v1/waves/" + wave).GET().build();
		HttpResponse<byte[]> response = this.patience.keepTrying(() -> this.connection.send(request), this::waiting);
		return switch (response.statusCode()) {
			case 200 -> Optional.of(Json.read(response.body()).path("state").asString(""));
			case 404 -> Optional.empty();
			default -> throw refusal("Wave " + wave + " cannot be looked up", response);
		};
	}

	/**
	 * Defines a wave, or defines it anew.
	 * @param wave its id
	 * @param definition its definition in JSON
	 */
	public void define(String wave, byte[] definition) {
		HttpRequest request = this.connection.request("/api/v1/waves/" + wave)
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofByteArray(definition))
			.build();
		HttpResponse<byte[]> response = this.patience.keepTrying(() -> this.connection.send(request), this::waiting);
		if (response.statusCode() != 200 && response.statusCode() != 201) {
			throw refusal("Wave " + wave + " was refused", response);
		}
	}

	/**
	 * Whether intake knows the key.
	 * @return whether it lets its holder in
	 */
	public boolean isKnown() {
		HttpRequest request = this.connection.request("/api/v1/waves").GET().build();
		return this.patience.keepTrying(() -> this.connection.send(request), this::waiting).statusCode() != 401;
	}

	/**
	 * Issues a key; one of the same name is worth nothing from then on.
	 * @param name the key's name
	 * @param role what its holder may do, in all waves
	 * @return the key
	 */
	public String issueKey(String name, String role) {
		HttpRequest revoke = this.connection.request("/api/v1/keys/" + name).DELETE().build();
		this.patience.keepTrying(() -> this.connection.send(revoke), this::waiting);
		HttpRequest issue = this.connection.request("/api/v1/keys")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"name\": \"%s\", \"roles\": [\"%s\"]}".formatted(name, role)))
			.build();
		HttpResponse<byte[]> response = this.patience.keepTrying(() -> this.connection.send(issue), this::waiting);
		if (response.statusCode() != 201) {
			throw refusal("The key " + name + " was not issued", response);
		}
		return Json.read(response.body()).path("key").asString("");
	}

	/**
	 * Submits responses, each with an id of its own.
	 * @param wave the wave that they belong to
	 * @param lines a response in JSON a line
	 * @return what became of them
	 */
	Receipt submit(String wave, String lines) {
		HttpRequest request = this.connection.request("/api/v1/waves/" + wave + "/responses")
			.header("Content-Type", "application/x-ndjson")
			.POST(BodyPublishers.ofString(lines))
			.build();
		return this.patience.keepTrying(() -> receipt(wave, this.connection.send(request)), this::waiting);
	}

	/**
	 * Sends a file of responses.
	 * @param wave the wave that they belong to
	 * @param file the file
	 * @param type its media type
	 * @param dryRun whether to check only
	 * @return the path of the job that reads it
	 * @throws IOException if the file cannot be read
	 */
	String upload(String wave, Path file, String type, boolean dryRun) throws IOException {
		HttpRequest request = this.connection.request("/api/v1/waves/" + wave + "/imports?dryRun=" + dryRun)
			.timeout(UPLOAD)
			.header("Content-Type", type)
			.POST(BodyPublishers.ofFile(file))
			.build();
		HttpResponse<byte[]> response = this.patience.keepTrying(() -> this.connection.send(request), this::waiting);
		if (response.statusCode() != 202) {
			throw refusal(file + " was refused", response);
		}
		return response.headers()
			.firstValue("Location")
			.map((location) -> URI.create(location).getPath())
			.orElseThrow(() -> new SubmitFailure("survey-intake does not say how to follow " + file + "."));
	}

	/**
	 * Fetches something.
	 * @param path its path
	 * @return its bytes
	 */
	byte[] get(String path) {
		HttpRequest request = this.connection.request(path).GET().build();
		HttpResponse<byte[]> response = this.patience.keepTrying(() -> this.connection.send(request), this::waiting);
		if (response.statusCode() != 200) {
			throw refusal(path + " cannot be had", response);
		}
		return response.body();
	}

	private Receipt receipt(String wave, HttpResponse<byte[]> response) throws TryAgain {
		if (response.statusCode() != 202 && response.statusCode() != 207) {
			throw refusal("Responses to wave " + wave + " were refused", response);
		}
		Receipt receipt = Receipt.of(response.body());
		if (receipt.rejections().stream().anyMatch(Rejection::isPassing)) {
			throw new TryAgain("survey-intake could not store some responses", Duration.ZERO);
		}
		return receipt;
	}

	private void waiting(String reason) {
		this.notice.accept(reason + "; trying again.");
	}

	private static SubmitFailure refusal(String what, HttpResponse<byte[]> response) {
		return switch (response.statusCode()) {
			case 401, 403 -> new SubmitFailure(what + ": the key is not the admin key of this survey-intake.");
			default ->
				new SubmitFailure(what + " (" + response.statusCode() + "): " + Problem.describe(response.body()));
		};
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
