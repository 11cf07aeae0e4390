package vn.sipas.system.fault;

/**
 * From which all chance in these tests comes: {@code sipas.test.seed}, or a new one each
 * run. It is in each row of the report.
 */
final class Seed {

	static final long VALUE = Long.getLong("sipas.test.seed", System.nanoTime() & 0xff_ffff);

	private Seed() {
	}

}
