package vn.sipas.intake.microdata;

/**
 * Some of the responses, by the first bits of the hash of their ids: where not all fit
 * into memory at once they are exported slice by slice.
 *
 * @param depth how many bits are looked at, 0 to 63
 * @param prefix what these bits are
 */
record Slice(int depth, long prefix) {

	/** All responses. */
	static final Slice ALL = new Slice(0, 0);

	/**
	 * Whether a response is in it.
	 * @param hash the first 64 bits of the hash of its key
	 * @return whether it is
	 */
	boolean holds(long hash) {
		return this.depth == 0 || hash >>> (Long.SIZE - this.depth) == this.prefix;
	}

	/** The first half of it. */
	Slice half() {
		return new Slice(this.depth + 1, this.prefix << 1);
	}

	/** Whether nothing comes after it. */
	boolean isLast() {
		return this.prefix + 1 == 1L << this.depth;
	}

	/** The slice that comes after it, of the same size. */
	Slice next() {
		return new Slice(this.depth, this.prefix + 1);
	}

}
