package vn.sipas.intake.openrosa;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What ODK Validate does, by the engine that it does it with: parses a form, makes it
 * ready, which evaluates every condition, and steps through all of it. Besides, nothing
 * may be warned of, and each question has its words in each language.
 */
final class FormCheck {

	// Of ODK's own specification, and warned of by ODK's own engine.
	private static final String UNKNOWN_TO_THE_ENGINE = "[xforms-version]";

	private final List<String> findings = new ArrayList<>();

	private FormCheck() {
	}

	/**
	 * Looks for what is wrong with a form.
	 * @param form the form
	 * @return what is wrong, empty for a form that is valid
	 */
	static List<String> findings(String form) {
		Collect.registerEngine();
		FormCheck check = new FormCheck();
		try {
			XFormParser parser = new XFormParser(new StringReader(form));
			parser.onWarning((text) -> check.require(text.contains(UNKNOWN_TO_THE_ENGINE), "warning: " + text));
			parser.onError((text) -> check.findings.add("error: " + text));
			FormDef definition = parser.parse();
			definition.initialize(true, new InstanceInitializationFactory());
			check.step(new FormEntryModel(definition));
			check.binds(form);
		}
		catch (XFormParser.ParseException | RuntimeException ex) {
			check.findings.add(String.valueOf(ex.getMessage()));
		}
		return check.findings;
	}

	// Those are what the engine says nothing of.
	private void binds(String form) {
		Element root = Dom.parse(form);
		NodeList instances = root.getElementsByTagNameNS("*", "instance");
		NodeList binds = root.getElementsByTagNameNS("*", "bind");
		for (int i = 0; i < binds.getLength(); i++) {
			String path = ((Element) binds.item(i)).getAttribute("nodeset");
			Node at = instances.item(0);
			for (String name : path.substring(1).split("/", -1)) {
				at = (at != null) ? child(at, name) : null;
			}
			require(at != null, "a bind without a place for it: " + path);
		}
	}

	private static @Nullable Node child(Node parent, String name) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (name.equals(child.getLocalName())) {
				return child;
			}
		}
		return null;
	}

	private void step(FormEntryModel model) {
		FormEntryController controller = new FormEntryController(model);
		for (String language : model.getLanguages()) {
			controller.setLanguage(language);
			controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
			for (int event = controller
				.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM; event = controller
					.stepToNextEvent()) {
				if (event == FormEntryController.EVENT_QUESTION) {
					question(model.getQuestionPrompt(), language);
				}
				else if (event == FormEntryController.EVENT_GROUP) {
					GroupDef group = (GroupDef) model.getForm().getChild(model.getFormIndex());
					require(!group.getChildren().isEmpty(), "an empty group at " + model.getFormIndex().getReference());
				}
			}
		}
	}

	private void question(FormEntryPrompt prompt, String language) {
		String place = language + " at " + prompt.getIndex().getReference();
		require(!String.valueOf(prompt.getQuestionText()).isBlank(), "no words in " + place);
		Set<String> values = new HashSet<>();
		List<SelectChoice> choices = (prompt.getSelectChoices() != null) ? prompt.getSelectChoices() : List.of();
		for (SelectChoice choice : choices) {
			require(!choice.getValue().isBlank(), "a choice without a value in " + place);
			require(values.add(choice.getValue()), "the choice " + choice.getValue() + " twice in " + place);
			require(!String.valueOf(prompt.getSelectChoiceText(choice)).isBlank(),
					"no words for the choice " + choice.getValue() + " in " + place);
		}
	}

	private void require(boolean right, String otherwise) {
		if (!right) {
			this.findings.add(otherwise);
		}
	}

}
