package vn.sipas.intake.wave;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.json.Fields;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class StrataReaderTests {

	private final List<Finding> findings = new ArrayList<>();

	private List<Stratum> read(String strata) {
		String wave = "{\"strata\":" + strata + "}";
		return StrataReader.read(Fields.of(JsonTree.read(wave.getBytes(StandardCharsets.UTF_8)), this.findings));
	}

	@Test
	void readsStrataInTheirOrder() {
		assertThat(read("""
				[{"stratum": "12-2", "clusters": 1000000}, {"stratum": "Quận 1 / nội thành", "clusters": 1}]"""))
			.containsExactly(new Stratum("12-2", 1_000_000), new Stratum("Quận 1 / nội thành", 1));
		assertThat(this.findings).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                   | /strata: not-a-list
			[7]                                                  | /strata/0: not-an-object
			[{"stratum": "a"}]                                   | /strata/0/clusters: required
			[{"clusters": 1}]                                    | /strata/0/stratum: required
			[{"stratum": 1, "clusters": 1}]                      | /strata/0/stratum: not-a-text
			[{"stratum": " ", "clusters": 1}]                    | /strata/0/stratum: bad-text
			[{"stratum": "a\\nb", "clusters": 1}]                | /strata/0/stratum: bad-text
			[{"stratum": "a", "clusters": 0}]                    | /strata/0/clusters: out-of-range
			[{"stratum": "a", "clusters": 1000001}]              | /strata/0/clusters: out-of-range
			[{"stratum": "a", "clusters": 4.0}]                  | /strata/0/clusters: not-an-integer
			[{"stratum": "a", "clusters": null}]                 | /strata/0/clusters: not-an-integer
			[{"stratum": "a", "clusters": 1, "size": 3}]         | /strata/0/size: unknown-field
			[{"stratum":"a","clusters":1},{"stratum":"a","clusters":2}] | /strata/1/stratum: duplicate-id
			[{"stratum":"a","clusters":1},{"stratum":"A","clusters":2}] |
			[]                                                   |
			""")
	void findsWhatIsWrong(String strata, @Nullable String expected) {
		read(strata);
		assertThat(this.findings).extracting((finding) -> finding.pointer() + ": " + finding.code().word())
			.containsExactlyElementsOf((expected != null) ? List.of(expected) : List.of());
	}

	@ParameterizedTest
	@ValueSource(ints = { 128, 129 })
	void takesNamesAsLongAsResponsesDo(int length) {
		read("[{\"stratum\": \"" + "ệ".repeat(length) + "\", \"clusters\": 1}]");
		assertThat(this.findings).hasSize((length > 128) ? 1 : 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10_000, 10_001 })
	void takesTenThousandAndNoMore(int number) {
		ArrayNode strata = JsonMapper.shared().createArrayNode();
		IntStream.range(0, number).mapToObj(StrataReaderTests::stratum).forEach(strata::add);
		assertThat(read(strata.toString())).hasSize((number > 10_000) ? 0 : number);
		assertThat(this.findings).extracting((finding) -> finding.code().word())
			.isEqualTo((number > 10_000) ? List.of("too-many") : List.of());
	}

	private static ObjectNode stratum(int number) {
		return JsonMapper.shared().createObjectNode().put("stratum", "s" + number).put("clusters", 1);
	}

}
