package vn.sipas.local.submit;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What became of a batch.
 *
 * @param accepted how many responses were stored
 * @param duplicates how many lines were the same response as one before them
 * @param rejected how many lines were not accepted
 * @param rejections which these are, and why
 */
record Receipt(long accepted, long duplicates, long rejected, List<Rejection> rejections) {

	static Receipt of(byte[] body) {
		JsonNode json = Json.read(body);
		List<Rejection> rejections = json.path("rejections").valueStream().map(Rejection::of).toList();
		return new Receipt(json.path("accepted").asLong(0), json.path("duplicates").asLong(0),
				Math.max(json.path("rejected").asLong(0), rejections.size()), rejections);
	}

	long lines() {
		return this.accepted + this.duplicates + this.rejected;
	}

}
