package vn.sipas.local.submit;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records that could not be used, as survey-intake shows them to admins. */
public final class DeadLetters implements AutoCloseable {

	private static final String PATH = "/api/v1/dead-letters";

	// All of them are read for it.
	private static final Duration ANSWER = Duration.ofMinutes(5);

	private final Connection connection;

	private final PrintStream out;

	/**
	 * Made for one survey-intake.
	 * @param address its address, without a path
	 * @param key an admin's key
	 * @param out where to say that it is waited for
	 */
	public DeadLetters(URI address, String key, PrintStream out) {
		this.connection = new Connection("survey-intake", address, key);
		this.out = out;
	}

	/**
	 * Looks them through.
	 * @param query which ones, as the API has it, with a question mark before it
	 * @return what is answered
	 * @throws SubmitFailure if it is refused
	 */
	public JsonNode list(String query) {
		return answer("Dead letters cannot be listed", this.connection.request(PATH + query).GET());
	}

	/**
	 * Shows one whole.
	 * @param id its id
	 * @return what is answered
	 * @throws SubmitFailure if there is none
	 */
	public JsonNode show(String id) {
		return answer("There is no letter " + id, this.connection.request(PATH + "/" + id).GET());
	}

	/**
	 * Has something done about them, or tried out.
	 * @param what {@code replays} or {@code discards}
	 * @param order which ones, and the plan
	 * @return what is answered
	 * @throws SubmitFailure if it is refused
	 */
	public JsonNode order(String what, ObjectNode order) {
		return answer("Nothing was done",
				this.connection.request(PATH + "/" + what)
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(order.toString())));
	}

	private JsonNode answer(String failed, HttpRequest.Builder request) {
		HttpRequest asked = request.timeout(ANSWER).build();
		HttpResponse<byte[]> response = Patience.USUAL.keepTrying(() -> this.connection.send(asked),
				(reason) -> this.out.println(reason + "; trying again."));
		if (response.statusCode() != 200) {
			throw new SubmitFailure(failed + " (" + response.statusCode() + "): " + Problem.describe(response.body()));
		}
		return Json.read(response.body());
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
