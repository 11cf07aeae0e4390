package vn.sipas.local.submit;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what intake answers.
 */
final class Json {

	private Json() {
	}

	static JsonNode read(byte[] body) {
		try {
			return JsonMapper.shared().readTree(body);
		}
		catch (JacksonException ex) {
			throw new SubmitFailure("What answers at this address is not survey-intake: it sends no JSON.", ex);
		}
	}

}
