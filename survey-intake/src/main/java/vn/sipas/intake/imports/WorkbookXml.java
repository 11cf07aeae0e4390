package vn.sipas.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.FindingCode;

/**
 * A part of a workbook, read from tag to tag.
 */
final class WorkbookXml implements Closeable {

	/** Excel's own limit of a cell is 32,767 characters. */
	private static final int LONGEST_TEXT = 1 << 16;

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream in;

	private final XMLStreamReader reader;

	WorkbookXml(InputStream in) throws IOException {
		this.in = in;
		try {
			// Of any other encoding the guard before the parser would understand nothing.
			this.reader = FACTORY.createXMLStreamReader(in, StandardCharsets.UTF_8.name());
		}
		catch (XMLStreamException | RuntimeException ex) {
			in.close();
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Steps to the next tag.
	 * @return whether it begins an element; null at the end
	 */
	@Nullable Boolean next() {
		try {
			while (this.reader.hasNext()) {
				int event = this.reader.next();
				if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
					return event == XMLStreamConstants.START_ELEMENT;
				}
			}
			return null;
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * Steps to the beginning of an element of a name.
	 * @param name the name
	 * @return whether there is one
	 */
	boolean goTo(String name) {
		for (Boolean begins = next(); begins != null; begins = next()) {
			if (begins && is(name)) {
				return true;
			}
		}
		return false;
	}

	boolean is(String name) {
		return this.reader.getLocalName().equals(name);
	}

	@Nullable String attribute(String name) {
		return this.reader.getAttributeValue(null, name);
	}

	@Nullable String attribute(String namespaceEnd, String name) {
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			String namespace = this.reader.getAttributeNamespace(i);
			if (this.reader.getAttributeLocalName(i).equals(name) && namespace != null
					&& namespace.endsWith(namespaceEnd)) {
				return this.reader.getAttributeValue(i);
			}
		}
		return null;
	}

	/**
	 * The text of the element that was begun, with those in it.
	 * @param left out with what is in it: how a word sounds
	 * @return the text
	 */
	String text(String left) {
		StringBuilder text = new StringBuilder();
		int depth = 1;
		int silent = 0;
		try {
			while (depth > 0 && this.reader.hasNext()) {
				switch (this.reader.next()) {
					case XMLStreamConstants.START_ELEMENT -> {
						depth++;
						silent = (silent > 0 || is(left)) ? silent + 1 : 0;
					}
					case XMLStreamConstants.END_ELEMENT -> {
						depth--;
						silent = Math.max(0, silent - 1);
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
						if (silent == 0) {
							text.append(this.reader.getTextCharacters(), this.reader.getTextStart(),
									this.reader.getTextLength());
						}
					}
					default -> {
						// Nothing of a text.
					}
				}
				if (text.length() > LONGEST_TEXT) {
					throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
		return text.toString();
	}

	private static RuntimeException unreadable(XMLStreamException ex) {
		// What the guard before the parser has to say goes through the parser.
		return (ex.getNestedException() instanceof RuntimeException own) ? own : Refusal.of(FindingCode.NOT_A_WORKBOOK);
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
