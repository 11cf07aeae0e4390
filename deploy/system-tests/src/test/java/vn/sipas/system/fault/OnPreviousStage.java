package vn.sipas.system.fault;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.sipas.system.Needed;

/**
 * Sets a {@link Stage} of the previous version up for one test alone. The machine has
 * room for one, so what all others share is taken down, and set up again for whoever
 * comes next.
 */
final class OnPreviousStage implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Stage.class;
	}

	@Override
	public Stage resolveParameter(ParameterContext parameter, ExtensionContext test) {
		if (!Version.hasPrevious()) {
			throw Needed
				.missing("No jars of a previous version; ./sipas test --faults builds them from git's history.");
		}
		OnStage.end(test);
		return test.getStore(Namespace.create(OnPreviousStage.class))
			.computeIfAbsent(Stage.class, (_) -> new Stage(Version.previous()), Stage.class);
	}

}
