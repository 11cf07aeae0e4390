package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;
import vn.sipas.ranking.web.Parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SelectionTests {

	private static final Wave WAVE = Samples.wave("w", 1, 30, units());

	private static final Ranking RANKING = new Ranking("w", "province", null, 7, Instant.EPOCH, true, 1, null, true,
			List.of(line("48", "Đà Nẵng", 1, 500, "90.00", "1.20", "95.00"),
					line("12", "Lai Châu", 2, 480, "88.37", null, "70.00"),
					line("11", "Điện Biên", 2, 470, "88.37", "-0.50", "80.00"),
					line("24", "Cao Bằng", null, 12, null, null, null)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                    | 48 12 11 24
			q=lai                                 | 12
			q=DIEN                                | 11
			q=Điện                                | 11
			q=(en)                                | 48 12 11 24
			q=nowhere                             | ''
			unit=11,48                            | 48 11
			unit=11&unit=12                       | 12 11
			within=north                          | 12 11 24
			within=VN                             | 48 12 11 24
			within=48                             | ''
			minResponses=475                      | 48 12
			figure=true                           | 48 12 11
			q=a&within=north&figure=true          | 12
			sort=place                            | 48 12 11 24
			sort=place&order=desc                 | 11 12 48 24
			sort=name                             | 24 48 11 12
			sort=name&order=desc                  | 12 11 48 24
			sort=overall                          | 48 11 12 24
			sort=overall&order=asc                | 11 12 48 24
			sort=responses&order=asc              | 24 11 12 48
			sort=change                           | 48 11 24 12
			sort=dimensions.access                | 48 11 12 24
			sort=dimensions.access&order=asc      | 12 11 48 24
			""")
	void unitsAreChosenAndOrdered(String asked, String codes) {
		assertThat(selected(asked)).isEqualTo(codes.isEmpty() ? List.of() : Arrays.asList(codes.split(" ", -1)));
	}

	@Test
	void placesStayThoseOfTheWhole() {
		Ranking selected = Selection.of(parameters("unit=11"), WAVE).from(RANKING);
		assertThat(selected.units()).extracting(RankedUnit::rank).containsExactly(2);
		assertThat(selected.version()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "q=", "q= ", "q=\u0301", "unit=", "unit=a b", "unit=11,,12", "within=", "within=11&within=12",
					"minResponses=-1", "minResponses=many", "minResponses=99999999999", "figure=false", "figure=",
					"sort=", "sort=access", "sort=dimensions.nothing", "order=", "order=up", "sort=name&sort=place" })
	void whatCannotBeIsNamed(String asked) {
		String name = asked.substring(0, asked.indexOf('='));
		assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> selected(asked))
			.withMessage("bad " + name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "unit=11,99", "within=99" })
	void aUnitThatThereIsNotIsNotFound(String asked) {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> selected(asked)).withMessage("no unit 99");
	}

	private static List<String> selected(String asked) {
		return Selection.of(parameters(asked), WAVE).from(RANKING).units().stream().map(RankedUnit::unit).toList();
	}

	private static Parameters parameters(String asked) {
		Map<String, String[]> given = asked.isEmpty() ? Map.of()
				: Arrays.stream(asked.split("&", -1))
					.map((one) -> one.split("=", 2))
					.collect(Collectors.groupingBy((pair) -> pair[0],
							Collectors.collectingAndThen(Collectors.mapping((pair) -> pair[1], Collectors.toList()),
									(values) -> values.toArray(String[]::new))));
		return new Parameters(given);
	}

	private static List<Unit> units() {
		List<Unit> units = new ArrayList<>();
		// Below before above, as lists may have it.
		for (String code : List.of("12", "11", "24")) {
			units.add(new Unit(code, "province", "north", Samples.text(code)));
		}
		units.add(new Unit("48", "province", "VN", Samples.text("48")));
		units.add(new Unit("north", "region", "VN", Samples.text("Miền Bắc")));
		units.add(new Unit("VN", "nation", null, Samples.text("Việt Nam")));
		return units;
	}

	private static RankedUnit line(String code, String name, @Nullable Integer rank, long responses,
			@Nullable String overall, @Nullable String points, @Nullable String access) {
		return new RankedUnit(code, Samples.text(name), rank, null, responses, decimal(overall), null,
				(points == null) ? null : new Change("before", decimal(points), null, null, null, null, null),
				(access == null) ? null : List.of(new RankedDimension("access", new BigDecimal(access), 1)));
	}

	private static @Nullable BigDecimal decimal(@Nullable String number) {
		return (number == null) ? null : new BigDecimal(number);
	}

}
