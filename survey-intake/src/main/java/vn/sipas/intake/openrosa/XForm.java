package vn.sipas.intake.openrosa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.openrosa.Xml.Element;
import vn.sipas.intake.wave.Consent;
import vn.sipas.intake.wave.Demographic;
import vn.sipas.intake.wave.Fieldwork;
import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.ScaleValue;
import vn.sipas.intake.wave.Section;
import vn.sipas.intake.wave.Service;
import vn.sipas.intake.wave.Text;
import vn.sipas.intake.wave.Wave;

/**
 * A wave as a form of ODK's XForms, in Vietnamese and English.
 */
final class XForm {

	private static final String DATA = "/data/";

	private static final int MOST_CLUSTERS_LISTED = 1000;

	private final Wave wave;

	private final Fieldwork fieldwork;

	private final UnitLevels units;

	private final List<Section> sections;

	// By its id, in the order in which it is first needed.
	private final Map<String, Text> texts = new LinkedHashMap<>();

	private final List<FormQuestion> questions = new ArrayList<>();

	XForm(Wave wave) {
		this.wave = wave;
		this.fieldwork = wave.gathering();
		this.units = new UnitLevels(wave.units());
		this.sections = Section.of(wave.questionnaire());
		consent();
		place();
		sample();
		respondent();
		answers();
	}

	byte[] bytes() {
		return Xml.document((document) -> document.element("h:html", (html) -> {
			html.attribute("xmlns", "http://www.w3.org/2002/xforms")
				.attribute("xmlns:h", "http://www.w3.org/1999/xhtml")
				.attribute("xmlns:jr", "http://openrosa.org/javarosa")
				.attribute("xmlns:odk", "http://www.opendatakit.org/xforms");
			html.element("h:head", (head) -> {
				head.element("h:title", this.wave.title().vi());
				head.element("model", this::model);
			});
			html.element("h:body", this::body);
		}));
	}

	private void consent() {
		Consent consent = this.fieldwork.consent();
		if (consent != null) {
			add(FormQuestion
				.choice(FormNames.CONSENT, text("consent", consent.text()),
						List.of(choice(consent.version(), "consent.yes", FormText.AGREE.text())))
				.required());
		}
	}

	private void place() {
		String before = "";
		int last = this.units.levels().size() - 1;
		for (int level = 0; level <= last; level++) {
			FormQuestion question = FormQuestion
				.fromInstance(FormNames.PLACE + "/" + FormNames.UNIT + (level + 1), text("unit", FormText.UNIT.text()),
						"units" + level, before.isEmpty() ? "" : "parent = " + before)
				.required();
			add(before.isEmpty() ? question : question
				.relevant("instance('units" + (level - 1) + "')/root/item[name = " + before + "]/leads = '1'"));
			before = DATA + FormNames.PLACE + "/" + FormNames.UNIT + (level + 1);
		}
	}

	private void sample() {
		List<String> clusters = this.fieldwork.sampledClusters();
		String cluster = FormNames.SAMPLE + "/" + FormNames.CLUSTER;
		if (clusters.isEmpty() || clusters.size() > MOST_CLUSTERS_LISTED) {
			add(FormQuestion.text(cluster, text("cluster", FormText.CLUSTER.text())));
		}
		else {
			add(FormQuestion.fromInstance(cluster, text("cluster", FormText.CLUSTER.text()), "clusters", ""));
		}
		add(FormQuestion.text(FormNames.SAMPLE + "/" + FormNames.STRATUM, text("stratum", FormText.STRATUM.text())));
		add(FormQuestion.text(FormNames.SAMPLE + "/" + FormNames.INTERVIEWER,
				text("interviewer", FormText.INTERVIEWER.text())));
	}

	private void respondent() {
		if (!this.fieldwork.services().isEmpty()) {
			List<FormQuestion.Choice> choices = new ArrayList<>();
			for (Service service : this.fieldwork.services()) {
				choices.add(choice(service.service(), "service." + service.service(), service.name()));
			}
			add(FormQuestion.choice(FormNames.SERVICE, text("service", FormText.SERVICE.text()), choices));
		}
		for (Demographic asked : this.fieldwork.demographics()) {
			List<FormQuestion.Choice> choices = new ArrayList<>();
			for (Demographic.Group group : asked.groups()) {
				choices.add(choice(group.group(), "group." + asked.name() + "." + group.group(), group.name()));
			}
			add(FormQuestion.choice(FormNames.RESPONDENT + "/" + FormNames.element(asked.name()),
					text("demographic." + asked.name(), asked.title()), choices));
		}
	}

	private void answers() {
		List<FormQuestion.Choice> scale = new ArrayList<>();
		for (ScaleValue value : this.wave.scale()) {
			scale.add(choice(Integer.toString(value.value()), "scale." + value.value(), value.label()));
		}
		for (Section section : this.sections) {
			for (Node item : section.items()) {
				Text question = item.question();
				String path = FormNames.ANSWERS + "/" + FormNames.element(section.node().id()) + "/"
						+ FormNames.element(item.id());
				add(FormQuestion.choice(path, text("item." + item.id(), question), scale));
			}
		}
		// The engine takes no wildcard here.
		String given = this.questions.stream()
			.map(FormQuestion::path)
			.filter((path) -> path.startsWith(FormNames.ANSWERS + "/"))
			.map((path) -> DATA + path)
			.collect(Collectors.joining(", "));
		add(FormQuestion.done("done", text("done", FormText.DONE.text()),
				"string-length(concat(" + given + ", '')) > 0", text("done.none", FormText.NO_ANSWER.text())));
	}

	private void add(FormQuestion question) {
		this.questions.add(question);
	}

	private FormQuestion.Choice choice(String value, String id, Text label) {
		return new FormQuestion.Choice(value, text(id, label));
	}

	private String text(String id, @Nullable Text text) {
		this.texts.put(id, (text != null) ? text : new Text(id, id));
		return id;
	}

	private void model(Element model) throws XMLStreamException {
		model.attribute("odk:xforms-version", "1.0.0");
		model.element("itext", this::texts);
		model.element("instance", (instance) -> instance.element("data", this::data));
		for (int level = 0; level < this.units.levels().size(); level++) {
			units(model, level);
		}
		if (this.questions.stream().anyMatch((question) -> question.instance().equals("clusters"))) {
			clusters(model);
		}
		bind(model, FormNames.START, "dateTime", "timestamp", "start");
		bind(model, FormNames.END, "dateTime", "timestamp", "end");
		for (FormQuestion question : this.questions) {
			question.bind(model, DATA);
		}
		bind(model, FormNames.META + "/" + FormNames.INSTANCE_ID, "string", "uid", "");
	}

	private static void bind(Element model, String path, String type, String preload, String parameters)
			throws XMLStreamException {
		model.element("bind", (bind) -> {
			bind.attribute("nodeset", DATA + path).attribute("type", type).attribute("jr:preload", preload);
			if (!parameters.isEmpty()) {
				bind.attribute("jr:preloadParams", parameters);
			}
			else {
				bind.attribute("readonly", "true()");
			}
		});
	}

	private void texts(Element itext) throws XMLStreamException {
		for (FormText.In language : FormText.In.values()) {
			// The other titles are needed for the headings only.
			itext.element("translation", (translation) -> {
				translation.attribute("lang", language.label());
				if (language == FormText.In.VI) {
					translation.attribute("default", "true()");
				}
				for (Section section : this.sections) {
					Text title = section.title();
					text(translation, "section." + section.node().id(), (title != null) ? language.of(title) : "");
				}
				for (Map.Entry<String, Text> entry : this.texts.entrySet()) {
					text(translation, entry.getKey(), language.of(entry.getValue()));
				}
				for (List<UnitLevels.Choice> level : this.units.levels()) {
					for (UnitLevels.Choice choice : level) {
						text(translation, "unit." + choice.unit().unit(), language.of(choice.unit().name()));
					}
				}
			});
		}
	}

	private static void text(Element translation, String id, String value) throws XMLStreamException {
		translation.element("text", (text) -> {
			text.attribute("id", id);
			text.element("value", value);
		});
	}

	private void data(Element data) throws XMLStreamException {
		data.attribute("id", this.wave.wave()).attribute("version", Integer.toString(this.wave.definition()));
		data.element(FormNames.START);
		data.element(FormNames.END);
		FormTree.of(this.questions).write(data);
		data.element(FormNames.META, (meta) -> meta.element(FormNames.INSTANCE_ID));
	}

	private void units(Element model, int level) throws XMLStreamException {
		model.element("instance", (instance) -> {
			instance.attribute("id", "units" + level);
			instance.element("root", (root) -> {
				for (UnitLevels.Choice choice : this.units.levels().get(level)) {
					root.element("item", (item) -> {
						item.element("name", choice.unit().unit());
						String parent = choice.unit().parent();
						item.element("parent", (parent != null) ? parent : "");
						item.element("leads", choice.leads() ? "1" : "0");
						item.element("itextId", "unit." + choice.unit().unit());
					});
				}
			});
		});
	}

	private void clusters(Element model) throws XMLStreamException {
		model.element("instance", (instance) -> {
			instance.attribute("id", "clusters");
			instance.element("root", (root) -> {
				for (String cluster : this.fieldwork.sampledClusters()) {
					root.element("item", (item) -> {
						item.element("name", cluster);
						item.element("label", cluster);
					});
				}
			});
		});
	}

	private void body(Element body) throws XMLStreamException {
		for (FormQuestion question : this.questions) {
			if (!question.path().startsWith(FormNames.ANSWERS + "/") && !question.path().equals("done")) {
				question.control(body, DATA);
			}
		}
		for (Section section : this.sections) {
			String group = FormNames.ANSWERS + "/" + FormNames.element(section.node().id());
			body.element("group", (element) -> {
				element.attribute("ref", DATA + group).attribute("appearance", "field-list");
				element.element("label",
						(label) -> label.attribute("ref", "jr:itext('section." + section.node().id() + "')"));
				for (FormQuestion question : this.questions) {
					if (question.path().startsWith(group + "/")) {
						question.control(element, DATA);
					}
				}
			});
		}
		this.questions.getLast().control(body, DATA);
	}

}
