package vn.sipas.intake.problem;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem as written, after RFC 9457.
 *
 * @param type {@code urn:sipas:problem:} and the code
 * @param title the code in words
 * @param status the HTTP status
 * @param detail what happened here
 * @param instance the path that was asked for, empty where it is none
 * @param errors what is wrong where, at most {@value #MOST} of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(String type, String title, int status, String detail, String instance, List<Fault> errors) {

	static final int MOST = 200;

	static ProblemBody of(ProblemException problem, @Nullable String instance, Language language) {
		ProblemCode code = problem.code();
		// What has nothing else to mention can mention what was found first.
		List<String> args = problem.args().isEmpty() ? problem.findings().stream().limit(1).map(language::text).toList()
				: problem.args();
		return new ProblemBody("urn:sipas:problem:" + code.word(),
				language.text("problem." + code.word() + ".title", List.of()), code.status().value(),
				language.text("problem." + code.word() + ".detail", args), Objects.requireNonNullElse(instance, ""),
				problem.findings().stream().limit(MOST).map((finding) -> Fault.of(finding, language)).toList());
	}

	/**
	 * What is wrong at one place.
	 *
	 * @param pointer JSON pointer to the place
	 * @param code what is wrong, for programs
	 * @param detail what is wrong, for people
	 */
	public record Fault(String pointer, String code, String detail) {

		static Fault of(Finding finding, Language language) {
			return new Fault(finding.pointer(), finding.code().word(), language.text(finding));
		}

	}

}
