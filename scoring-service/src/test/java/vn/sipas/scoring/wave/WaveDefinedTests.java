package vn.sipas.scoring.wave;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class WaveDefinedTests {

	private static final byte[] OPEN = Contracts.example("intake/wave-defined", "open.json");

	static List<Path> examples() {
		return Contracts.examples("intake/wave-defined");
	}

	@ParameterizedTest
	@MethodSource("examples")
	void readsEveryExampleOfThePublisher(Path example) {
		Wave wave = WaveDefined.read(Contracts.read(example));
		assertThat(wave.id()).isNotEmpty();
		assertThat(wave.items().size()).isEqualTo(wave.questionnaire().items().size()).isPositive();
	}

	@Test
	void readsWhatTheExampleSays() {
		Wave wave = WaveDefined.read(OPEN);
		assertThat(wave.id()).isEqualTo("demo-2026");
		assertThat(wave.definition()).isEqualTo(3);
		assertThat(wave.hasBeenOpen()).isTrue();
		assertThat(wave.scale()).containsExactly(1, 2, 3, 4, 5);
		assertThat(wave.satisfiedFrom()).isEqualTo(4);
		assertThat(wave.units().withAncestors("12")).containsExactly("12", "VN");
		assertThat(wave.units().children("VN")).containsExactly("12", "11");
		assertThat(wave.questionnaire().items()).extracting(Criterion::id)
			.containsExactly("access.1", "access.2", "feedback.1", "feedback.2", "feedback.expected", "policy.1",
					"policy.2", "policy.3");
		assertThat(wave.questionnaire().branches()).extracting(Branch::id)
			.containsExactly("services", "access", "feedback", "policy", "policy.quality");
		assertThat(wave.questionnaire().root()).isInstanceOfSatisfying(Branch.class,
				(root) -> assertThat(root.rule()).isInstanceOf(Rule.Weights.class));
	}

	@Test
	void numbersItemsWhateverTheirOrder() {
		ItemNumbers numbers = ItemNumbers.of(List.of("b", "c", "a"));
		assertThat(numbers.find("a")).isZero();
		assertThat(numbers.find("c")).isEqualTo(2);
		assertThat(numbers.find("d")).isEqualTo(ItemNumbers.UNKNOWN);
	}

	@Test
	void passesOverFieldsThatItDoesNotKnow() {
		assertThat(WaveDefined.read(changed("\"wave\":", "\"later\": {\"a\": [1]}, \"wave\":")).id())
			.isEqualTo("demo-2026");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"rule\": \"pooled\"|\"rule\": \"median\"", "\"parent\": \"VN\"|\"parent\": \"XX\"",
			"\"unit\": \"VN\",|\"unit\": \"VN\", \"parent\": \"12\",", "\"id\": \"policy.2\"|\"id\": \"policy.1\"",
			"\"weight\": 0.4,|", "\"satisfiedFrom\": 4|\"satisfiedFrom\": \"4\"", "\"definition\": 3,|" })
	void refusesADefinitionThatContradictsItself(String change) {
		String[] parts = change.split("\\|", -1);
		assertThatException().isThrownBy(() -> WaveDefined.read(changed(parts[0], parts[1])));
	}

	private static byte[] changed(String from, String to) {
		String json = new String(OPEN, StandardCharsets.UTF_8);
		assertThat(json).contains(from);
		return json.replace(from, to).getBytes(StandardCharsets.UTF_8);
	}

}
