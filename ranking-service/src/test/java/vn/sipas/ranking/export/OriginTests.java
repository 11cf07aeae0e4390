package vn.sipas.ranking.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginTests {

	private static final Wave WAVE = Samples.wave("w", 1, 0, Samples.provinces("12 Lai Châu"));

	private static final Edition SECOND = new Edition("w", 2, Instant.EPOCH, LocalDate.of(2026, 3, 1), "analyst",
			"12/QĐ", null, 480, 1, 2, List.of());

	@Test
	void figuresOfAnEditionNameIt() {
		Origin origin = new Origin(WAVE, new Figures.Frozen(SECOND), 17, Instant.EPOCH);
		assertThat(origin.mark()).isEqualTo("edition-2");
		assertThat(origin.edition(words())).isEqualTo("lần công bố thứ 2");
		assertThat(origin.note(words())).isEqualTo("Dữ liệu tổng hợp (mô phỏng)");
		assertThat(RankingColumns.of(origin, words())).filteredOn((column) -> column.id().equals("edition"))
			.singleElement()
			.satisfies((column) -> assertThat(column.title()).isEqualTo("Lần công bố"));
	}

	@Test
	void figuresThatMoveSaySo() {
		Origin origin = new Origin(WAVE, new Figures.Live("w"), 17, Instant.EPOCH);
		assertThat(origin.mark()).isEqualTo("provisional-v17");
		assertThat(origin.note(words())).endsWith("; Số liệu tạm thời, còn có thể thay đổi");
		assertThat(About.lines("title", origin, words())).containsEntry("Lần công bố",
				"chưa công bố (số liệu tạm thời)");
	}

	private static Words words() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Words(messages, Language.VI);
	}

}
