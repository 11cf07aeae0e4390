package vn.sipas.ranking.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.github.luben.zstd.ZstdInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.Shelf;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of rankings, and how answers are sent. */
@Timeout(120)
class RankingApiTests {

	private static final String RANKING = "/api/v1/waves/w/rankings";

	private static Shelf shelf;

	private static Instance service;

	@BeforeAll
	static void start() {
		shelf = new Shelf();
		service = shelf.service();
		List<Unit> units = new ArrayList<>(Samples.provinces());
		List<Score> scores = new ArrayList<>();
		for (int number = 10; number < 40; number++) {
			String code = Integer.toString(number);
			units.add(new Unit(code, "province", "VN", Samples.text("Tỉnh " + code)));
			scores.add(Samples.score("w", code, 1, 100 + number, number + ".5", Map.of("access", "90")));
		}
		shelf.put(Samples.wave("w", 1, 0, units), scores.toArray(Score[]::new));
		shelf.put(Samples.wave("other", 1, 0, Samples.provinces("12 Lai Châu")));
	}

	@AfterAll
	static void stop() {
		shelf.close();
	}

	@Test
	void aPageSaysHowManyThereAre() {
		JsonNode page = read(service.get(RANKING + "?page=1&size=12"));
		assertThat(page.get("total").intValue()).isEqualTo(30);
		assertThat(page.get("page").intValue()).isEqualTo(1);
		assertThat(page.get("size").intValue()).isEqualTo(12);
		assertThat(page.get("units")).hasSize(12);
		assertThat(page.get("units").get(0).get("rank").intValue()).isEqualTo(13);
		assertThat(read(service.get(RANKING + "?page=9")).get("units")).isEmpty();
	}

	@Test
	void pagesMakeUpTheWhole() {
		List<JsonNode> units = new ArrayList<>();
		for (int page = 0; page < 5; page++) {
			read(service.get(RANKING + "?size=7&page=" + page)).get("units").forEach(units::add);
		}
		List<JsonNode> whole = new ArrayList<>();
		read(service.get(RANKING)).get("units").forEach(whole::add);
		assertThat(units).isEqualTo(whole);
	}

	@Test
	void onlyTheNamedFieldsAreSent() {
		HttpResponse<String> answer = service.get(RANKING + "?unit=12&fields=unit,overall");
		assertThat(answer.body()).contains("\"total\":1").endsWith("}");
		assertThat(answer.body()).contains("\"units\":[{\"unit\":\"12\",\"overall\":12.50}]");
	}

	@Test
	void aPartHasItsOwnTag() {
		HttpResponse<String> part = service.get(RANKING + "?unit=12");
		String tag = part.headers().firstValue("ETag").orElseThrow();
		assertThat(service.get(RANKING + "?unit=12", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(service.get(RANKING, "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "page=x", "page=", "size=0", "size=1001", "fields=", "fields=unit,nothing",
			"sort=nothing", "order=x", "minResponses=x", "figure=no", "q=", "unit=a%20b" })
	void whatIsWrongIsNamed(String parameter) {
		HttpResponse<String> answer = service.get(RANKING + "?" + parameter, "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"code\":\"bad-parameter\"",
				"The value of “" + parameter.substring(0, parameter.indexOf('=')) + "” is not valid.");
	}

	@Test
	void answersAreSentAsTheReaderLikesThem() throws IOException {
		String plain = service.get(RANKING).body();
		HttpResponse<InputStream> zstd = service.open(RANKING, "*/*", "Accept-Encoding", "gzip;q=0.9, zstd");
		assertThat(zstd.headers().firstValue("Content-Encoding")).hasValue("zstd");
		assertThat(text(new ZstdInputStream(zstd.body()))).isEqualTo(plain);
		HttpResponse<InputStream> gzip = service.open(RANKING, "*/*", "Accept-Encoding", "gzip, zstd;q=0.5");
		assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(text(new GZIPInputStream(gzip.body()))).isEqualTo(plain);
		HttpResponse<InputStream> none = service.open(RANKING, "*/*", "Accept-Encoding", "gzip;q=0, zstd;q=0");
		assertThat(none.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(text(none.body())).isEqualTo(plain);
	}

	@Test
	void cachesAreToldThatAnswersDifferByEncodingAlsoWhereThereIsNoBody() {
		HttpResponse<String> first = service.get(RANKING, "Accept-Encoding", "zstd");
		assertThat(first.headers().allValues("Vary")).anyMatch((value) -> value.equalsIgnoreCase("Accept-Encoding"));
		String tag = first.headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> second = service.get(RANKING, "If-None-Match", tag);
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.headers().allValues("Vary")).anyMatch((value) -> value.equalsIgnoreCase("Accept-Encoding"));
	}

	@Test
	void theHeadIsThatOfTheWhole() throws Exception {
		HttpResponse<String> get = service.get(RANKING);
		HttpResponse<String> head = service.head(RANKING);
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
		assertThat(head.headers().firstValue("Content-Length"))
			.hasValue(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
	}

	@Test
	void wavesAreListedByThePageToo() {
		assertThat(read(service.get("/api/v1/waves"))).hasSize(2);
		HttpResponse<String> page = service.get("/api/v1/waves?page=1&size=1");
		assertThat(read(page)).hasSize(1);
		assertThat(page.headers().firstValue("X-Total-Count")).hasValue("2");
		assertThat(read(service.get("/api/v1/waves?q=dot%20other")).get(0).get("wave").stringValue())
			.isEqualTo("other");
		assertThat(read(service.get("/api/v1/waves?state=published"))).isEmpty();
		assertThat(service.get("/api/v1/waves?state=lost").statusCode()).isEqualTo(400);
		assertThat(service.get("/api/v1/waves?size=0").statusCode()).isEqualTo(400);
	}

	private static JsonNode read(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private static String text(InputStream in) throws IOException {
		try (in) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
