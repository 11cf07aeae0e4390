package vn.sipas.scoring.streams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the service does not start, in place of a stack trace. */
final class DirectoryInUse extends AbstractFailureAnalyzer<DirectoryInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, DirectoryInUseException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Give each instance its own directory by SIPAS_SCORING_STATE_DIRECTORY.", cause);
	}

}
