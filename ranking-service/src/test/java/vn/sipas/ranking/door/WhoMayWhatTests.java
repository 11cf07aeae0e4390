package vn.sipas.ranking.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Each address, and what each who could come there is told. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayWhatTests {

	private static final List<String> CALLERS = List.of("anonymous", "collector", "analyst", "elsewhere", "admin",
			"expired", "revoked", "oidc");

	// {closed}: a wave whose figures are not public; {open}: one whose figures are, while
	// they move. The collector and the analyst are for all of these waves, {elsewhere}
	// for another one.
	private static final String TABLE = """
			address                                           | anonymous | collector | analyst | elsewhere | admin | expired | revoked | oidc
			/                                                 | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/icon.svg                                         | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/ranking.css                                      | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/ranking.js                                       | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/?wave={open}                                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/?wave={published}                                | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/?wave={closed}                                   | 404 | 404 | 200 | 404 | 200 | 401 | 401 | 200
			/?wave={nowhere}                                  | 404 | 404 | 404 | 404 | 404 | 401 | 401 | 404
			/print.css                                        | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/unit.js                                          | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/units/12                                         | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/units/12?wave={open}                             | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/units/12?wave={closed}                           | 404 | 404 | 200 | 404 | 200 | 401 | 401 | 200
			/units/99?wave={open}                             | 404 | 404 | 404 | 404 | 404 | 401 | 401 | 404
			/compare                                          | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/compare?wave={closed}&unit=12                    | 404 | 404 | 200 | 404 | 200 | 401 | 401 | 200
			/method                                           | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/method?wave={closed}                             | 404 | 404 | 200 | 404 | 200 | 401 | 401 | 200
			/waves                                            | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/waves/{open}                                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/waves/{closed}                                   | 404 | 404 | 200 | 404 | 200 | 401 | 401 | 200
			/waves/{nowhere}                                  | 404 | 404 | 404 | 404 | 404 | 401 | 401 | 404
			/ops                                              | 401 | 404 | 404 | 404 | 200 | 401 | 401 | 404
			/ops.js                                           | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/ops.css                                          | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/ops                                       | 401 | 403 | 403 | 403 | 200 | 401 | 401 | 403
			/sign-in                                          | 401 | 303 | 303 | 303 | 303 | 401 | 401 | 303
			/nothing-here                                     | 404 | 404 | 404 | 404 | 404 | 401 | 401 | 404
			/api/v1/nothing-here                              | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			/api/v1/openapi                                   | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/openapi.yaml                              | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/unit-mergers                              | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			POST /api/v1/unit-mergers                         | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			/api/v1/waves                                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings/events              | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings/history             | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings.csv                 | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings.xlsx                | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings.jsonstat.json       | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings.flat.json           | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/scores.csv                   | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/scores.csv          | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/scores.xlsx         | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/priorities          | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/breakdowns          | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/series              | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/predecessors        | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/history             | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings?edition=live        | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings?editio%6E=liv%65    | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings?edition=live&=x     | 401 | 403 | 400 | 403 | 400 | 401 | 401 | 400
			/api/v1/waves/{open}/units/12?edition=live        | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/units/12/history?edition=live| 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings/history?edition=live | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings/events?edition=live | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/rankings/events?edition=1    | 400 | 400 | 400 | 400 | 400 | 401 | 401 | 400
			/api/v1/waves/{open}/editions                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/editions                   | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/progress                     | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/progress?unit=12&edition=live | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/progress                   | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/publication                  | 401 | 403 | 405 | 403 | 405 | 401 | 401 | 405
			POST /api/v1/waves/{open}/publication             | 401 | 403 | 415 | 403 | 415 | 401 | 401 | 415
			/api/v1/waves/{open}/reviews                      | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{open}/quality                      | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{published}/rankings                | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings                   | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings/events            | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings/history           | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12                   | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings.csv               | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings.xlsx              | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings.jsonstat.json     | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/rankings.flat.json         | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/scores.csv                 | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/scores.csv        | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/scores.xlsx       | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/priorities        | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/breakdowns        | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/series            | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/predecessors      | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/units/12/history           | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/reviews                    | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{closed}/quality                    | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{draft}/rankings                    | 401 | 403 | 200 | 403 | 200 | 401 | 401 | 200
			/api/v1/waves/{nowhere}/rankings                  | 401 | 403 | 404 | 403 | 404 | 401 | 401 | 404
			/api/v1/waves/{nowhere}/units/12                  | 401 | 403 | 404 | 403 | 404 | 401 | 401 | 404
			/api/v1/waves/{nowhere}/reviews                   | 401 | 403 | 404 | 403 | 404 | 401 | 401 | 404
			/api/v1/waves/{open}/units/99                     | 404 | 404 | 404 | 404 | 404 | 401 | 401 | 404
			/api/v1/waves/{open}/later                        | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			/api/v1/published-figures                         | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			POST /api/v1/published-figures                    | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			/api/v1/published-figures/0a1b                    | 401 | 403 | 403 | 403 | 405 | 401 | 401 | 403
			DELETE /api/v1/published-figures/0a1b             | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			/api/v1/units/nowhere/12/figures                  | 404 | 404 | 404 | 404 | 404 | 401 | 401 | 404
			/api/v1/webhooks                                  | 401 | 403 | 403 | 403 | 200 | 401 | 401 | 403
			POST /api/v1/webhooks                             | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			/api/v1/webhooks/0a1b                             | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			PUT /api/v1/webhooks/0a1b                         | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			DELETE /api/v1/webhooks/0a1b                      | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			POST /api/v1/webhooks/0a1b/secret/rotation        | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			POST /api/v1/webhooks/0a1b/test                   | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			/api/v1/webhooks/0a1b/deliveries                  | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			/api/v1/webhooks/0a1b/deliveries/msg_1            | 401 | 403 | 403 | 403 | 404 | 401 | 401 | 403
			POST /api/v1/webhooks/0a1b/deliveries/msg_1/retry | 401 | 403 | 403 | 403 | 415 | 401 | 401 | 403
			/livez                                            | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/readyz                                           | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/startupz                                         | 200 | 200 | 200 | 200 | 200 | 401 | 401 | 200
			/error                                            | 404 | 404 | 404 | 404 | 500 | 401 | 401 | 404
			""";

	@TempDir
	static Path directory;

	private static House house;

	private static final Map<String, String> shown = new LinkedHashMap<>();

	@BeforeAll
	static void start() throws Exception {
		house = new House(directory);
		house.broker.makeTopic(Keys.TOPIC);
		List<String> here = List.of("open", "published", "closed", "draft", "nowhere");
		List<String> all = List.of("*");
		shown.put("anonymous", "");
		shown.put("collector", house.keys.issue("collector", "collector", here, all));
		shown.put("analyst", house.keys.issue("analyst", "analyst", here, all));
		shown.put("elsewhere", house.keys.issue("elsewhere", "analyst", List.of("elsewhere"), all));
		shown.put("admin", house.keys.issue("chief", "admin", all, all));
		shown.put("expired", house.keys.issue("expired", "admin", all, all, Instant.now().minusSeconds(1)));
		shown.put("revoked", house.keys.issue("revoked", "admin", all, all));
		house.keys.revoke("revoked");
		String last = house.keys.issue("last", "admin", all, all);
		shown.put("oidc", house.provider.token(Map.of("sipas_roles", List.of("analyst"), "sipas_waves", here)));
		Awaitility.await().until(() -> status("/api/v1/webhooks", last) == 200);
	}

	@AfterAll
	static void stop() {
		house.close();
	}

	static Stream<Map<String, String>> rows() {
		return TABLE.lines().skip(1).map((line) -> {
			String[] cells = line.split("\\|", -1);
			Map<String, String> row = new LinkedHashMap<>();
			row.put("address", cells[0].strip());
			for (int i = 0; i < CALLERS.size(); i++) {
				row.put(CALLERS.get(i), cells[i + 1].strip());
			}
			return row;
		});
	}

	@ParameterizedTest
	@MethodSource("rows")
	void eachIsToldWhatTheTableSays(Map<String, String> row) {
		String address = row.getOrDefault("address", "").replaceAll("[{}]", "");
		Map<String, String> told = new LinkedHashMap<>(row);
		CALLERS.forEach((caller) -> told.put(caller,
				Integer.toString(status(address, shown.getOrDefault(caller, "missing from the test")))));
		assertThat(told).isEqualTo(row);
	}

	@Test
	void noAddressIsMissingInTheTable() {
		Set<String> known = rows().map((row) -> row.getOrDefault("address", "")).collect(Collectors.toSet());
		Set<String> served = house.service.beans(RequestMappingInfoHandlerMapping.class)
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(WhoMayWhatTests::addresses)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(served).hasSizeGreaterThan(10)
			.allSatisfy((pattern) -> assertThat(known).anyMatch((address) -> address.matches(asExpression(pattern))));
	}

	/** Reading is what is meant where no method is named. */
	private static Stream<String> addresses(RequestMappingInfo mapping) {
		Set<String> changing = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.filter((method) -> method != RequestMethod.GET && method != RequestMethod.HEAD)
			.map((method) -> method + " ")
			.collect(Collectors.toSet());
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> changing.isEmpty() ? Stream.of(pattern)
					: changing.stream().map((method) -> method + pattern));
	}

	private static String asExpression(String pattern) {
		return pattern.replace("/**", "(/.*)?")
			.replace("{wave}", "\\{\\w+}")
			.replaceAll("(?<!\\\\)\\{\\w+}", "[\\\\w.]+");
	}

	private static int status(String address, String shown) {
		String[] headers = shown.isEmpty() ? new String[0] : new String[] { "Authorization", "Bearer " + shown };
		if (address.contains(" ")) {
			String[] parts = address.split(" ", 2);
			return house.service.change(parts[0], parts[1], HttpRequest.BodyPublishers.noBody(), headers).statusCode();
		}
		HttpResponse<InputStream> answer = house.service.open(address, "*/*", headers);
		try (InputStream body = answer.body()) {
			assertThat(body).isNotNull();
			return answer.statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
