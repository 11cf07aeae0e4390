package vn.sipas.local.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.submit.IntakeStub;

import static org.assertj.core.api.Assertions.assertThat;

class LoadCommandTests {

	private static final String RECEIPT = receipt(1);

	private static final String REFUSAL = "{\"accepted\":0,\"duplicates\":0,\"rejected\":1,\"rejections\":[{\"line\":1,"
			+ "\"code\":\"unknown-unit\",\"pointer\":\"/unit\",\"detail\":\"There is no unit 99.\"}]}";

	private static final String RESPONSE = "{\"responseId\":\"r-1\",\"unit\":\"12\"}\n";

	private final IntakeStub stub = IntakeStub.start();

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	@TempDir
	private Path folder = Path.of("target");

	@AfterEach
	void stop() {
		this.stub.close();
	}

	private static String receipt(int accepted) {
		return "{\"accepted\":" + accepted + ",\"duplicates\":0,\"rejected\":0,\"rejections\":[]}";
	}

	private int run(String... arguments) {
		List<String> all = new ArrayList<>(
				List.of("--intake", this.stub.address().toString(), "--ranking", this.stub.address().toString()));
		all.addAll(List.of(arguments));
		return LoadCommand.run(all, Map.of("SIPAS_ADMIN_KEY", "secret"),
				new PrintStream(this.shown, true, StandardCharsets.UTF_8));
	}

	private String shown() {
		return this.shown.toString(StandardCharsets.UTF_8);
	}

	private String file(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content).toString();
	}

	@Test
	void definesAWaveAndLoadsResponsesIntoIt() throws IOException {
		this.stub.then(201, "{}").then(202, RECEIPT);
		int code = run(file("wave.json", "{\"wave\":\"w-1\"}"), file("r.ndjson", RESPONSE));
		assertThat(code).isZero();
		assertThat(this.stub.requests()).extracting(IntakeStub.Request::line)
			.containsExactly("PUT /api/v1/waves/w-1", "POST /api/v1/waves/w-1/responses");
	}

	@Test
	void readsCompressedFiles() throws IOException {
		this.stub.then(202, RECEIPT);
		Path file = this.folder.resolve("r.ndjson.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(RESPONSE.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(run("--wave", "w-2", file.toString())).isZero();
		assertThat(this.stub.requests()).extracting(IntakeStub.Request::body).containsExactly(RESPONSE);
	}

	@Test
	void takesTheKeyFromAFile() throws IOException {
		this.stub.then(202, RECEIPT);
		run("--wave", "w", "--key-file", file("key", "from-file\n"), file("r.ndjson", RESPONSE));
		assertThat(this.stub.requests()).extracting(IntakeStub.Request::authorization)
			.containsExactly("Bearer from-file");
	}

	@Test
	void failsIfALineIsRefused() throws IOException {
		this.stub.then(207, REFUSAL);
		assertThat(run("--wave", "w", file("r.ndjson", RESPONSE))).isEqualTo(1);
		assertThat(shown()).contains("There is no unit 99.");
	}

	@Test
	void saysWhatIsWrongWithAWave() throws IOException {
		this.stub.then(422, "{\"detail\":\"The wave has errors.\",\"errors\":[{\"pointer\":\"/closes\",\"code\":\"x\","
				+ "\"detail\":\"It closes before it opens.\"}]}");
		assertThat(run(file("wave.json", "{\"wave\":\"w\"}"))).isEqualTo(1);
		assertThat(shown()).contains("The wave has errors.").contains("/closes: It closes before it opens.");
	}

	@Test
	void wantsToKnowWhichWaveResponsesAreFor() throws IOException {
		assertThat(run(file("r.ndjson", RESPONSE))).isEqualTo(2);
		assertThat(shown()).contains("Give --wave ID.");
	}

	@Test
	void refusesWhatItDoesNotUnderstand() throws IOException {
		assertThat(run("--everything")).isEqualTo(2);
		assertThat(run("--wave")).isEqualTo(2);
		assertThat(run("not-there.ndjson")).isEqualTo(2);
		assertThat(run(file("table.ods", ""))).isEqualTo(2);
		assertThat(run("--wave", "w", "--dry-run", file("r.ndjson", RESPONSE))).isEqualTo(2);
		assertThat(this.stub.requests()).isEmpty();
	}

	@Test
	void saysThatAFileIsNotUtf8() throws IOException {
		Path file = this.folder.resolve("r.ndjson");
		Files.write(file, new byte[] { '{', (byte) 0xC3, '}', '\n' });
		assertThat(run("--wave", "w", file.toString())).isEqualTo(1);
		assertThat(shown()).startsWith("A file cannot be read");
	}

	@Test
	void doesNotLoadTheDemoIntoWavesThatAreOver() {
		this.stub.then(200, "{}")
			.then(200, "{\"wave\":\"sipas-2020\",\"state\":\"closed\"}")
			.then(200, "{\"wave\":\"sipas-2021\",\"state\":\"published\"}");
		assertThat(run("--seeds", "../../seeds")).isZero();
		assertThat(shown()).contains("Wave sipas-2020 takes no more responses", "Wave sipas-2021 takes no more");
	}

	@Test
	void loadsTheDemosFiguresTheEarlierWaveWhichIsClosedThenAndTheOpenOne() {
		this.stub.then(200, "{}").then(404, "{}").then(201, "{}");
		batches(18_904);
		this.stub.then(200, "{}").then(404, "{}").then(201, "{}");
		batches(28_372);
		assertThat(run("--seeds", "../../seeds")).isZero();
		assertThat(responses("sipas-2020")).isEqualTo(18_904);
		assertThat(responses("sipas-2021")).isEqualTo(28_372);
		assertThat(this.stub.requests()).extracting(IntakeStub.Request::line)
			.filteredOn((line) -> !line.endsWith("/responses"))
			.containsExactly("POST /api/v1/published-figures?dryRun=false", "GET /api/v1/waves/sipas-2020",
					"PUT /api/v1/waves/sipas-2020", "PUT /api/v1/waves/sipas-2020", "GET /api/v1/waves/sipas-2021",
					"PUT /api/v1/waves/sipas-2021");
		assertThat(this.stub.requests()).filteredOn((request) -> request.line().equals("PUT /api/v1/waves/sipas-2020"))
			.extracting((request) -> request.body().replaceAll("(?s).*\"state\": ?\"(\\w+)\".*", "$1"))
			.containsExactly("open", "closed");
	}

	private void batches(int responses) {
		for (int left = responses; left > 0; left -= 2000) {
			this.stub.then(202, receipt(Math.min(2000, left)));
		}
	}

	private long responses(String wave) {
		return this.stub.requests()
			.stream()
			.filter((request) -> request.line().equals("POST /api/v1/waves/" + wave + "/responses"))
			.mapToLong((request) -> request.body().lines().count())
			.sum();
	}

	@Test
	void entersATableOfPublishedFigures() throws IOException {
		this.stub.then(200, "{\"dryRun\":true,\"rows\":3,\"added\":1,\"replaced\":1,\"unchanged\":1}");
		assertThat(run("--dry-run", file("f.csv", "index;year;unit_code;value\nSIPAS;2021;VN;87,16\n"))).isZero();
		assertThat(this.stub.requests().getFirst().line()).isEqualTo("POST /api/v1/published-figures?dryRun=true");
		assertThat(this.stub.requests().getFirst().contentType()).isEqualTo("text/csv");
		assertThat(shown()).contains("3 published figures, 1 new, 1 corrected, 1 as they were; this was a dry run");
	}

	@Test
	void saysWhereATableOfPublishedFiguresIsWrong() throws IOException {
		this.stub.then(422, "{\"detail\":\"1 things are wrong.\",\"errors\":[{\"line\":2,\"column\":\"value\","
				+ "\"code\":\"not-a-number\",\"detail\":\"It is not a number.\"}]}");
		assertThat(run(file("f.csv", "index,year,unit_code,value\nSIPAS,2021,VN,x\n"))).isEqualTo(1);
		assertThat(shown()).contains("1 things are wrong.", "line 2, value: It is not a number.");
	}

	@Test
	void sendsATableFollowsItAndPutsTheRejectedRowsBesideIt() throws IOException {
		this.stub.then(202, "{}", Map.of("Location", "/api/v1/waves/w-1/imports/7"))
			.then(200, view("checking", 0, 0))
			.then(200, view("running", 3, 2))
			.then(200, view("done", 3, 3))
			.then(200, "unit,_reason\n99,unknown\n");
		String file = file("r.csv", "\ufeffunit;wave\n12;w-1\n");
		assertThat(run(file)).isEqualTo(1);
		assertThat(this.stub.requests()).extracting(IntakeStub.Request::line)
			.startsWith("POST /api/v1/waves/w-1/imports?dryRun=false", "GET /api/v1/waves/w-1/imports/7")
			.endsWith("GET /api/v1/waves/w-1/imports/7/rejected.csv");
		assertThat(this.stub.requests().getFirst().contentType()).isEqualTo("text/csv");
		assertThat(this.folder.resolve("r.rejected.csv")).hasContent("unit,_reason\n99,unknown\n");
		assertThat(shown()).contains("2 accepted, 0 repeated, 1 refused", "row 3, B3: There is no unit 99.",
				"r.rejected.csv");
	}

	@Test
	void triesAWorkbookOnly() throws IOException {
		this.stub.then(202, "{}", Map.of("Location", "/api/v1/waves/w-1/imports/7")).then(200, view("done", 0, 0));
		assertThat(run("--wave", "w-1", "--dry-run", file("r.xlsx", "x"))).isZero();
		assertThat(this.stub.requests().getFirst().line()).isEqualTo("POST /api/v1/waves/w-1/imports?dryRun=true");
		assertThat(this.stub.requests().getFirst().contentType()).contains("spreadsheetml");
		assertThat(shown()).contains("nothing was sent");
	}

	@Test
	void saysWhyATableIsRefusedAsAWhole() throws IOException {
		this.stub.then(202, "{}", Map.of("Location", "/api/v1/waves/w-1/imports/7"))
			.then(200,
					"{\"state\":\"refused\",\"problems\":[{\"code\":\"merged-cells\",\"detail\":\"Cells are merged.\"}]}");
		assertThat(run("--wave", "w-1", file("r.xlsx", "x"))).isEqualTo(1);
		assertThat(shown()).contains("Cells are merged.");
	}

	@Test
	void wantsToKnowWhichWaveATableIsFor() throws IOException {
		assertThat(run(file("r.csv", "unit,answeredAt\n12,2026-03-02\n"))).isEqualTo(2);
		assertThat(shown()).contains("Give --wave ID, or a column named wave.");
	}

	private static String view(String state, int rows, int read) {
		int rejected = (read == 3) ? 1 : 0;
		return "{\"state\":\"" + state + "\",\"rows\":" + rows + ",\"read\":" + read + ",\"accepted\":"
				+ (read - rejected) + ",\"duplicates\":0,\"rejected\":" + rejected + ",\"problems\":[],\"rejections\":["
				+ ((rejected == 0) ? "" : "{\"row\":3,\"errors\":[{\"cell\":\"B3\",\"column\":\"unit\",\"code\":"
						+ "\"unknown-unit\",\"detail\":\"There is no unit 99.\"}]}")
				+ "]}";
	}

}
