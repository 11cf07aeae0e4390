package vn.sipas.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sipas.local.demo.Demo;
import vn.sipas.local.launch.Pipeline;
import vn.sipas.local.launch.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An enumerator's form, filled in by the engine inside ODK Collect, on its way to the
 * figures; and its correction.
 */
@ExtendWith(RunningPipeline.class)
class EnumeratorTests {

	private static final String UNIT = "11";

	@Test
	void aFormOfCollectMovesTheFiguresAndAnEditedOneTakesItsPlace(Pipeline pipeline) throws Exception {
		PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
		PrototypeManager.registerPrototypes(CoreModelModule.classNames);
		new XFormsModule().registerModule();
		Status status = pipeline.status();
		Demo.openCitizensWave(status.intake(), status.adminKey(), Built.INSTALLATION.seeds());
		Http http = new Http(status);
		assertThat(http.intake("/openrosa/formList").body()).contains("<formID>" + Demo.CITIZENS + "</formID>");
		String form = http.intake("/openrosa/forms/" + Demo.CITIZENS).body();
		String first = fill(form, "5");
		submit(http, first);
		awaitFigures(http, "100");
		String edited = fill(form, "1").replace("</instanceID>",
				"</instanceID><deprecatedID>" + between(first, "<instanceID>", "</instanceID>") + "</deprecatedID>");
		submit(http, edited);
		awaitFigures(http, "0");
	}

	private static void awaitFigures(Http http, String overall) {
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			var figures = http.ranking("/api/v1/waves/" + Demo.CITIZENS + "/units/" + UNIT);
			assertThat(figures.path("responses").asInt()).isEqualTo(1);
			assertThat(figures.path("overall").decimalValue()).isEqualByComparingTo(overall);
		});
	}

	private static void submit(Http http, String xml) throws IOException, InterruptedException {
		var answer = http.post("/openrosa/submission", "multipart/form-data; boundary=part",
				"--part\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"form.xml\"\r\n"
						+ "Content-Type: text/xml\r\n\r\n" + xml + "\r\n--part--\r\n");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
	}

	// Agrees, chooses the unit, and gives the same answer everywhere.
	private static String fill(String form, String answer) throws Exception {
		FormDef definition = XFormUtils
			.getFormFromInputStream(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
		definition.initialize(true, new InstanceInitializationFactory());
		FormEntryController controller = new FormEntryController(new FormEntryModel(definition));
		for (int event = controller
			.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM; event = controller.stepToNextEvent()) {
			if (event == FormEntryController.EVENT_QUESTION) {
				FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
				String name = prompt.getFormElement().getBind().getReference().toString();
				if (name.endsWith("/done")) {
					controller.answerQuestion(new StringData("OK"), true);
				}
				else if (prompt.getSelectChoices() != null) {
					String wanted = name.endsWith("/unit1") ? UNIT
							: name.endsWith("/consent") ? prompt.getSelectChoices().getFirst().getValue() : answer;
					for (SelectChoice choice : prompt.getSelectChoices()) {
						if (choice.getValue().equals(wanted)) {
							assertThat(controller.answerQuestion(new SelectOneData(choice.selection()), true))
								.isEqualTo(FormEntryController.ANSWER_OK);
						}
					}
				}
			}
		}
		controller.finalizeFormEntry();
		definition.postProcessInstance();
		return new String(new XFormSerializingVisitor().serializeInstance(definition.getMainInstance()),
				StandardCharsets.UTF_8);
	}

	private static String between(String text, String start, String end) {
		int from = text.indexOf(start) + start.length();
		return text.substring(from, text.indexOf(end, from));
	}

}
