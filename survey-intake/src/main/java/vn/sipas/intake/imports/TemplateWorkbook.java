package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the empty table as a workbook: with what can be chosen, and a sheet that says
 * what every column is.
 */
final class TemplateWorkbook {

	private static final int ROWS = 5000;

	private static final double WIDE = 50;

	private TemplateWorkbook() {
	}

	static void write(List<Template.TemplateColumn> columns, OutputStream out) throws IOException {
		Workbook workbook = new Workbook(out, "SIPAS", "1.0");
		Worksheet table = workbook.newWorksheet("Phiếu");
		Worksheet help = workbook.newWorksheet("Giải thích - Help");
		Worksheet lists = workbook.newWorksheet("Mã - Codes");
		help(columns, help);
		Map<List<Template.Choice>, Range> ranges = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			Template.TemplateColumn column = columns.get(i);
			table.value(0, i, column.name());
			table.width(i, Math.max(12, column.name().length() + 4.0));
			// Else a spreadsheet makes 1 of the code 01.
			table.range(1, i, ROWS, i).style().format("@").set();
			if (!column.choices().isEmpty()) {
				Range choices = ranges.computeIfAbsent(column.choices(),
						(list) -> list(column.name(), list, lists, 4 * ranges.size()));
				table.range(1, i, ROWS, i)
					.validateWithList(choices)
					.allowBlank(true)
					.showErrorMessage(true)
					.errorStyle(DataValidationErrorStyle.WARNING)
					.errorTitle("SIPAS")
					.error("Không có trong danh sách. Not in the list.");
			}
		}
		table.range(0, 0, 0, columns.size() - 1).style().bold().set();
		table.freezePane(0, 1);
		workbook.finish();
	}

	private static void help(List<Template.TemplateColumn> columns, Worksheet help) {
		List<String> header = List.of("Cột - Column", "Nội dung", "Meaning", "Bắt buộc - Required", "Giá trị - Values");
		for (int i = 0; i < header.size(); i++) {
			help.value(0, i, header.get(i));
			help.width(i, (i == 1 || i == 2) ? WIDE : WIDE / 2);
		}
		help.range(0, 0, 0, header.size() - 1).style().bold().set();
		for (int i = 0; i < columns.size(); i++) {
			Template.TemplateColumn column = columns.get(i);
			help.value(i + 1, 0, column.name());
			help.value(i + 1, 1, column.meaning().vi());
			help.value(i + 1, 2, column.meaning().en());
			help.value(i + 1, 3, column.required() ? "x" : "");
			help.value(i + 1, 4, column.choices().isEmpty() ? "" : "→ Mã - Codes");
		}
		help.freezePane(0, 1);
	}

	private static Range list(String name, List<Template.Choice> choices, Worksheet lists, int left) {
		lists.value(0, left, name);
		lists.value(0, left + 1, "Tên");
		lists.value(0, left + 2, "Name");
		lists.range(0, left, 0, left + 2).style().bold().set();
		for (int i = 0; i < choices.size(); i++) {
			lists.value(i + 1, left, choices.get(i).code());
			lists.value(i + 1, left + 1, choices.get(i).name().vi());
			lists.value(i + 1, left + 2, choices.get(i).name().en());
		}
		return lists.range(1, left, choices.size(), left);
	}

}
