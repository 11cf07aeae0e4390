package vn.sipas.ranking.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages tell besides a wave's figures: indices over the years, predecessors, the way
 * from the nation to a commune, editions; and how much a page of 3,321 units is.
 */
@Timeout(600)
@ExtendWith(RunningMinistry.class)
class UnitSectionsTests {

	private static final int MOST_BYTES = 300_000;

	private final Ministry ministry;

	UnitSectionsTests(Ministry ministry) {
		this.ministry = ministry;
	}

	@Test
	void whatSourcesDisagreeOnIsShownTwiceAndNamed() {
		String year = between(page("/units/12?wave=sipas-2021"), "scope=\"row\">2021</th>", "</tr>");
		assertThat(year).contains("Các nguồn mâu thuẫn về: mức tăng giảm", "+2,67", "+2,47", "86,81 %");
		String before = between(page("/units/12?wave=sipas-2021&lang=en"), "scope=\"row\">2020</th>", "</tr>");
		assertThat(before).contains("Sources disagree on: value", "84.14 %", "84.34 %", "follows, not printed");
	}

	@Test
	void publishedAndComputedFiguresStandApartWithTheirSources() {
		String page = page("/units/12?wave=sipas-2021&lang=en");
		String year = between(page, "scope=\"row\">2021</th>", "</tr>");
		String published = between(year, "class=\"published\"", "class=\"computed\"");
		String computed = year.substring(year.indexOf("class=\"computed\""));
		assertThat(published).contains("[source ").doesNotContain("SIPAS 2021", "synthetic");
		assertThat(computed).contains("SIPAS 2021 (synthetic responses)", "computed", "synthetic", "provisional",
				"8.68 PAR INDEX points");
		assertThat(page).contains("announcement of Lai Châu, PAR INDEX and SIPAS 2021", "Impact on people",
				"86.69 points", "down 49");
	}

	@Test
	void aBandThatFollowsFromPointsIsShown() {
		assertThat(between(page("/units/12?wave=sipas-2021"), "id=\"index-parindex\"", "</table>")).contains("nhóm B",
				"86,69 điểm", "hạng 31/63", "lên 7 bậc", "hệ thống không tính");
	}

	@Test
	void anOwnSchemeGivesNoPointsOfTheReformIndex() {
		assertThat(page("/units/12?wave=sipas-2021")).contains("PAR INDEX");
		assertThat(page("/units/12?wave=lai-chau-2021")).doesNotContain("PAR INDEX");
	}

	@Test
	void oldProvincesStandUnderTheNewOneWithOneComputedFigure() {
		String section = between(page("/units/08?wave=sipas-2025&lang=en"), "class=\"origins\"", "</section>");
		assertThat(section).contains("The units before 01/07/2025", "Ha Giang", "Tuyen Quang", "SIPAS 2021",
				"All together, by responses", "computed", "never published");
		assertThat(between(page("/units/08?wave=sipas-2025&in=sipas-2020"), "class=\"origins\"", "</section>"))
			.contains("bản công bố số 2");
		assertThat(this.ministry.service.get("/units/08?wave=sipas-2025&in=lai-chau-2021").statusCode()).isEqualTo(404);
	}

	@Test
	void withoutAFigureOfEachOldProvinceThereIsNoneOfAll() {
		// Thái Nguyên took in Bắc Kạn, which has too few responses.
		assertThat(between(page("/units/19?wave=sipas-2025"), "class=\"origins\"", "</section>"))
			.contains("quá ít phiếu", "Không có số gộp")
			.doesNotContain("88,99", "class=\"combined\"");
	}

	@Test
	void aProvinceThatStayedHasNoCombinedFigure() {
		assertThat(between(page("/units/12?wave=sipas-2025"), "class=\"origins\"", "</section>"))
			.contains("được giữ nguyên", "86,81")
			.doesNotContain("class=\"combined\"");
	}

	@Test
	void theWayLeadsFromTheNationToACommuneAndBack() {
		assertThat(page("/?wave=sipas-2021")).contains("href=\"/units/12?wave=sipas-2021\"");
		assertThat(page("/units/12?wave=sipas-2021")).contains("href=\"/units/12?wave=lai-chau-2021\"",
				"href=\"/?wave=lai-chau-2021&amp;level=department\"");
		assertThat(page("/units/12?wave=lai-chau-2021")).contains("href=\"/units/106?wave=lai-chau-2021\"",
				"href=\"/units/so-noi-vu?wave=lai-chau-2021\"", "href=\"/units/VN?wave=sipas-2021\"");
		String district = page("/units/106?wave=lai-chau-2021");
		assertThat(district).contains("href=\"/units/03400?wave=lai-chau-2021\"");
		assertThat(between(district, "Xã Tả Lèng", "</li>")).contains("quá ít phiếu");
		assertThat(between(page("/units/03400?wave=lai-chau-2021"), "class=\"trail\"", "</p>")).containsSubsequence(
				"/units/VN?wave=sipas-2021", "/units/12?wave=sipas-2021", "/units/12?wave=lai-chau-2021",
				"/units/106?wave=lai-chau-2021");
		assertThat(page("/?wave=lai-chau-2021&level=department")).contains("href=\"/units/12?wave=sipas-2021\"");
	}

	@Test
	void allWavesAreOnAPageOfTheirOwn() {
		String page = page("/waves");
		assertThat(page).contains("Các đợt khảo sát");
		assertThat(between(page, "href=\"/?wave=sipas-2020\"", "</tr>")).contains("01/09/2020 – 31/12/2020",
				"đã công bố", "bản công bố số 2");
		assertThat(between(page, "href=\"/?wave=sipas-2021\"", "</tr>")).contains("dữ liệu mô phỏng", "chưa công bố");
		assertThat(page("/waves?lang=en")).contains("Survey waves", "href=\"/?wave=lai-chau-2021\"", "not published");
		assertThat(page("/?wave=sipas-2021")).contains("<a href=\"/waves\">Tất cả các đợt khảo sát</a>");
	}

	@Test
	void anOldEditionSaysThatThereIsANewerOne() {
		assertThat(page("/?wave=sipas-2020"))
			.contains("Số liệu chính thức", "bản công bố số 2 ngày 02/06/2021", "302/QĐ-BNV", "người công bố: admin",
					"Bản trình diễn 2")
			.doesNotContain("class=\"newer\"");
		String old = page("/?wave=sipas-2020&edition=1&lang=en");
		assertThat(old)
			.contains("Final figures", "edition 1 of 01/06/2021", "There is a newer edition",
					"href=\"/?wave=sipas-2020&amp;lang=en&amp;edition=2\"",
					"href=\"/units/12?wave=sipas-2020&amp;edition=1\"")
			.doesNotContain("ranking.js");
		assertThat(page("/units/12?wave=sipas-2020&edition=1")).contains("class=\"newer\"",
				"href=\"/compare?wave=sipas-2020&amp;edition=1&amp;unit=12\"");
	}

	@Test
	void figuresThatMoveBesideAnEditionAreForAnalysts() {
		String path = "/?wave=sipas-2020&edition=live";
		assertThat(this.ministry.service.get(path).statusCode()).isEqualTo(404);
		assertThat(this.ministry.service.getAsAdmin(path).body()).contains("Số liệu nội bộ", "Bản công bố mới nhất");
		assertThat(page("/?wave=sipas-2020")).doesNotContain("edition=live");
		assertThat(this.ministry.service.getAsAdmin("/?wave=sipas-2020").body()).contains("edition=live");
		assertThat(this.ministry.service.get("/?wave=sipas-2020&edition=3").statusCode()).isEqualTo(404);
		assertThat(this.ministry.service.get("/?wave=sipas-2020&edition=x").statusCode()).isEqualTo(404);
	}

	@Test
	void allCommunesAreOnePageAndItIsLight() throws IOException {
		String page = page("/?wave=sipas-2025&level=commune");
		assertThat(page.split("data-unit=\"1", -1)).hasSize(Neighbourhood.COMMUNES + 1);
		assertThat(page).contains("class=\"columns-0 long\"");
		assertThat(compressed(page)).isLessThan(MOST_BYTES);
	}

	private String page(String path) {
		HttpResponse<String> answer = this.ministry.service.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		assertThat(answer.body()).as(path).doesNotContain("??");
		return answer.body();
	}

	private static String between(String text, String from, String to) {
		assertThat(text).contains(from);
		int begin = text.indexOf(from);
		return text.substring(begin, text.indexOf(to, begin));
	}

	private static int compressed(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}

}
