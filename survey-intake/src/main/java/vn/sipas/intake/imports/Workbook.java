package vn.sipas.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.FindingCode;

/**
 * A workbook: an archive of parts in XML, of which the sheets and their texts are read.
 */
final class Workbook implements Closeable {

	private static final String RELATIONSHIPS = "relationships";

	private static final String TYPES = "[Content_Types].xml";

	private static final int MOST_PARTS = 10_000;

	private static final int MOST_SHEETS = 1000;

	private static final long SMALL_PART = 16L << 20;

	private final ZipFile zip;

	private final long unpacked;

	private final List<Sheet> sheets = new ArrayList<>();

	private boolean from1904;

	private String texts = "";

	private Workbook(ZipFile zip, long unpacked) throws IOException {
		this.zip = zip;
		this.unpacked = unpacked;
		if (zip.size() > MOST_PARTS) {
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
		String main = main();
		Map<String, String> targets = relationships(main);
		try (WorkbookXml xml = part(main, SMALL_PART)) {
			for (Boolean begins = xml.next(); begins != null; begins = xml.next()) {
				if (begins && xml.is("workbookPr")) {
					String days = xml.attribute("date1904");
					this.from1904 = "1".equals(days) || "true".equals(days);
				}
				else if (begins && xml.is("sheet") && this.sheets.size() < MOST_SHEETS) {
					String id = xml.attribute(RELATIONSHIPS, "id");
					this.sheets.add(new Sheet(Objects.requireNonNullElse(xml.attribute("name"), ""),
							targets.getOrDefault(Objects.requireNonNullElse(id, ""), ""),
							Objects.requireNonNullElse(xml.attribute("state"), "visible").equals("visible")));
				}
			}
		}
	}

	/**
	 * Opens a workbook.
	 * @param file where it is
	 * @param unpacked the most bytes that a part of it may have unpacked
	 * @return the workbook, to be closed
	 * @throws IOException if the file cannot be read
	 */
	static Workbook open(Path file, long unpacked) throws IOException {
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
		try {
			return new Workbook(zip, unpacked);
		}
		catch (IOException | RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	private String main() throws IOException {
		String main = "xl/workbook.xml";
		try (WorkbookXml xml = part(TYPES, SMALL_PART)) {
			while (xml.goTo("Override")) {
				String type = Objects.requireNonNullElse(xml.attribute("ContentType"), "");
				String name = Objects.requireNonNullElse(xml.attribute("PartName"), "").replaceFirst("^/", "");
				if (type.endsWith(".sheet.main+xml") || type.endsWith(".sheet.macroEnabled.main+xml")) {
					main = name;
				}
				else if (type.endsWith(".sharedStrings+xml")) {
					this.texts = name;
				}
			}
		}
		return main;
	}

	private Map<String, String> relationships(String main) throws IOException {
		int slash = main.lastIndexOf('/') + 1;
		String folder = main.substring(0, slash);
		Map<String, String> targets = new HashMap<>();
		try (WorkbookXml xml = part(folder + "_rels/" + main.substring(slash) + ".rels", SMALL_PART)) {
			while (xml.goTo("Relationship")) {
				String target = Objects.requireNonNullElse(xml.attribute("Target"), "");
				targets.put(Objects.requireNonNullElse(xml.attribute("Id"), ""),
						target.startsWith("/") ? target.substring(1) : folder + target);
			}
		}
		return targets;
	}

	/**
	 * The sheet that is meant.
	 * @param name its name, or null for the first that can be seen
	 * @return the sheet
	 */
	Sheet sheet(@Nullable String name) {
		return this.sheets.stream()
			.filter((sheet) -> (name != null) ? sheet.name().equals(name) : sheet.visible())
			.findFirst()
			.orElseThrow(() -> Refusal.of(FindingCode.UNKNOWN_SHEET, (name != null) ? name : "–",
					String.join(", ", this.sheets.stream().limit(20).map(Sheet::name).toList())));
	}

	/**
	 * The number of a sheet.
	 * @param sheet the sheet
	 * @return from 1
	 */
	int number(Sheet sheet) {
		return this.sheets.indexOf(sheet) + 1;
	}

	boolean isFrom1904() {
		return this.from1904;
	}

	WorkbookXml rows(Sheet sheet) throws IOException {
		return part(sheet.part(), this.unpacked);
	}

	SharedStrings texts() throws IOException {
		return new SharedStrings((this.texts.isEmpty() || find(this.texts) == null) ? null
				: part(this.texts, Math.min(this.unpacked, SharedStrings.MOST_BYTES)));
	}

	private WorkbookXml part(String name, long most) throws IOException {
		ZipEntry entry = find(name);
		if (entry == null) {
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
		if (entry.getSize() > most) {
			throw Refusal.of(FindingCode.WORKBOOK_TOO_LARGE, org.springframework.util.unit.DataSize.ofBytes(most));
		}
		return new WorkbookXml(new GuardedXml(this.zip.getInputStream(entry), entry.getCompressedSize(), most));
	}

	private @Nullable ZipEntry find(String name) {
		ZipEntry exact = this.zip.getEntry(name);
		return (exact != null) ? exact
				: this.zip.stream().filter((entry) -> entry.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/**
	 * A sheet.
	 *
	 * @param name its name
	 * @param part where its cells are
	 * @param visible whether it can be seen
	 */
	record Sheet(String name, String part, boolean visible) {
	}

}
