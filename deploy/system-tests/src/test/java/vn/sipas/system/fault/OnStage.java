package vn.sipas.system.fault;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.sipas.system.RunningPipeline;

/**
 * Sets the {@link Stage} up once for all tests, and takes it down after the last. A test
 * asks for it by a parameter.
 */
final class OnStage implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Stage.class;
	}

	@Override
	public Stage resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return store(test).computeIfAbsent(Stage.class, (_) -> {
			RunningPipeline.end(test);
			return new Stage(Version.built());
		}, Stage.class);
	}

	/** Takes it down now, if it is up. */
	static void end(ExtensionContext test) {
		Stage stage = store(test).remove(Stage.class, Stage.class);
		if (stage != null) {
			stage.close();
		}
	}

	private static ExtensionContext.Store store(ExtensionContext test) {
		return test.getRoot().getStore(Namespace.create(OnStage.class));
	}

}
