package vn.sipas.scoring.deadletter;

/**
 * Why a record could not be used, as a header of the dead letter and a metric's label.
 */
public enum Reason {

	/** Not an event of the contract. */
	UNREADABLE("unreadable"),

	/**
	 * Its key is not that of its wave and response, so it may be on the wrong partition.
	 */
	WRONG_KEY("wrong-key"),

	/** No such wave was defined within the time that was waited for it. */
	UNKNOWN_WAVE("unknown-wave"),

	/** The wave had not been opened within the time that was waited for it. */
	NOT_OPENED("not-opened"),

	/** The wave ranks no such unit. */
	UNKNOWN_UNIT("unknown-unit"),

	/** The wave's questionnaire has no such item. */
	UNKNOWN_ITEM("unknown-item"),

	/** The wave's scale has no such answer. */
	OUT_OF_SCALE("out-of-scale"),

	/** The same response and revision were counted already with other content. */
	CONFLICT("conflict");

	private final String code;

	Reason(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	/**
	 * Whether waiting can help: waves come by a topic of their own, so a response can be
	 * seen before what it belongs to.
	 * @return true if the record is worth another try
	 */
	public boolean mayPass() {
		return this == UNKNOWN_WAVE || this == NOT_OPENED;
	}

}
