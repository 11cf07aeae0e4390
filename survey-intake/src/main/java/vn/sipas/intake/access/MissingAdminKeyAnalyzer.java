package vn.sipas.intake.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in one sentence, instead of a stack trace, that the key is missing.
 */
class MissingAdminKeyAnalyzer extends AbstractFailureAnalyzer<MissingAdminKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingAdminKeyException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
