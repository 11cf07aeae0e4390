package vn.sipas.local.letters;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sipas.local.submit.IntakeStub;

import static org.assertj.core.api.Assertions.assertThat;

class LettersCommandTests {

	private static final String LETTER = """
			{"id":"scoring-3-17","consumer":"scoring","at":"2026-03-02T02:15:10Z","reason":"unknown-wave",\
			"message":"there is no wave x","topic":"sipas.responses.v1","partition":3,"offset":42,"state":"open"}""";

	private final IntakeStub stub = IntakeStub.start();

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

	@AfterEach
	void stop() {
		this.stub.close();
	}

	@Test
	void listsThemWithHowManyAreOpen() {
		this.stub.then(200,
				"{\"open\":{\"scoring\":{\"unknown-wave\":1},\"ranking\":{}},\"letters\":[" + LETTER + "]}");
		assertThat(run("--consumer", "scoring", "--since", "2026-03-01T00:00:00+07:00")).isZero();
		assertThat(said()).contains("scoring: 1 open, unknown-wave", "scoring-3-17", "sipas.responses.v1-3@42",
				"unknown-wave: there is no wave x");
		assertThat(asked())
			.containsExactly("GET /api/v1/dead-letters?consumer=scoring&since=2026-03-01T00%3A00%3A00%2B07%3A00");
	}

	@Test
	void tellsHowToSeeMore() {
		this.stub.then(200, "{\"open\":{},\"letters\":[" + LETTER + "],\"next\":\"scoring-3-17\"}");
		this.stub.then(200, "{\"open\":{},\"letters\":[]}");
		assertThat(run("list")).isZero();
		assertThat(said()).contains("add: --after scoring-3-17");
		assertThat(run("list", "--after", "scoring-3-17")).isZero();
		assertThat(asked().getLast()).isEqualTo("GET /api/v1/dead-letters?after=scoring-3-17");
	}

	@Test
	void showsOne() {
		this.stub.then(200, LETTER);
		assertThat(run("show", "scoring-3-17")).isZero();
		assertThat(said()).contains("\"offset\" : 42");
	}

	@Test
	void aReplayWithoutAPlanIsADryRunThatTellsThePlan() {
		this.stub.then(200, "{\"dryRun\":true,\"letters\":12,\"byReason\":{\"unknown-wave\":12},\"plan\":\"12@0=17\"}");
		assertThat(run("replay", "--consumer", "scoring", "--reason", "unknown-wave")).isZero();
		assertThat(said()).contains("unknown-wave: 12", "12 letters would be replayed. To do it, add: --plan 12@0=17");
		assertThat(asked()).containsExactly("POST /api/v1/dead-letters/replays");
	}

	@Test
	void withThePlanItIsDone() {
		this.stub.then(200, "{\"dryRun\":false,\"letters\":12,\"run\":\"x\",\"gone\":2}");
		assertThat(run("replay", "--consumer", "scoring", "--plan", "12@0=17", "--id", "scoring-0-1")).isZero();
		assertThat(said()).contains("12 letters are replayed.", "2 of them were erased");
	}

	@Test
	void whatIsRefusedIsSaid() {
		this.stub.then(409, "{\"detail\":\"There are others than in the dry run.\"}");
		assertThat(run("discard", "--consumer", "ranking", "--plan", "1@0=1", "--why", "a trial")).isEqualTo(1);
		assertThat(complained()).contains("Nothing was done (409): There are others than in the dry run.");
	}

	@Test
	void whatCannotBeMeantIsSaid() {
		assertThat(run("replay")).isEqualTo(2);
		assertThat(run("show")).isEqualTo(2);
		assertThat(run("discard", "--consumer", "scoring", "--plan", "1@0=1")).isEqualTo(2);
		assertThat(run("--lost")).isEqualTo(2);
		assertThat(run("list", "--id", "scoring-3-17")).isEqualTo(2);
		assertThat(complained()).contains("Whose letters?", "Which letter?", "Why are they discarded?",
				"What is meant by --lost?", "show ID");
		assertThat(asked()).isEmpty();
	}

	@Test
	void helpIsHelp() {
		assertThat(run("--help")).isZero();
		assertThat(said()).contains("--plan PLAN");
	}

	private int run(String... arguments) {
		List<String> all = new ArrayList<>(List.of("--intake", this.stub.address().toString()));
		all.addAll(List.of(arguments));
		return LettersCommand.run(all, Map.of("SIPAS_ADMIN_KEY", "secret"),
				new PrintStream(this.said, true, StandardCharsets.UTF_8),
				new PrintStream(this.complained, true, StandardCharsets.UTF_8));
	}

	private List<String> asked() {
		return this.stub.requests().stream().map(IntakeStub.Request::line).toList();
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

	private String complained() {
		return this.complained.toString(StandardCharsets.UTF_8);
	}

}
