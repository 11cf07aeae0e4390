package vn.sipas.intake.imports;

import java.util.ArrayList;
import java.util.List;

import vn.sipas.intake.response.Field;
import vn.sipas.intake.wave.Demographic;
import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.ScaleValue;
import vn.sipas.intake.wave.Service;
import vn.sipas.intake.wave.Text;
import vn.sipas.intake.wave.Unit;
import vn.sipas.intake.wave.Wave;

/**
 * An empty table for a wave's responses.
 */
final class Template {

	private Template() {
	}

	/**
	 * The columns that a wave's table can have.
	 * @param wave the wave
	 * @return the columns, those that have to be there first
	 */
	static List<TemplateColumn> columns(Wave wave) {
		List<Choice> scale = wave.scale().stream().map(Template::choice).toList();
		List<TemplateColumn> columns = new ArrayList<>();
		columns.add(field(Field.UNIT, true, wave.units().stream().map(Template::choice).toList()));
		columns.add(field(Field.ANSWERED_AT, true, List.of()));
		wave.questionnaire()
			.tree()
			.filter(Node::isItem)
			.forEach((node) -> columns.add(new TemplateColumn(
					(Field.of(node.id()) != null) ? "answers." + node.id() : node.id(), text(node), false, scale)));
		for (Demographic asked : wave.gathering().demographics()) {
			columns.add(new TemplateColumn(Columns.GROUP + asked.name(), asked.title(), false,
					asked.groups().stream().map((group) -> new Choice(group.group(), group.name())).toList()));
		}
		columns.add(field(Field.SERVICE, false, wave.gathering().services().stream().map(Template::choice).toList()));
		for (Field field : List.of(Field.CLUSTER, Field.STRATUM, Field.WEIGHT, Field.INTERVIEWER,
				Field.DURATION_SECONDS, Field.CONSENT, Field.RESPONSE_ID, Field.REVISION)) {
			columns.add(field(field, false, List.of()));
		}
		return columns;
	}

	private static Text text(Node node) {
		Text question = node.question();
		return (question != null) ? question : new Text("", "");
	}

	private static TemplateColumn field(Field field, boolean required, List<Choice> choices) {
		return new TemplateColumn(field.fieldName(), meaning(field), required, choices);
	}

	private static Text meaning(Field field) {
		return switch (field) {
			case UNIT -> new Text("Mã đơn vị", "Code of the unit");
			case ANSWERED_AT -> new Text("Thời điểm trả lời, giờ Việt Nam: 2026-03-02 09:14",
					"When it was answered, by Vietnam's clock: 2026-03-02 09:14");
			case SERVICE -> new Text("Mã dịch vụ", "Code of the service");
			case CLUSTER -> new Text("Cụm của mẫu (thôn, bản)", "Cluster of the sample (village)");
			case STRATUM -> new Text("Tầng của mẫu", "Stratum of the sample");
			case WEIGHT -> new Text("Trọng số, lớn hơn 0", "Weight, more than 0");
			case INTERVIEWER -> new Text("Mã điều tra viên (không ghi họ tên)", "Code of the interviewer (no name)");
			case DURATION_SECONDS -> new Text("Thời gian trả lời, tính bằng giây", "How long it took, in seconds");
			case CONSENT -> new Text("Phiên bản nội dung đồng ý", "Version of the consent");
			case RESPONSE_ID -> new Text("Mã phiếu, không trùng nhau (nên có)", "Id of the response, unique (advised)");
			case REVISION -> new Text("Lần sửa: 1, 2, …", "Revision: 1, 2, …");
			default -> new Text("", "");
		};
	}

	private static Choice choice(Unit unit) {
		return new Choice(unit.unit(), unit.name());
	}

	private static Choice choice(ScaleValue value) {
		return new Choice(Integer.toString(value.value()), value.label());
	}

	private static Choice choice(Service service) {
		return new Choice(service.service(), service.name());
	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param meaning what is in it
	 * @param required whether it has to be there
	 * @param choices what can be in it, none: anything of its kind
	 */
	record TemplateColumn(String name, Text meaning, boolean required, List<Choice> choices) {
	}

	/**
	 * What can be in a column.
	 *
	 * @param code how it is written
	 * @param name what it means
	 */
	record Choice(String code, Text name) {
	}

}
