package vn.sipas.local.submit;

import tools.jackson.databind.JsonNode;

/**
 * Why a line was not accepted.
 *
 * @param line its number in what was submitted, from 1
 * @param responseId the response's id, empty if it has none
 * @param code a word for programs
 * @param pointer the JSON pointer of the field, empty if it is about the whole response
 * @param detail the reason for people
 */
record Rejection(long line, String responseId, String code, String pointer, String detail) {

	static Rejection of(JsonNode json) {
		return new Rejection(json.path("line").asLong(0), json.path("responseId").asString(""),
				json.path("code").asString(""), json.path("pointer").asString(""), json.path("detail").asString(""));
	}

	Rejection atLine(long number) {
		return new Rejection(number, this.responseId, this.code, this.pointer, this.detail);
	}

	/** Whether the line is good, and only could not be stored just now. */
	boolean isPassing() {
		return this.code.equals("unavailable");
	}

	@Override
	public String toString() {
		String whose = this.responseId.isEmpty() ? "" : " (" + this.responseId + ")";
		String where = this.pointer.isEmpty() ? "" : this.pointer + ": ";
		return "line " + this.line + whose + ": " + where + this.detail + " [" + this.code + "]";
	}

}
