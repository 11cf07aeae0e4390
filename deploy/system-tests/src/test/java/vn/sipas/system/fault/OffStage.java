package vn.sipas.system.fault;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.sipas.system.RunningPipeline;

/**
 * Takes down what other tests share, for a test that runs all of it by itself: the
 * machine has room for one.
 */
final class OffStage implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		OnStage.end(test);
		RunningPipeline.end(test);
	}

}
