package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.naive.Contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResponseReaderTests {

	private static final byte[] FULL = Contracts.example("intake/response-submitted", "full.json");

	static List<Path> examples() {
		return Stream
			.concat(Contracts.examples("intake/response-submitted").stream(),
					Contracts.examples("intake/response-withdrawn").stream())
			.toList();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void readsEveryExampleOfThePublisher(Path example) throws UnusableRecordException {
		byte[] value = Contracts.read(example);
		JsonNode json = new JsonMapper().readTree(value);
		ResponseEvent event = ResponseReader.read(key(json), value);
		assertThat(event.responseId()).isEqualTo(json.get("responseId").asString());
		assertThat(event instanceof ResponseEvent.Withdrawn)
			.isEqualTo(json.get("event").asString().equals("response-withdrawn"));
		if (event instanceof ResponseEvent.Submitted submitted) {
			assertThat(submitted.answers()).hasSize(json.get("answers").size());
			assertThat(submitted.cluster().isPresent()).isEqualTo(json.has("cluster"));
			assertThat(submitted.weight()).isEqualByComparingTo(json.get("weight").decimalValue());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"revision\": 1|\"revision\": \"1\"", "\"revision\": 1|\"revision\": 1.5",
			"\"revision\": 1,|", "\"weight\": 1.25|\"weight\": null", "\"access.1\": 5|\"access.1\": \"5\"",
			"\"access.1\": 5|\"access.1\": 4.5", "response-submitted|response-imagined", "\"unit\": \"12\",|",
			"\"access.1\": 5|\"access.1\": 99999999999" })
	void refusesWhatIsNotOfTheContract(String change) {
		String[] parts = change.split("\\|", -1);
		String json = new String(FULL, StandardCharsets.UTF_8);
		assertThat(json).contains(parts[0]);
		byte[] value = json.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(UnusableRecordException.class)
			.isThrownBy(() -> ResponseReader.read(key(new JsonMapper().readTree(value)), value))
			.matches((ex) -> ex.reason() == Reason.UNREADABLE);
	}

	@Test
	void refusesAnotherKeyAndNoneAtAll() {
		for (byte[] key : new byte[][] { null, {}, "demo-2026".getBytes(StandardCharsets.UTF_8) }) {
			assertThatExceptionOfType(UnusableRecordException.class).isThrownBy(() -> ResponseReader.read(key, FULL))
				.matches((ex) -> ex.reason() == Reason.WRONG_KEY);
		}
	}

	private static byte[] key(JsonNode json) {
		return (json.get("wave").asString() + "|" + json.get("responseId").asString()).getBytes(StandardCharsets.UTF_8);
	}

}
