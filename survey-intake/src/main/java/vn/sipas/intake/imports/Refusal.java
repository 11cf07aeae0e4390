package vn.sipas.intake.imports;

import java.util.List;

import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * A file as a whole is refused.
 */
final class Refusal {

	private Refusal() {
	}

	static ProblemException of(FindingCode code, Object... args) {
		return of(List.of(Finding.of("", code, args)));
	}

	static ProblemException of(List<Finding> findings) {
		return ProblemException.of(ProblemCode.INVALID, findings, findings.size());
	}

}
