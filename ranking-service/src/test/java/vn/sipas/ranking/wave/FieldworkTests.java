package vn.sipas.ranking.wave;

import java.util.List;

import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Fieldwork.Demographic;
import vn.sipas.ranking.wave.Fieldwork.Group;
import vn.sipas.ranking.wave.Fieldwork.Service;

import static org.assertj.core.api.Assertions.assertThat;

class FieldworkTests {

	private final Text female = Samples.text("Nữ");

	private final Fieldwork fieldwork = new Fieldwork(null, List.of(new Service("land", Samples.text("Đất đai"))),
			List.of(new Demographic("sex", Samples.text("Giới tính"), List.of(new Group("female", this.female)))),
			null);

	@Test
	void groupsHaveTheNamesThatTheWaveGivesThem() {
		assertThat(this.fieldwork.nameOf("service", "land")).contains(Samples.text("Đất đai"));
		assertThat(this.fieldwork.nameOf("demographics.sex", "female")).contains(this.female);
		assertThat(this.fieldwork.titleOf("demographics.sex")).contains(Samples.text("Giới tính"));
	}

	@Test
	void whatTheWaveGivesNoNameHasNone() {
		assertThat(this.fieldwork.nameOf("service", "female")).isEmpty();
		assertThat(this.fieldwork.nameOf("demographics.ageGroup", "female")).isEmpty();
		assertThat(this.fieldwork.nameOf("channel", "web")).isEmpty();
		assertThat(this.fieldwork.titleOf("service")).isEmpty();
	}

	@Test
	void aWaveThatTellsNothingHasNoPlan() {
		Wave wave = Samples.wave("w", 1, 0, Samples.provinces("12 Lai Châu"));
		assertThat(wave.fieldwork().quotas()).isEmpty();
		assertThat(wave.fieldwork().quality()).isNull();
	}

}
