package vn.sipas.ranking.ranking;

/** Hears that rankings move, so that what they were is kept. */
public interface Chronicle {

	/**
	 * Is told before a version of a ranking is there, so that none is missed if this
	 * instance ends at any moment. It may be told again, and in vain.
	 * @param scope which units
	 * @param version the version that there is going to be, at least
	 */
	void expect(Scope scope, long version);

}
