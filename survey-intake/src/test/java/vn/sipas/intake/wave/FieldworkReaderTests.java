package vn.sipas.intake.wave;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.unitlist.UnitLists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FieldworkReaderTests {

	private final WaveReader reader = new WaveReader(new UnitLists(JsonMapper.shared()));

	@Test
	void whatTheContractShowsIsReadWhole() {
		Wave wave = read((ObjectNode) RunningIntake.example("wave-defined/examples/gathered.json").get("fieldwork"));
		Fieldwork fieldwork = wave.gathering();
		assertThat(fieldwork.consent()).extracting(Consent::version).isEqualTo("2026-1");
		assertThat(fieldwork.form()).isEqualTo(new CitizenForm(CitizenForm.Access.OPEN));
		assertThat(fieldwork.quotas()).containsExactly(new Quota("12", 450));
		assertThat(fieldwork.services()).extracting(Service::service).containsExactly("land", "civil-status");
		assertThat(fieldwork.demographics()).extracting(Demographic::name).containsExactly("sex", "ageGroup");
		assertThat(fieldwork.kobo()).extracting(KoboMapping::fields)
			.isEqualTo(Map.of("unit", "place/unit", "cluster", "place/village"));
		assertThat(fieldwork.quality()).extracting(QualityRules::hold)
			.isEqualTo(List.of(Flag.TOO_FAST, Flag.DEVICE_REPEAT));
		assertThat(fieldwork.retentionDays()).isEqualTo(730);
		assertThat(wave.saysTheSameAs(WaveJson.wave(WaveJson.event(wave)))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"form": {"access": "open"}} | /fieldwork/consent | consent-required
					{"form": {"access": "all"}, "consent": {"version": "1", "text": {"vi": "a", "en": "b"}}} | /fieldwork/form/access | unknown-word
					{"consent": {"version": "1 2", "text": {"vi": "a", "en": "b"}}} | /fieldwork/consent/version | bad-id
					{"quotas": [{"unit": "99", "responses": 1}]} | /fieldwork/quotas/0/unit | unknown-unit
					{"quotas": [{"unit": "12", "responses": 1}, {"unit": "12", "responses": 1}]} | /fieldwork/quotas/1/unit | duplicate-id
					{"quotas": [{"unit": "12", "responses": 0}]} | /fieldwork/quotas/0/responses | out-of-range
					{"sampledClusters": ["a", 1]} | /fieldwork/sampledClusters | bad-text
					{"kobo": {"criteria": {"access.1": "a"}}} | /fieldwork/kobo/criteria | mapping-misses
					{"kobo": {"criteria": {"access.9": "a"}}} | /fieldwork/kobo/criteria/access.9 | unknown-criterion
					{"kobo": {"fields": {"name": "a"}}} | /fieldwork/kobo/fields/name | unknown-field
					{"kobo": {"fields": {"unit": "a", "cluster": "a"}}} | /fieldwork/kobo/fields/cluster | duplicate-id
					{"quality": {"secondsPerQuestion": 0}} | /fieldwork/quality/secondsPerQuestion | out-of-range
					{"quality": {"straightLinedFrom": 2}} | /fieldwork/quality/straightLinedFrom | out-of-range
					{"quality": {"alikePercent": 101}} | /fieldwork/quality/alikePercent | out-of-range
					{"quality": {"hold": ["odd"]}} | /fieldwork/quality/hold | unknown-word
					{"retentionDays": 0} | /fieldwork/retentionDays | out-of-range
					{"interviewers": []} | /fieldwork/interviewers | unknown-field
					""")
	void whatIsWrongIsSaidAtItsPlace(String fieldwork, String pointer, String code) {
		ProblemException problem = catchThrowableOfType(ProblemException.class,
				() -> read((ObjectNode) JsonMapper.shared().readTree(fieldwork)));
		assertThat(problem.findings()).anySatisfy((finding) -> {
			assertThat(finding.pointer()).isEqualTo(pointer);
			assertThat(finding.code().word()).isEqualTo(code);
		});
	}

	@ParameterizedTest
	@CsvSource({ "hoTen, Họ và tên, Full name", "contact, Số điện thoại, Contact", "id, Số CCCD, Number",
			"where, Nơi ở, Home address", "respondentName, Ai, Who", "mail, Thư, E-mail", "born, Ngày sinh, Born" })
	void nobodyIsAskedWhoTheyAre(String name, String vi, String en) {
		ObjectNode fieldwork = demographic(name, vi, en);
		ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(fieldwork));
		assertThat(problem.findings()).extracting((finding) -> finding.code().word()).contains("personal-data");
	}

	@ParameterizedTest
	@CsvSource({ "sex, Giới tính, Sex", "ageGroup, Nhóm tuổi, Age group", "ethnicity, Dân tộc, Ethnic group",
			"place, Thành thị hay nông thôn, Urban or rural", "attention, Mức độ quan tâm, Attention" })
	void coarseGroupsAreAskedFor(String name, String vi, String en) {
		assertThat(read(demographic(name, vi, en)).gathering().demographics()).hasSize(1);
	}

	private static ObjectNode demographic(String name, String vi, String en) {
		ObjectNode fieldwork = JsonMapper.shared().createObjectNode();
		ObjectNode asked = fieldwork.putArray("demographics").addObject().put("name", name);
		asked.putObject("title").put("vi", vi).put("en", en);
		for (String group : List.of("a", "b")) {
			asked.withArray("groups")
				.addObject()
				.put("group", group)
				.putObject("name")
				.put("vi", group)
				.put("en", group);
		}
		return fieldwork;
	}

	private Wave read(ObjectNode fieldwork) {
		return this.reader.read("gathered", RunningIntake.wave("gathered").set("fieldwork", fieldwork)).wave();
	}

}
