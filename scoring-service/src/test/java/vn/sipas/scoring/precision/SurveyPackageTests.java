package vn.sipas.scoring.precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every figure and error of random surveys, against R's package {@code survey}. */
class SurveyPackageTests {

	private static final long SEED = 20_260_701;

	private static final int SURVEYS = 240;

	private static final Path SCRIPT = Path.of("src/test/R/margins.R");

	@TempDir
	private Path folder;

	@Test
	void allFiguresAndErrorsAreThoseOfR() throws IOException, InterruptedException {
		Rscript.require("survey");
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
		RandomSurveys surveys = new RandomSurveys(random);
		List<Survey> drawn = IntStream.range(0, SURVEYS).mapToObj((_) -> surveys.next()).toList();
		new SurveyFiles(this.folder).write(drawn);
		Rscript.run(this.folder.resolve("output.txt"), SCRIPT.toString(), this.folder.toString());
		List<String> figures = Files.readAllLines(this.folder.resolve("figures.csv"));
		Set<String> compared = new HashSet<>();
		figures.forEach((line) -> {
			String[] fields = line.split(",", -1);
			compare(drawn.get(Integer.parseInt(fields[0])), fields);
			compared.add(fields[0] + fields[1] + fields[2]);
		});
		for (int survey = 0; survey < SURVEYS; survey++) {
			nothingMoreHasAFigure(drawn.get(survey), Integer.toString(survey), compared);
		}
		assertThat(compared).hasSizeGreaterThan(5 * SURVEYS);
	}

	private static void compare(Survey survey, String[] fields) {
		String what = "seed " + SEED + ", survey " + String.join(",", fields);
		Precisions precisions = survey.precisions();
		boolean isItem = fields[1].equals("item");
		Precision found = precision(isItem ? precisions.items().get(fields[2]) : precisions.nodes().get(fields[2]));
		long freedom = Long.parseLong(fields[3]);
		assertThat(precisions.degreesOfFreedom().orElse(0)).as(what).isEqualTo(freedom);
		BigFraction value = isItem ? survey.share(survey.number(fields[2])).value().orElseThrow()
				: value(survey, fields[2]);
		same(what, OptionalDouble.of(value.doubleValue()), fields[4]);
		if (freedom == 0) {
			assertThat(found).as(what).isEqualTo(Precision.NONE);
			return;
		}
		same(what, found.standardError(), fields[5]);
		same(what, found.marginOfError(), fields[6]);
		same(what, found.designEffect(), fields[7]);
		same(what, found.effectiveResponses(), fields[8]);
	}

	private static BigFraction value(Survey survey, String id) {
		return branches(survey).stream()
			.filter((branch) -> branch.id().equals(id))
			.findFirst()
			.flatMap((branch) -> survey.values().value(branch))
			.orElseThrow();
	}

	private static void same(String what, OptionalDouble found, String expected) {
		double number = expected.equals("NA") ? Double.NaN : Double.parseDouble(expected.replace("Inf", "Infinity"));
		if (!Double.isFinite(number)) {
			assertThat(found).as(what).isEmpty();
			return;
		}
		assertThat(found).as(what).isPresent();
		assertThat(found.orElseThrow()).as(what).isCloseTo(number, within(1e-12 + 1e-9 * Math.abs(number)));
	}

	private static void nothingMoreHasAFigure(Survey survey, String name, Set<String> compared) {
		Precisions precisions = survey.precisions();
		precisions.items().forEach((id, precision) -> {
			if (!compared.contains(name + "item" + id)) {
				assertThat(precision).as("survey %s, item %s", name, id).isEqualTo(Precision.NONE);
			}
		});
		for (Branch branch : branches(survey)) {
			if (!compared.contains(name + "node" + branch.id())) {
				Precision own = precisions.items().getOrDefault(branch.id(), Precision.NONE);
				assertThat(precision(precisions.nodes().get(branch.id()))).as("survey %s, %s", name, branch)
					.isEqualTo(branch.rule() instanceof Rule.Question ? own : Precision.NONE);
			}
		}
		Branch root = (Branch) survey.questionnaire().root();
		assertThat(precisions.overall()).isEqualTo(precisions.nodes().get(root.id()));
	}

	private static List<Branch> branches(Survey survey) {
		return Stream
			.concat(Stream.of((Branch) survey.questionnaire().root()), survey.questionnaire().branches().stream())
			.toList();
	}

	private static Precision precision(@Nullable Precision precision) {
		return Objects.requireNonNull(precision);
	}

}
