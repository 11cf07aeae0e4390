package vn.sipas.intake.openrosa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.RunningIntake;

/**
 * ODK Collect as far as it matters here: JavaRosa, the engine inside it, and its posts.
 */
public final class Collect {

	private final RunningIntake intake;

	private final String prefix;

	private final String[] headers;

	static {
		registerEngine();
	}

	static void registerEngine() {
		PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
		PrototypeManager.registerPrototypes(CoreModelModule.classNames);
		new XFormsModule().registerModule();
	}

	public Collect(RunningIntake intake, String prefix, String... headers) {
		this.intake = intake;
		this.prefix = prefix;
		this.headers = headers;
	}

	HttpResponse<String> list() {
		return this.intake.get(this.prefix + "/formList", this.headers);
	}

	HttpResponse<String> form(String wave) {
		return this.intake.get(this.prefix + "/forms/" + wave, this.headers);
	}

	/**
	 * Fills a form in.
	 * @param form the form
	 * @param language the language that it is shown in
	 * @param answer what is answered: of the last name of a question's place, and the
	 * values to choose from, one or nothing
	 * @return the filled-in form as it is sent, and what was shown
	 */
	public static Filled fill(String form, String language, BiFunction<String, List<String>, @Nullable String> answer) {
		try {
			FormDef definition = XFormUtils
				.getFormFromInputStream(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
			definition.initialize(true, new InstanceInitializationFactory());
			FormEntryController controller = new FormEntryController(new FormEntryModel(definition));
			controller.setLanguage(language);
			Map<String, List<String>> shown = new LinkedHashMap<>();
			List<String> problems = new ArrayList<>();
			for (int event = controller
				.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM; event = controller
					.stepToNextEvent()) {
				if (event == FormEntryController.EVENT_QUESTION) {
					ask(controller, controller.getModel().getQuestionPrompt(), answer, shown, problems);
				}
			}
			controller.finalizeFormEntry();
			definition.postProcessInstance();
			byte[] xml = new XFormSerializingVisitor().serializeInstance(definition.getMainInstance());
			return new Filled(new String(xml, StandardCharsets.UTF_8), shown, problems);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void ask(FormEntryController controller, FormEntryPrompt prompt,
			BiFunction<String, List<String>, @Nullable String> answer, Map<String, List<String>> shown,
			List<String> problems) {
		String path = prompt.getFormElement().getBind().getReference().toString();
		String name = path.substring(path.lastIndexOf('/') + 1);
		List<SelectChoice> choices = (prompt.getSelectChoices() != null) ? prompt.getSelectChoices() : List.of();
		List<String> texts = new ArrayList<>(List.of(String.valueOf(prompt.getQuestionText())));
		choices.forEach((choice) -> texts.add(prompt.getSelectChoiceText(choice)));
		shown.put(name, texts);
		String value = answer.apply(name, choices.stream().map(SelectChoice::getValue).toList());
		if (value != null) {
			IAnswerData data = choices.stream()
				.filter((choice) -> choice.getValue().equals(value))
				.findFirst()
				.<IAnswerData>map((choice) -> new SelectOneData(choice.selection()))
				.orElseGet(() -> new StringData(value));
			int result = controller.answerQuestion(prompt.getIndex(), data, true);
			if (result != FormEntryController.ANSWER_OK) {
				problems.add(name + " " + ((result == FormEntryController.ANSWER_REQUIRED_BUT_EMPTY) ? "required"
						: String.valueOf(prompt.getConstraintText())));
			}
		}
		else if (prompt.isRequired()) {
			problems.add(name + " required");
		}
	}

	public HttpResponse<String> submit(String xml, Map<String, String> parts, String... more) {
		String boundary = "----" + UUID.randomUUID();
		StringBuilder body = new StringBuilder();
		body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; "
				+ "filename=\"form.xml\"\r\nContent-Type: text/xml\r\n\r\n" + xml + "\r\n");
		parts.forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
				+ name + "\"\r\n\r\n" + value + "\r\n"));
		body.append("--" + boundary + "--\r\n");
		byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
		var request = this.intake.request(this.prefix + "/submission?deviceID=collect%3Aabc", this.headers)
			.header("Content-Type", "multipart/form-data; boundary=" + boundary);
		for (int i = 0; i < more.length; i += 2) {
			request.setHeader(more[i], more[i + 1]);
		}
		// Without a length: sent in chunks.
		return this.intake.send(request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
	}

	HttpResponse<String> head() throws IOException {
		return this.intake.send(this.intake.request(this.prefix + "/submission", this.headers).HEAD());
	}

	/**
	 * A filled-in form.
	 *
	 * @param xml as it is sent
	 * @param shown words of each question and of its choices
	 * @param problems what the form did not take
	 */
	public record Filled(String xml, Map<String, List<String>> shown, List<String> problems) {

		public String instanceId() {
			int from = this.xml.indexOf("<instanceID>") + "<instanceID>".length();
			return this.xml.substring(from, this.xml.indexOf('<', from));
		}

	}

}
