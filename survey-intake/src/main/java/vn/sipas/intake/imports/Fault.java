package vn.sipas.intake.imports;

import java.util.List;

import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;

/**
 * What is wrong in a file, kept so that it can be told in any language.
 *
 * @param cell the cell's address, empty where the row or the file is meant
 * @param column the name of the cell's column, empty likewise
 * @param code what is wrong
 * @param args what the code's text mentions
 */
record Fault(String cell, String column, FindingCode code, List<String> args) {

	static Fault of(Finding finding) {
		return new Fault("", "", finding.code(), finding.args());
	}

	Finding finding() {
		return new Finding("", this.code, this.args);
	}

}
