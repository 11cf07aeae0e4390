package vn.sipas.intake.openrosa;

import java.net.http.HttpResponse;

import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an app reads of a refusal.
 */
final class OpenRosaAnswer {

	private OpenRosaAnswer() {
	}

	/**
	 * The message that is shown.
	 * @param answer an answer that refuses
	 * @return its words
	 */
	static String message(HttpResponse<String> answer) {
		assertThat(answer.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/xml;charset=UTF-8");
		Element root = Dom.parse(answer.body());
		assertThat(root.getLocalName()).isEqualTo("OpenRosaResponse");
		assertThat(root.getNamespaceURI()).isEqualTo("http://openrosa.org/http/response");
		Element message = (Element) root.getElementsByTagNameNS("*", "message").item(0);
		assertThat(message.getAttribute("nature")).isEqualTo("error");
		return message.getTextContent();
	}

}
