package vn.sipas.intake.openrosa;

import java.nio.charset.StandardCharsets;

import vn.sipas.intake.problem.Language;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What an app shows to its user.
 */
final class OpenRosaMessage {

	static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

	private OpenRosaMessage() {
	}

	static ResponseEntity.BodyBuilder answer(HttpStatusCode status, Language language) {
		return ResponseEntity.status(status).contentType(XML).header("Content-Language", language.tag());
	}

	static byte[] bytes(String nature, String text) {
		return Xml.document((document) -> document.element("OpenRosaResponse", (response) -> {
			response.attribute("xmlns", "http://openrosa.org/http/response");
			response.element("message", (message) -> {
				message.attribute("nature", nature);
				message.text(text);
			});
		}));
	}

}
