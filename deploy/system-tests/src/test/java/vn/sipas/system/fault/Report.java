package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The table of what was tried, in {@code target/faults/report.md}, from which
 * RELIABILITY.md is written.
 */
final class Report {

	private static final Path FILE = Path.of("target", "faults", "report.md");

	private Report() {
	}

	/**
	 * One trial.
	 *
	 * @param fault what was tried
	 * @param took how long it took in all
	 * @param acknowledged how many responses were answered 202
	 * @param apps what survey apps saw
	 * @param readers what readers saw
	 * @param settled how long after the last 202 all figures were equal to the recomputed
	 * @param comparison how they compare in the end
	 */
	record Row(Fault fault, Duration took, int acknowledged, Experience apps, Readers readers, Duration settled,
			Comparison comparison) {

		String line() {
			return "| %s | %,d in %s | %s | %,d, %,d | %s | %s | %s | %d | %d | %s, seed %d |%n".formatted(
					this.fault.what(), this.acknowledged, seconds(this.took), seconds(this.apps.longestGap()),
					this.apps.sentAway(), this.apps.brokenOff(), seconds(this.apps.longestWait()),
					seconds(this.readers.longestStandstill()),
					this.comparison.isEqual() ? seconds(this.settled) : "**never**", this.comparison.lost(),
					this.comparison.doubled(), LocalDate.now(ZoneOffset.UTC), Seed.VALUE);
		}

		private static String seconds(Duration duration) {
			return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
		}

	}

	/** Adds a row, and says it. */
	static synchronized void add(Row row) {
		add(row.line());
	}

	/** Adds a line as it is. */
	static synchronized void add(String line) {
		try {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		System.out.print(line);
	}

}
