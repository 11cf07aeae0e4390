package vn.sipas.intake.openrosa;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.DeviceTime;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.response.ResponseId;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.Terms;

/**
 * A filled-in form as it comes: XML without a document type, not deep and not large.
 */
final class SubmissionXml {

	/** The most bytes of a filled-in form. */
	static final int LARGEST = 256 << 10;

	/** The most bytes of a post, with pictures and the like, of which none is kept. */
	static final int LARGEST_REQUEST = 10 << 20;

	private static final int DEEPEST = 20;

	private static final int MOST_ANSWERS = 2000;

	private static final XMLInputFactory FACTORY = factory();

	private final String wave;

	private final String version;

	// By its path below the root.
	private final Map<String, String> answers;

	private SubmissionXml(String wave, String version, Map<String, String> answers) {
		this.wave = wave;
		this.version = version;
		this.answers = answers;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		// Nothing is fetched, and nothing unfolds into more than was sent.
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	/**
	 * Reads a filled-in form.
	 * @param xml its bytes
	 * @return what it says
	 * @throws ProblemException {@code not-xml} if it is none that can be read
	 */
	static SubmissionXml read(byte[] xml) {
		try {
			XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
			try {
				return read(reader);
			}
			finally {
				reader.close();
			}
		}
		catch (XMLStreamException | RuntimeException ex) {
			if (ex instanceof ProblemException problem) {
				throw problem;
			}
			throw unreadable();
		}
	}

	private static SubmissionXml read(XMLStreamReader reader) throws XMLStreamException {
		String wave = "";
		String version = "";
		Map<String, String> answers = new LinkedHashMap<>();
		StringBuilder path = new StringBuilder();
		StringBuilder text = new StringBuilder();
		int depth = 0;
		boolean leaf = false;
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable();
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > DEEPEST) {
						throw unreadable();
					}
					if (depth == 1) {
						wave = Objects.requireNonNullElse(reader.getAttributeValue(null, "id"), "");
						version = Objects.requireNonNullElse(reader.getAttributeValue(null, "version"), "");
						if ("yes".equals(reader.getAttributeValue(null, "encrypted"))) {
							throw ProblemException.of(ProblemCode.ENCRYPTED);
						}
					}
					else {
						path.append('/').append(reader.getLocalName());
					}
					text.setLength(0);
					leaf = true;
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					if (leaf && depth > 1 && !text.toString().isBlank()) {
						put(answers, path.toString(), text.toString().strip());
					}
					leaf = false;
					depth--;
					path.setLength(Math.max(0, path.lastIndexOf("/")));
				}
				default -> {
					// Comments, spaces.
				}
			}
		}
		return new SubmissionXml(wave, version, answers);
	}

	private static void put(Map<String, String> answers, String path, String text) {
		if (answers.size() >= MOST_ANSWERS || answers.put(path.substring(1), text) != null) {
			throw unreadable();
		}
	}

	private static ProblemException unreadable() {
		return ProblemException.of(ProblemCode.NOT_XML);
	}

	/**
	 * The form's id.
	 * @return the wave, empty if it names none
	 */
	String wave() {
		return this.wave;
	}

	/**
	 * The version of the form that was filled in.
	 * @return what it says, empty if it does not
	 */
	String version() {
		return this.version;
	}

	/**
	 * The submission that this one takes the place of.
	 * @return its id
	 */
	Optional<String> deprecatedId() {
		return Optional.ofNullable(this.answers.get(FormNames.META + "/" + FormNames.DEPRECATED_ID));
	}

	/**
	 * Says what the form says.
	 * @param submission takes it
	 * @param terms the terms of the wave
	 */
	void fill(Submission submission, Terms terms) {
		text(submission, Field.RESPONSE_ID, FormNames.META + "/" + FormNames.INSTANCE_ID);
		if (!this.answers.containsKey(FormNames.META + "/" + FormNames.INSTANCE_ID)) {
			submission.find(Field.RESPONSE_ID.pointer(), FindingCode.REQUIRED);
		}
		deprecatedId().filter((id) -> !ResponseId.isFormed(id))
			.ifPresent((id) -> submission.find("/meta/deprecatedID", FindingCode.BAD_ID));
		text(submission, Field.CONSENT, FormNames.CONSENT);
		text(submission, Field.CLUSTER, FormNames.SAMPLE + "/" + FormNames.CLUSTER);
		text(submission, Field.STRATUM, FormNames.SAMPLE + "/" + FormNames.STRATUM);
		text(submission, Field.INTERVIEWER, FormNames.SAMPLE + "/" + FormNames.INTERVIEWER);
		text(submission, Field.SERVICE, FormNames.SERVICE);
		String unit = lowest();
		if (unit != null && submission.enter(Field.UNIT)) {
			submission.text(Field.UNIT, unit);
		}
		times(submission);
		each(FormNames.RESPONDENT, (name, group) -> {
			submission.enterOnce(Field.DEMOGRAPHICS);
			submission.demographic(name, group);
		});
		submission.enterOnce(Field.ANSWERS);
		each(FormNames.ANSWERS, (item, answer) -> answer(submission, item, answer));
	}

	private static void answer(Submission submission, String item, String answer) {
		try {
			submission.answer(item, Integer.parseInt(answer));
		}
		catch (NumberFormatException ex) {
			submission.find(Finding.below(Field.ANSWERS.pointer(), item), FindingCode.NOT_AN_INTEGER);
		}
	}

	// The unit that was chosen last is the one that is meant.
	private @Nullable String lowest() {
		String lowest = null;
		String unit = unit(1);
		for (int level = 2; unit != null; level++) {
			lowest = unit;
			unit = unit(level);
		}
		return lowest;
	}

	private @Nullable String unit(int level) {
		return this.answers.get(FormNames.PLACE + "/" + FormNames.UNIT + level);
	}

	private void times(Submission submission) {
		String end = this.answers.get(FormNames.END);
		if (end != null && submission.enter(Field.ANSWERED_AT)) {
			submission.text(Field.ANSWERED_AT, DeviceTime.plain(end));
		}
		submission.took(this.answers.get(FormNames.START), end);
	}

	private void text(Submission submission, Field field, String path) {
		String text = this.answers.get(path);
		if (text != null && submission.enter(field)) {
			submission.text(field, text);
		}
	}

	private void each(String group, BiConsumer<String, String> each) {
		this.answers.forEach((path, text) -> {
			if (path.startsWith(group + "/")) {
				each.accept(FormNames.id(path.substring(path.lastIndexOf('/') + 1)), text);
			}
		});
	}

}
