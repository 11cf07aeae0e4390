package vn.sipas.intake.openrosa;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML.
 */
final class Xml {

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	// What XML has no place for, as half a character or one that only controls something.
	private static final Pattern UNREADABLE = Pattern
		.compile("[^\\t\\n\\r\\x20-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

	private Xml() {
	}

	/**
	 * Writes a document.
	 * @param content writes what is in it
	 * @return the document in UTF-8
	 */
	static byte[] document(Content content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			content.write(new Element(writer));
			writer.writeEndDocument();
			writer.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * What is in a document or an element.
	 */
	@FunctionalInterface
	interface Content {

		void write(Element element) throws XMLStreamException;

	}

	/**
	 * An element that is being written.
	 */
	static final class Element {

		private final XMLStreamWriter writer;

		Element(XMLStreamWriter writer) {
			this.writer = writer;
		}

		/**
		 * Adds an element.
		 * @param name its name, with its prefix
		 * @param content what is in it
		 */
		void element(String name, Content content) throws XMLStreamException {
			this.writer.writeStartElement(name);
			content.write(this);
			this.writer.writeEndElement();
		}

		void element(String name) throws XMLStreamException {
			this.writer.writeEmptyElement(name);
		}

		void element(String name, String text) throws XMLStreamException {
			element(name, (inner) -> inner.text(text));
		}

		Element attribute(String name, String value) throws XMLStreamException {
			this.writer.writeAttribute(name, readable(value));
			return this;
		}

		void text(String text) throws XMLStreamException {
			this.writer.writeCharacters(readable(text));
		}

		private static String readable(String text) {
			return UNREADABLE.matcher(text).replaceAll("\ufffd");
		}

	}

}
