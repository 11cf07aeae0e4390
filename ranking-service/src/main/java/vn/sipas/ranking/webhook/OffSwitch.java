package vn.sipas.ranking.webhook;

/** Lets nothing be sent to a webhook from now on. */
@FunctionalInterface
interface OffSwitch {

	/**
	 * Turns a webhook off, unless it is.
	 * @param webhook its id
	 * @param reason why
	 */
	void disable(String webhook, Disabled.Reason reason);

}
