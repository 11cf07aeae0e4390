package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.json;

/**
 * A file that was sent, and what becomes of it.
 */
final class Sent {

	static final String HEADER = "responseId,unit,answeredAt,access.1,access.2,policy.1";

	static final Set<String> OVER = Set.of("done", "refused", "cancelled");

	private final RunningIntake intake;

	private final String path;

	private Sent(RunningIntake intake, String path) {
		this.intake = intake;
		this.path = path;
	}

	static String row(String id) {
		return id + ",12,2026-03-02T09:14:05+07:00,5,4,3";
	}

	static String csv(String... rows) {
		return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
	}

	static byte[] resource(String name) {
		try (InputStream in = Sent.class.getResourceAsStream("/imports/" + name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static HttpResponse<String> post(RunningIntake intake, String wave, String options, String type, byte[] file,
			String... headers) {
		return intake.post(wave + "/imports" + options, type, BodyPublishers.ofByteArray(file), headers);
	}

	static Sent csv(RunningIntake intake, String wave, String csv) {
		return of(intake, post(intake, wave, "", Format.CSV_TYPE, csv.getBytes(StandardCharsets.UTF_8)));
	}

	static Sent xlsx(RunningIntake intake, String wave, String options, String resource) {
		return of(intake, post(intake, wave, options, Format.XLSX_TYPE, resource(resource)));
	}

	static Sent of(RunningIntake intake, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return at(intake, answer.headers().firstValue("Location").orElseThrow());
	}

	static Sent at(RunningIntake intake, String path) {
		return new Sent(intake, path);
	}

	String path() {
		return this.path;
	}

	JsonNode now() {
		return json(this.intake.get(this.path, "Accept-Language", "en"));
	}

	String state() {
		return now().get("state").stringValue();
	}

	JsonNode over() {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> OVER.contains(state()));
		return now();
	}

	String rejected(String language) {
		return this.intake.get(this.path + "/rejected.csv", "Accept-Language", language).body();
	}

	static List<String> errors(JsonNode view) {
		return view.get("rejections")
			.valueStream()
			.flatMap((row) -> row.get("errors").valueStream())
			.map((error) -> error.path("cell").asString("") + " " + error.get("code").stringValue())
			.collect(Collectors.toList());
	}

	static List<Long> counts(JsonNode view) {
		return List.of(view.get("rows").longValue(), view.get("read").longValue(), view.get("accepted").longValue(),
				view.get("duplicates").longValue(), view.get("rejected").longValue());
	}

}
