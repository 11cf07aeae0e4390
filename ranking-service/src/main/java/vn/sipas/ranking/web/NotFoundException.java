package vn.sipas.ranking.web;

import java.io.Serial;

/** Something that a reader named does not exist. */
public final class NotFoundException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String what;

	private final String name;

	/**
	 * Names what is missing.
	 * @param what {@code wave}, {@code level}, {@code parent} or {@code unit}
	 * @param name as the reader wrote it
	 */
	public NotFoundException(String what, String name) {
		super("no " + what + " " + name);
		this.what = what;
		this.name = name;
	}

	String what() {
		return this.what;
	}

	/**
	 * What the reader named.
	 * @return as it was written
	 */
	public String name() {
		return this.name;
	}

}
