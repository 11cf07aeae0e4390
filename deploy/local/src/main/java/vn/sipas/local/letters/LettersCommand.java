package vn.sipas.local.letters;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.local.submit.DeadLetters;
import vn.sipas.local.submit.SubmitFailure;

/**
 * Lists dead letters, shows one, has them replayed or discarded.
 */
public final class LettersCommand {

	private static final int DONE = 0;

	private static final int NOT_DONE = 1;

	private static final int MISUSED = 2;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final LetterArguments asked;

	private final DeadLetters letters;

	private final PrintStream out;

	private LettersCommand(LetterArguments asked, DeadLetters letters, PrintStream out) {
		this.asked = asked;
		this.letters = letters;
		this.out = out;
	}

	/**
	 * Runs the command.
	 * @param arguments options
	 * @return the exit code: 0 it is done, 1 it is not, 2 the arguments are wrong
	 */
	public static int run(List<String> arguments) {
		return run(arguments, System.getenv(), System.out, System.err);
	}

	static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
		if (arguments.contains("--help")) {
			out.println(LetterArguments.USAGE);
			return DONE;
		}
		try {
			LetterArguments asked = LetterArguments.parse(arguments, environment);
			try (DeadLetters letters = new DeadLetters(asked.intake(), asked.key(), err)) {
				new LettersCommand(asked, letters, out).run();
			}
			return DONE;
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
			return MISUSED;
		}
		catch (SubmitFailure ex) {
			err.println(ex.getMessage());
			return NOT_DONE;
		}
	}

	private void run() {
		switch (this.asked.what()) {
			case "show" -> this.out.println(JSON.writerWithDefaultPrettyPrinter()
				.writeValueAsString(this.letters.show(this.asked.ids().getFirst())));
			case "replay" -> order("replays", "replayed");
			case "discard" -> order("discards", "discarded");
			default -> list();
		}
	}

	private void list() {
		JsonNode page = this.letters.list(query());
		page.path("open")
			.forEachEntry((consumer, reasons) -> reasons.forEachEntry(
					(reason, number) -> this.out.printf("%s: %d open, %s%n", consumer, number.asLong(), reason)));
		for (JsonNode letter : page.path("letters")) {
			this.out.printf("%s  %s  %-9s %s-%d@%d  %s: %s%n", letter.path("id").asString(),
					letter.path("at").asString(), letter.path("state").asString(), letter.path("topic").asString(),
					letter.path("partition").asInt(), letter.path("offset").asLong(), letter.path("reason").asString(),
					letter.path("message").asString());
		}
		if (page.path("letters").isEmpty()) {
			this.out.println("No such letters.");
		}
		if (page.has("next")) {
			this.out.printf("There are more; to see them, add: --after %s%n", page.path("next").asString());
		}
	}

	private void order(String what, String done) {
		ObjectNode order = JSON.createObjectNode();
		this.asked.filter().forEach(order::put);
		if (!this.asked.ids().isEmpty()) {
			this.asked.ids().forEach(order.putArray("ids")::add);
		}
		this.asked.plan().ifPresent((plan) -> order.put("plan", plan));
		this.asked.why().ifPresent((why) -> order.put("why", why));
		JsonNode result = this.letters.order(what, order);
		long number = result.path("letters").asLong();
		if (!result.path("dryRun").asBoolean()) {
			this.out.printf("%d letters are %s.%n", number, done);
			if (result.path("gone").asLong(0) > 0) {
				this.out.printf("%d of them were erased where they were kept, and could be given to nobody.%n",
						result.path("gone").asLong());
			}
			return;
		}
		result.path("byReason").forEachEntry((reason, some) -> this.out.printf("%s: %d%n", reason, some.asLong()));
		if (number == 0) {
			this.out.println("No letters are meant.");
		}
		else {
			this.out.printf("%d letters would be %s. To do it, add: --plan %s%n", number, done,
					result.path("plan").asString());
		}
	}

	private String query() {
		Map<String, String> parameters = new TreeMap<>(this.asked.filter());
		return parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
	}

}
