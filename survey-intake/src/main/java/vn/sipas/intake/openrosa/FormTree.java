package vn.sipas.intake.openrosa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import vn.sipas.intake.openrosa.Xml.Element;

/**
 * Where the answers to a form's questions will stand.
 *
 * @param children by name, none in a place for an answer
 */
record FormTree(Map<String, FormTree> children) {

	static FormTree of(List<FormQuestion> questions) {
		FormTree root = new FormTree(new LinkedHashMap<>());
		for (FormQuestion question : questions) {
			FormTree at = root;
			for (String name : question.path().split("/", -1)) {
				at = at.children.computeIfAbsent(name, (key) -> new FormTree(new LinkedHashMap<>()));
			}
		}
		return root;
	}

	void write(Element element) throws XMLStreamException {
		for (Map.Entry<String, FormTree> child : this.children.entrySet()) {
			if (child.getValue().children.isEmpty()) {
				element.element(child.getKey());
			}
			else {
				element.element(child.getKey(), child.getValue()::write);
			}
		}
	}

}
