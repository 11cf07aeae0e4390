package vn.sipas.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.sipas.bench.lab.Scale;

/**
 * What the person at the keyboard asks for.
 *
 * @param scale how much is measured
 * @param json where the rows go as JSON
 * @param only the families that are measured; empty: all
 */
record Options(Scale scale, Optional<Path> json, Set<String> only) {

	static final String USAGE = """
			Usage: ./sipas bench [--quick | --full] [--json FILE] [--only FAMILY]... [--records N] [--runs N]

			Measures the pipeline beside its limits, all in one go, and prints a table.
			  --quick    2 million responses, within 5 minutes
			             (as a rule 6 million)
			  --full     10 million, and what grows with them
			  --json     writes the rows to a file too
			  --only     one family; may be given again: %s
			  --records  another number of responses
			  --runs     another number of turns""".formatted(String.join(", ", Families.names()));

	/**
	 * Reads the arguments.
	 * @param arguments as they were given
	 * @return what they ask for
	 * @throws IllegalArgumentException with a sentence, if they cannot be understood
	 */
	static Options parse(List<String> arguments) {
		Scale scale = Scale.USUAL;
		Optional<Path> json = Optional.empty();
		Set<String> only = new HashSet<>();
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String argument = rest.next();
			switch (argument) {
				case "--quick" -> scale = Scale.QUICK;
				case "--full" -> scale = Scale.FULL;
				case "--json" -> json = Optional.of(Path.of(value(argument, rest)).toAbsolutePath());
				case "--only" -> only.add(family(value(argument, rest)));
				case "--records" -> scale = scale.ofRecords(number(argument, rest));
				case "--runs" -> scale = scale.ofRuns(number(argument, rest));
				default -> throw new IllegalArgumentException("There is no option " + argument + ".");
			}
		}
		return new Options(scale, json, Set.copyOf(only));
	}

	private static String value(String option, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new IllegalArgumentException(option + " needs a value.");
		}
		return rest.next();
	}

	private static int number(String option, Iterator<String> rest) {
		String text = value(option, rest);
		if (!text.matches("[1-9]\\d{0,8}")) {
			throw new IllegalArgumentException(option + " needs a number, not " + text + ".");
		}
		return Integer.parseInt(text);
	}

	private static String family(String name) {
		if (!Families.names().contains(name)) {
			throw new IllegalArgumentException(
					"There is no family " + name + ", but " + String.join(", ", Families.names()) + ".");
		}
		return name;
	}

}
