package vn.sipas.system.fault;

import java.net.URI;
import java.util.List;

/** A running pipeline on which a fault is tried. */
interface Site {

	/** Where survey apps find survey-intake: at any of these. */
	List<URI> doors();

	/** Where readers find ranking-service: at any of these. */
	List<URI> rankings();

	/** The key that may do everything. */
	String adminKey();

	/** Where the test finds the brokers, whatever the links to them are like. */
	String kafka();

	/** Sees that everything runs and is well, as it was in the beginning. */
	void awaitReady();

	/**
	 * Sees that everything runs and gets well by itself: nothing is started.
	 * @throws AssertionError if something has ended, or does not get ready
	 */
	void assertWell();

}
