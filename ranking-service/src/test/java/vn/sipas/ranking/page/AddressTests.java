package vn.sipas.ranking.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTests {

	@Test
	void holdsAllThatThePageShows() {
		Address address = Address.of().with("wave", "w").with("level", "commune").with("parent", "12");
		assertThat(address).hasToString("/?wave=w&level=commune&parent=12");
		assertThat(address.with("parent", (String) null).with("level", "province"))
			.hasToString("/?wave=w&level=province");
	}

	@Test
	void namesSeveralUnits() {
		assertThat(Address.of("compare").with("unit", List.of("12", "14"))).hasToString("/compare?unit=12&unit=14");
	}

	@Test
	void isEncoded() {
		assertThat(Address.of("units", "a/b").with("wave", "x&y=z")).hasToString("/units/a%2Fb?wave=x%26y%3Dz");
	}

}
