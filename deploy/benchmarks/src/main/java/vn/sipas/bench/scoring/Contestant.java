package vn.sipas.bench.scoring;

import java.util.Map;

import vn.sipas.bench.contestant.Settings;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Workshop;

/** Who counts responses here. */
enum Contestant {

	/** A consumer that parses and adds. */
	BARE("bare consumer loop", "bare-consumer"),
	/** Streams without memory. */
	FLOOR("Streams floor", "floor"),
	/** Tables, as one would write it at first. */
	TABLES("DSL tables", "tables"),
	/** scoring-service. */
	SCORING("scoring", "");

	private final String title;

	private final String program;

	Contestant(String title, String program) {
		this.title = title;
		this.program = program;
	}

	String title() {
		return this.title;
	}

	/** Whether each record goes through a topic of its own too before it is counted. */
	boolean repartitions() {
		return this == TABLES;
	}

	/** Starts one of those that belong to the benchmarks. */
	Child start(Settings settings, Workshop workshop) {
		String[] arguments = new String[1 + settings.arguments().size()];
		arguments[0] = this.program;
		System.arraycopy(settings.arguments().toArray(), 0, arguments, 1, settings.arguments().size());
		return Child.start(this.program, Jvm.counting(arguments), Map.of(), workshop.logs());
	}

}
