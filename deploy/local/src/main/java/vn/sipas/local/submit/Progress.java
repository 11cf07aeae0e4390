package vn.sipas.local.submit;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows how far a submission is: on a terminal in one line that is written over, else in
 * a new line every tenth of the way.
 */
public final class Progress {

	private final PrintStream out;

	private final boolean terminal;

	private final String what;

	private final long total;

	private long started = System.nanoTime();

	private long tenths;

	private boolean lineIsOpen;

	private Progress(PrintStream out, boolean terminal, String what, long total) {
		this.out = out;
		this.terminal = terminal;
		this.what = what;
		this.total = total;
	}

	/**
	 * Starts to show progress.
	 * @param out where to
	 * @param what what is submitted, as in "sipas-2021"
	 * @param total how many lines there are
	 * @return the progress, at 0
	 */
	public static Progress on(PrintStream out, String what, long total) {
		boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
		return new Progress(out, terminal, what, total);
	}

	/** Starts to show progress in lines of their own. */
	static Progress inLines(PrintStream out, String what, long total) {
		return new Progress(out, false, what, total);
	}

	/** Starts to show progress in one line. */
	static Progress inPlace(PrintStream out, String what, long total) {
		return new Progress(out, true, what, total);
	}

	/** Starts the clock: waiting for intake before is no part of the rate. */
	void begin() {
		this.started = System.nanoTime();
	}

	void at(long lines) {
		long tenth = (this.total == 0) ? 10 : 10 * lines / this.total;
		if (this.terminal) {
			// The blanks cover what a longer line before it leaves.
			this.out.print("\r" + line(lines) + "  ");
			this.out.flush();
			this.lineIsOpen = true;
		}
		else if (tenth > this.tenths) {
			this.out.println(line(lines));
		}
		this.tenths = tenth;
	}

	/**
	 * Says something in a line of its own.
	 * @param sentence what to say
	 */
	public void say(String sentence) {
		if (this.lineIsOpen) {
			this.out.println();
			this.lineIsOpen = false;
		}
		this.out.println(sentence);
	}

	void end(Outcome outcome) {
		double seconds = Duration.ofNanos(System.nanoTime() - this.started).toMillis() / 1000.0;
		say(String.format(Locale.ENGLISH, "Loaded %s in %.1f s: %,d accepted, %,d repeated, %,d refused.", this.what,
				seconds, outcome.accepted(), outcome.duplicates(), outcome.rejected()));
	}

	private String line(long lines) {
		double seconds = Math.max(0.001, (System.nanoTime() - this.started) / 1e9);
		long percent = (this.total == 0) ? 100 : 100 * lines / this.total;
		return String.format(Locale.ENGLISH, "Loading %s: %,d of %,d (%d %%), %,.0f/s", this.what, lines, this.total,
				percent, lines / seconds);
	}

}
