package vn.sipas.ranking.page.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.page.chart.TileLayout.Place;

import static org.assertj.core.api.Assertions.assertThat;

class TilesTests {

	@ParameterizedTest
	@ValueSource(strings = { "vn-2021", "vn-2025" })
	void everyProvinceHasOneTileOfItsOwn(String list) throws IOException {
		TileLayout layout = new TileLayouts().of(list).orElseThrow();
		JsonNode units = JsonMapper.builder()
			.build()
			.readTree(Files.readString(Path.of("..", "seeds", "unit-lists", list + ".json")))
			.get("units");
		List<String> provinces = units.valueStream()
			.filter((unit) -> unit.get("level").stringValue().equals("province"))
			.map((unit) -> unit.get("unit").stringValue())
			.toList();
		assertThat(layout.places()).extracting(Place::unit).containsExactlyInAnyOrderElementsOf(provinces);
		assertThat(layout.places()).extracting((place) -> place.column() + "/" + place.row()).doesNotHaveDuplicates();
		assertThat(layout.places()).extracting(Place::label).doesNotHaveDuplicates();
	}

	@Test
	void aListWithoutALayoutHasNoTiles() {
		assertThat(new TileLayouts().of("elsewhere")).isEmpty();
		assertThat(new TileLayouts().of(null)).isEmpty();
	}

	@Test
	void stepsAreRoundAndHoldAllFigures() {
		Steps steps = Steps.over(List.of(new BigDecimal("82.79"), new BigDecimal("94.07")));
		assertThat(steps.bounds()).usingElementComparator(BigDecimal::compareTo)
			.containsExactly(new BigDecimal("82.5"), new BigDecimal("85"), new BigDecimal("87.5"), new BigDecimal("90"),
					new BigDecimal("92.5"), new BigDecimal("95"));
		assertThat(steps.of(new BigDecimal("82.79"))).isEqualTo(1);
		assertThat(steps.of(new BigDecimal("85"))).isEqualTo(2);
		assertThat(steps.of(new BigDecimal("94.07"))).isEqualTo(5);
	}

	@Test
	void aBarSpansThePlacesThatAUnitMayHave() {
		assertThat(PlaceBar.of(3, new RankInterval(2, 5), 10)).isEqualTo(new PlaceBar("10.00%", "40.00%", "25.00%"));
		assertThat(PlaceBar.of(3, null, 10)).isEqualTo(new PlaceBar("25.00%", "0", "25.00%"));
		assertThat(PlaceBar.of(null, null, 10)).isNull();
	}

}
