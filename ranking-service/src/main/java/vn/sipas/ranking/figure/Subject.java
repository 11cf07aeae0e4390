package vn.sipas.ranking.figure;

import org.jspecify.annotations.Nullable;

/**
 * What a published figure is about; several sources may give a figure of the same.
 *
 * @param index such as {@code SIPAS} or {@code PAR INDEX}
 * @param year the year that the index is of
 * @param unitList the list that the unit's code is from; null for the nation
 * @param unit the unit's code; {@code VN} for the nation
 * @param component {@code overall}, or a dimension or component of the index
 */
record Subject(String index, int year, @Nullable String unitList, String unit, String component) {

	/** The nation, which is the same in every list. */
	static final String NATION = "VN";

	static final String OVERALL = "overall";

	/** One line for keys, in which the parts have no '|'. */
	String text() {
		return String.join("|", this.index, Integer.toString(this.year), (this.unitList == null) ? "" : this.unitList,
				this.unit, this.component);
	}

}
