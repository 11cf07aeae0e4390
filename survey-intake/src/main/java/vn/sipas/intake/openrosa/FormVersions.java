package vn.sipas.intake.openrosa;

import java.util.EnumSet;
import java.util.Set;

import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * A form on a tablet may be an old one. What it says is taken as long as it fits the wave
 * as it is now; where it does not, its user is told what to do.
 */
final class FormVersions {

	private static final int LONGEST_SHOWN = 20;

	/**
	 * What can be wrong with a form only because the wave asks for something else now.
	 */
	private static final Set<FindingCode> BY_CHANGE = EnumSet.of(FindingCode.UNKNOWN_UNIT,
			FindingCode.UNKNOWN_CRITERION, FindingCode.OUT_OF_SCALE, FindingCode.UNKNOWN_SERVICE,
			FindingCode.UNKNOWN_DEMOGRAPHIC, FindingCode.UNKNOWN_GROUP);

	private FormVersions() {
	}

	/**
	 * What is wrong with a form that was not taken.
	 * @param problem what is wrong with what it says
	 * @param filledIn the version that was filled in, empty if that is not known
	 * @param present the form's present version
	 * @return that the form has changed where that is the reason, else the problem as it
	 * is
	 */
	static ProblemException explain(ProblemException problem, String filledIn, int present) {
		boolean other = !filledIn.isEmpty() && !filledIn.equals(Integer.toString(present));
		if (!other || problem.findings().stream().noneMatch((finding) -> BY_CHANGE.contains(finding.code()))) {
			return problem;
		}
		String shown = filledIn.substring(0, Math.min(filledIn.length(), LONGEST_SHOWN));
		return ProblemException.of(ProblemCode.FORM_CHANGED, problem.findings(), shown, present);
	}

}
