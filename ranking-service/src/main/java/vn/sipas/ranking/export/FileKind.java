package vn.sipas.ranking.export;

/** The kinds of files that can be taken away. */
enum FileKind {

	/** For spreadsheets. */
	CSV("csv", "text/csv;charset=UTF-8", true),

	/** For spreadsheets, with types. Compressed as it is. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),

	/** For statistics. */
	JSON_STAT("jsonstat.json", "application/json", true),

	/** For dashboards. */
	FLAT("flat.json", "application/json", true);

	private final String ending;

	private final String type;

	private final boolean compressible;

	FileKind(String ending, String type, boolean compressible) {
		this.ending = ending;
		this.type = type;
		this.compressible = compressible;
	}

	String ending() {
		return this.ending;
	}

	String type() {
		return this.type;
	}

	boolean isCompressible() {
		return this.compressible;
	}

}
