package vn.sipas.intake.problem;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * Why a request as a whole was refused. The word of a code is part of the API: it stands
 * in the problem's {@code type} and names its texts in the message bundles.
 */
public enum ProblemCode {

	/** The request cannot be understood as HTTP or as what the path expects. */
	BAD_REQUEST(HttpStatus.BAD_REQUEST),
	/** The path has a semicolon. */
	SEMICOLON_IN_PATH(HttpStatus.BAD_REQUEST),
	/** The body is not JSON. */
	MALFORMED(HttpStatus.BAD_REQUEST),
	/** The filled-in form is no XML that is read here. */
	NOT_XML(HttpStatus.BAD_REQUEST),
	/** The post has no filled-in form. */
	NO_XML_PART(HttpStatus.BAD_REQUEST),
	/** The filled-in form is encrypted. */
	ENCRYPTED(HttpStatus.BAD_REQUEST),
	/** No key was given, or a wrong one. */
	UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
	/** The key is good, and not for this. */
	FORBIDDEN(HttpStatus.FORBIDDEN),
	/** The key was sent so that others could read it. */
	UNSAFE_CONNECTION(HttpStatus.FORBIDDEN),
	/** The citizen's form can be answered by a one-time link only. */
	LINK_NEEDED(HttpStatus.FORBIDDEN),
	/** The one-time link was not written here for this wave. */
	LINK_UNKNOWN(HttpStatus.FORBIDDEN),
	/** The citizen's form comes with a token that does not hold, or no more. */
	FORM_EXPIRED(HttpStatus.FORBIDDEN),
	/** There is nothing under this path. */
	NOT_FOUND(HttpStatus.NOT_FOUND),
	/** There is no such wave. */
	UNKNOWN_WAVE(HttpStatus.NOT_FOUND),
	/** There is no such import. */
	UNKNOWN_IMPORT(HttpStatus.NOT_FOUND),
	/** There is no such key. */
	UNKNOWN_KEY(HttpStatus.NOT_FOUND),
	/** There is no such dead letter. */
	UNKNOWN_LETTER(HttpStatus.NOT_FOUND),
	/** The wave has no citizen's form. */
	NO_FORM(HttpStatus.NOT_FOUND),
	/** The receipt code stands for nothing. */
	UNKNOWN_RECEIPT(HttpStatus.NOT_FOUND),
	/** The path does not take this method. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
	/** The answer cannot be had in the media type asked for. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
	/** The client sends so slowly that nobody waits for it. */
	TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
	/** There is a key of this name. */
	NAME_TAKEN(HttpStatus.CONFLICT),
	/** The wave takes no responses in its state. */
	WAVE_NOT_OPEN(HttpStatus.CONFLICT),
	/** A wave cannot go from its state to the one asked for. */
	FORBIDDEN_TRANSITION(HttpStatus.CONFLICT),
	/** What may not change once a wave has been open was changed. */
	FROZEN(HttpStatus.CONFLICT),
	/** Somebody else changed the wave in the meantime. */
	OUTDATED(HttpStatus.CONFLICT),
	/** The dead letters are others than in the dry run. */
	LETTERS_CHANGED(HttpStatus.CONFLICT),
	/** The wave has not been opened yet. */
	NOT_YET_OPEN(HttpStatus.CONFLICT),
	/** The response was received before with other content. */
	ALREADY_ANSWERED(HttpStatus.CONFLICT),
	/** The response was withdrawn, which is final. */
	WITHDRAWN(HttpStatus.CONFLICT),
	/** The one-time link was taken back. */
	LINK_REVOKED(HttpStatus.GONE),
	/** The one-time link's time is over. */
	LINK_EXPIRED(HttpStatus.GONE),
	/** The wave's responses were erased. */
	RESPONSES_ERASED(HttpStatus.GONE),
	/** The body is larger than is taken. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
	/** The path does not take this media type. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	/** The body was read, and parts of it are wrong. */
	INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
	/** The form was filled in with another version, and does not fit the present one. */
	FORM_CHANGED(HttpStatus.UNPROCESSABLE_CONTENT),
	/** More was asked than one may ask. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
	/** As many exports are under way as may. */
	TOO_MANY_EXPORTS(HttpStatus.TOO_MANY_REQUESTS),
	/** The answer cannot be sent so that an end is told from a break. */
	HTTP_TOO_OLD(HttpStatus.UPGRADE_REQUIRED),
	/** A fault of this service. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
	/** The waves have not been read yet. */
	NOT_READY(HttpStatus.SERVICE_UNAVAILABLE),
	/** Kafka did not acknowledge in time. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
	/** As much is waiting for Kafka as may. */
	OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE);

	private final HttpStatus status;

	private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

	ProblemCode(HttpStatus status) {
		this.status = status;
	}

	/**
	 * The HTTP status that goes with it.
	 * @return the status
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * The code as written.
	 * @return lower-case words with hyphens
	 */
	public String word() {
		return this.word;
	}

}
