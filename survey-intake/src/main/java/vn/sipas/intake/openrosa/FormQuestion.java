package vn.sipas.intake.openrosa;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import vn.sipas.intake.openrosa.Xml.Element;

/**
 * A question of a form.
 *
 * @param path where its answer stands
 * @param label the id of its words
 * @param kind how it is answered
 * @param choices what can be chosen, where that stands in the question
 * @param instance where the choices stand otherwise
 * @param filter which of those
 * @param isRequired whether it has to be answered
 * @param relevant when it is asked, empty for always
 * @param constraint what has to hold, empty for nothing
 * @param message the id of what is said otherwise
 */
record FormQuestion(String path, String label, Kind kind, List<Choice> choices, String instance, String filter,
		boolean isRequired, String relevant, String constraint, String message) {

	private static final int LONGEST = 128;

	static FormQuestion choice(String path, String label, List<Choice> choices) {
		return new FormQuestion(path, label, Kind.CHOICE, choices, "", "", false, "", "", "");
	}

	static FormQuestion fromInstance(String path, String label, String instance, String filter) {
		return new FormQuestion(path, label, Kind.CHOICE, List.of(), instance, filter, false, "", "", "");
	}

	static FormQuestion text(String path, String label) {
		return new FormQuestion(path, label, Kind.TEXT, List.of(), "", "", false, "", "string-length(.) <= " + LONGEST,
				"");
	}

	static FormQuestion done(String path, String label, String constraint, String message) {
		return new FormQuestion(path, label, Kind.DONE, List.of(), "", "", true, "", constraint, message);
	}

	FormQuestion required() {
		return new FormQuestion(this.path, this.label, this.kind, this.choices, this.instance, this.filter, true,
				this.relevant, this.constraint, this.message);
	}

	FormQuestion relevant(String condition) {
		return new FormQuestion(this.path, this.label, this.kind, this.choices, this.instance, this.filter,
				this.isRequired, condition, this.constraint, this.message);
	}

	void bind(Element model, String data) throws XMLStreamException {
		model.element("bind", (bind) -> {
			bind.attribute("nodeset", data + this.path).attribute("type", this.kind.type);
			if (this.isRequired) {
				bind.attribute("required", "true()");
			}
			if (!this.relevant.isEmpty()) {
				bind.attribute("relevant", this.relevant);
			}
			if (!this.constraint.isEmpty()) {
				bind.attribute("constraint", this.constraint);
			}
			if (!this.message.isEmpty()) {
				bind.attribute("jr:constraintMsg", "jr:itext('" + this.message + "')");
			}
		});
	}

	void control(Element body, String data) throws XMLStreamException {
		body.element(this.kind.control, (control) -> {
			control.attribute("ref", data + this.path);
			control.element("label", (element) -> element.attribute("ref", "jr:itext('" + this.label + "')"));
			if (!this.instance.isEmpty()) {
				itemset(control);
			}
			for (Choice choice : this.choices) {
				control.element("item", (item) -> {
					item.element("label", (element) -> element.attribute("ref", "jr:itext('" + choice.label() + "')"));
					item.element("value", choice.value());
				});
			}
		});
	}

	private void itemset(Element control) throws XMLStreamException {
		String items = "instance('" + this.instance + "')/root/item";
		control.element("itemset", (itemset) -> {
			itemset.attribute("nodeset", this.filter.isEmpty() ? items : items + "[" + this.filter + "]");
			itemset.element("value", (value) -> value.attribute("ref", "name"));
			itemset.element("label", (element) -> element.attribute("ref",
					this.instance.startsWith("units") ? "jr:itext(itextId)" : "label"));
		});
	}

	/**
	 * How a question is answered.
	 */
	enum Kind {

		/** By choosing one. */
		CHOICE("string", "select1"),
		/** By writing. */
		TEXT("string", "input"),
		/** By going on. */
		DONE("string", "trigger");

		private final String type;

		private final String control;

		Kind(String type, String control) {
			this.type = type;
			this.control = control;
		}

	}

	/**
	 * What can be chosen.
	 *
	 * @param value what is kept
	 * @param label the id of its words
	 */
	record Choice(String value, String label) {
	}

}
