package vn.sipas.ranking.web;

import java.io.Serial;

/** A parameter has a value that it cannot have. */
public final class BadParameterException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String name;

	/**
	 * Names the parameter.
	 * @param name its name
	 */
	public BadParameterException(String name) {
		super("bad " + name);
		this.name = name;
	}

	String name() {
		return this.name;
	}

}
