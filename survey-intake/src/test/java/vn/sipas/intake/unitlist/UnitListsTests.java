package vn.sipas.intake.unitlist;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class UnitListsTests {

	private final UnitLists lists = new UnitLists(JsonMapper.shared());

	@ParameterizedTest
	@CsvSource({ "vn-2021,63", "vn-2025,34" })
	void hasTheProvincesAndTheNationAboveThem(String name, int provinces) {
		assertThat(this.lists.units(name).orElseThrow().valueStream()).hasSize(provinces + 1)
			.filteredOn((unit) -> "province".equals(unit.get("level").stringValue()))
			.hasSize(provinces)
			.allSatisfy((unit) -> assertThat(unit.get("parent").stringValue()).isEqualTo("VN"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "vn-1999", "VN-2021", "../vn-2021", "vn-2021.json", "a/b" })
	void hasNoOthers(String name) {
		assertThat(this.lists.units(name)).isEmpty();
	}

	@Test
	void readsAListOnce() {
		assertThat(this.lists.units("vn-2021").orElseThrow()).isSameAs(this.lists.units("vn-2021").orElseThrow());
	}

}
