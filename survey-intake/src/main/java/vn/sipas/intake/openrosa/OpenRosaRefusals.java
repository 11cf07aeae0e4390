package vn.sipas.intake.openrosa;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemBody;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.ProblemFormat;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refusals as apps that speak OpenRosa show them to their users: a message in XML.
 * Whoever and whatever refuses, it is one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenRosaRefusals implements ProblemFormat {

	private static final int MOST = 5;

	// What is said otherwise is meant for who writes programs.
	private static final Set<ProblemCode> IN_OTHER_WORDS = Set.of(ProblemCode.UNAUTHORIZED,
			ProblemCode.UNSAFE_CONNECTION, ProblemCode.UNSUPPORTED_MEDIA_TYPE, ProblemCode.INVALID);

	@Override
	public boolean isFor(HttpServletRequest request) {
		return Prefix.isOf(request);
	}

	@Override
	public void describe(HttpHeaders headers) {
		headers.setContentType(OpenRosaMessage.XML);
		headers.set(OpenRosaHeaders.VERSION_HEADER, OpenRosaHeaders.VERSION);
	}

	@Override
	public byte[] write(ProblemException problem, ProblemBody body, Language language) {
		String detail = IN_OTHER_WORDS.contains(problem.code())
				? language.text("openrosa." + problem.code().word(), List.of()) : body.detail();
		return OpenRosaMessage.bytes("error",
				Stream
					.concat(Stream.of(body.title() + ". " + detail),
							body.errors().stream().limit(MOST).map((fault) -> fault.pointer() + ": " + fault.detail()))
					.collect(Collectors.joining("\n")));
	}

}
