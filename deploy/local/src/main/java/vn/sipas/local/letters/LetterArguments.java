package vn.sipas.local.letters;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import vn.sipas.local.options.Options;

/**
 * What somebody wants to see of dead letters, or to have done about them.
 *
 * @param intake survey-intake's address
 * @param key an admin's key
 * @param what {@code list}, {@code show}, {@code replay} or {@code discard}
 * @param ids letters that are named
 * @param filter which letters, by the API's names
 * @param plan what the dry run said
 * @param why why
 */
record LetterArguments(URI intake, String key, String what, List<String> ids, Map<String, String> filter,
		Optional<String> plan, Optional<String> why) {

	static final String USAGE = """
			Usage: dead-letters [--intake URL] [--key-file FILE] [list | show ID | replay | discard] [OPTION...]

			Records that scoring or ranking could not use. The options say which:
			  --consumer scoring|ranking   whose; needed to replay and to discard
			  --reason REASON, --topic TOPIC, --since TIME, --until TIME
			  --id ID                      this one, to replay or to discard; may be given several times
			  --state open|replayed|discarded|all   for list; open by default
			  --after ID                   for list; those behind this one
			replay and discard say at first what they would do, and the plan to do it by:
			  --plan PLAN                  do just that
			  --why TEXT                   why, needed to discard
			Times are such as 2026-03-02T09:00:00+07:00. The key may also be in SIPAS_ADMIN_KEY.""";

	private static final Set<String> WHAT = Set.of("list", "show", "replay", "discard");

	private static final Set<String> FILTER = Set.of("--consumer", "--reason", "--topic", "--since", "--until",
			"--state", "--after");

	/**
	 * Reads the arguments.
	 * @param arguments what was typed
	 * @param environment the environment's variables
	 * @return what they ask for
	 * @throws IllegalArgumentException with a sentence, if they cannot be understood
	 */
	static LetterArguments parse(List<String> arguments, Map<String, String> environment) {
		Map<String, String> options = new TreeMap<>(Map.of("--intake", "http://localhost:8081"));
		Map<String, String> filter = new TreeMap<>();
		List<String> ids = new ArrayList<>();
		String what = "";
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String argument = rest.next();
			if (argument.equals("--id")) {
				ids.add(Options.value(argument, rest));
			}
			else if (FILTER.contains(argument)) {
				filter.put(argument.substring(2), Options.value(argument, rest));
			}
			else if (Set.of("--intake", "--key-file", "--plan", "--why").contains(argument)) {
				options.put(argument, Options.value(argument, rest));
			}
			else if (what.isEmpty() && WHAT.contains(argument)) {
				what = argument;
			}
			else if (what.equals("show") && ids.isEmpty() && !argument.startsWith("-")) {
				ids.add(argument);
			}
			else {
				throw new IllegalArgumentException("What is meant by " + argument + "?\n" + USAGE);
			}
		}
		LetterArguments asked = new LetterArguments(URI.create(options.getOrDefault("--intake", "")),
				Options.key(Optional.ofNullable(options.get("--key-file")), environment),
				what.isEmpty() ? "list" : what, List.copyOf(ids), filter, Optional.ofNullable(options.get("--plan")),
				Optional.ofNullable(options.get("--why")));
		asked.requireEnough();
		return asked;
	}

	private void requireEnough() {
		if (this.what.equals("show") && this.ids.isEmpty()) {
			throw new IllegalArgumentException("Which letter? list shows their ids.");
		}
		if (this.what.equals("list") && !this.ids.isEmpty()) {
			throw new IllegalArgumentException("list has no --id; to see one letter, say: show ID");
		}
		boolean changes = this.what.equals("replay") || this.what.equals("discard");
		if (changes && !this.filter.containsKey("consumer")) {
			throw new IllegalArgumentException("Whose letters? Give --consumer scoring or --consumer ranking.");
		}
		if (this.what.equals("discard") && this.plan.isPresent() && this.why.isEmpty()) {
			throw new IllegalArgumentException("Why are they discarded? Give --why TEXT.");
		}
	}

}
