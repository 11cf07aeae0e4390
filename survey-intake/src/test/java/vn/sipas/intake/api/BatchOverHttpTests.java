package vn.sipas.intake.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.NDJSON;
import static vn.sipas.intake.RunningIntake.json;
import static vn.sipas.intake.RunningIntake.response;

class BatchOverHttpTests {

	private final RunningIntake intake = TestBroker.intake();

	private final String wave = TestBroker.openWave();

	@Test
	void answersPlainSuccessOnlyWhereEveryLineWasTaken() {
		String body = "\ufeff" + response("a") + "\r\n\n  \n" + response("b") + "\n" + response("a") + "\n"
				+ response("c");
		HttpResponse<String> answer = post(body);
		assertThat(answer.statusCode()).isEqualTo(202);
		JsonNode report = json(answer);
		assertThat(report.get("accepted").intValue()).isEqualTo(3);
		assertThat(report.get("duplicates").intValue()).isOne();
		assertThat(report.get("rejected").intValue()).isZero();
		assertThat(report.get("rejections")).isEmpty();
		assertThat(taken()).isEqualTo(3);
	}

	@Test
	void tellsOfEachRejectedLineAndLosesNoOther() {
		String body = Stream
			.of(response("a"), "{broken", response("b").put("unit", "99").put("weight", -1),
					response("a").put("service", "other"), "{\"x\":\"" + "y".repeat(100_000) + "\"}", response("c"))
			.map(Object::toString)
			.reduce("", (before, line) -> before + line + "\n");
		HttpResponse<String> answer = post(body, "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(207);
		JsonNode report = json(answer);
		assertThat(report.get("accepted").intValue()).isEqualTo(2);
		assertThat(report.get("rejected").intValue()).isEqualTo(4);
		assertThat(report.get("rejections").valueStream())
			.extracting((rejection) -> rejection.get("line").intValue() + " " + rejection.get("code").stringValue())
			.containsExactly("2 malformed", "3 unknown-unit", "4 conflict", "5 too-large");
		JsonNode third = report.get("rejections").get(1);
		assertThat(third.get("responseId").stringValue()).isEqualTo("b");
		assertThat(third.get("pointer").stringValue()).isEqualTo("/unit");
		assertThat(third.get("detail").stringValue()).isEqualTo("The wave has no unit \"99\".");
		assertThat(third.get("errors").size()).isEqualTo(2);
		assertThat(taken()).isEqualTo(2);
	}

	@Test
	void reportsEveryOneOfAHundredThousandRejectionsFromAStreamInBoundedMemory() {
		int lines = 100_000;
		String good = response("x").toString();
		Iterator<byte[]> body = IntStream.range(0, lines)
			.mapToObj(
					(i) -> (i % 10 == 0) ? good.replace("\"x\"", "\"x" + i + "\"") : "{\"responseId\":\"y" + i + "\"}")
			.map((line) -> TestBroker.utf8(line + "\n"))
			.iterator();
		HttpResponse<String> answer = this.intake.post(this.wave + "/responses", NDJSON,
				BodyPublishers.ofByteArrays(() -> body));
		assertThat(answer.statusCode()).isEqualTo(207);
		JsonNode report = json(answer);
		assertThat(report.get("accepted").intValue()).isEqualTo(lines / 10);
		assertThat(report.get("rejected").intValue()).isEqualTo(lines - lines / 10);
		List<Integer> numbers = report.get("rejections")
			.valueStream()
			.map((rejection) -> rejection.get("line").intValue())
			.toList();
		assertThat(numbers).hasSize(lines - lines / 10).isSorted().doesNotHaveDuplicates();
		assertThat(taken()).isEqualTo(lines / 10);
	}

	private HttpResponse<String> post(String body, String... headers) {
		return this.intake.post(this.wave + "/responses", NDJSON, body, headers);
	}

	private int taken() {
		return TestBroker
			.records(TestBroker.bootstrapServers(), "sipas.responses.v1",
					this.wave.substring("/api/v1/waves/".length()) + "|")
			.size();
	}

}
