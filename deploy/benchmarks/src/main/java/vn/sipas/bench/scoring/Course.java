package vn.sipas.bench.scoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import vn.sipas.bench.contestant.Floor;
import vn.sipas.bench.contestant.Settings;
import vn.sipas.bench.contestant.Tables;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.kafka.Offsets;
import vn.sipas.bench.lab.Lab;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.lab.Watch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Folder;
import vn.sipas.bench.process.Workshop;
import vn.sipas.bench.records.Filling;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/** A broker with a topic that everyone goes through. */
final class Course implements AutoCloseable {

	private static final String PART = "bench.part";

	// Fewer for the slowest, but enough for its code to be compiled most of the time.
	private static final int TENTH = 10;

	private static final int LEAST = 400_000;

	private static final int MORE = 1000;

	private final Lab lab;

	private final Broker broker;

	private final Survey survey;

	private final Responses responses;

	private final int records;

	private final ShippedDefaults defaults;

	private int runs;

	Course(Lab lab, Survey survey, int records) {
		this.lab = lab;
		this.survey = survey;
		this.responses = new Responses(survey);
		this.records = records;
		this.defaults = ShippedDefaults.of(lab.workshop().jar("scoring-service"));
		this.broker = Broker.start(lab.workshop());
		Filling.topics(this.broker.cluster(), this.broker.address(), survey);
		double bytes = Filling.responses(this.broker.address(), Filling.RESPONSES, this.responses, records);
		lab.report()
			.say("%,d responses to %d criteria by %,d units, of %.0f bytes on average, wait in %d partitions."
				.formatted(records, survey.criteria().size(), survey.ranked().size(), bytes, 4));
	}

	/** Prepares for those that go through a part. */
	void addPart() {
		for (String topic : List.of(PART, Floor.OUTPUT, Tables.OUTPUT)) {
			this.broker.cluster().create(topic, Map.of());
		}
		Filling.responses(this.broker.address(), PART, new Responses(this.survey), part());
	}

	/** How many responses those have who go through a part. */
	int part() {
		return Math.min(this.records, Math.max(LEAST, this.records / TENTH));
	}

	Workshop workshop() {
		return this.lab.workshop();
	}

	Broker broker() {
		return this.broker;
	}

	/** Lets one go through. */
	Stretch run(Contestant contestant) {
		String application = "bench-%s-%d".formatted(contestant.name().toLowerCase(Locale.ROOT), ++this.runs);
		return (contestant == Contestant.SCORING) ? scoring(application, 1) : other(contestant, application);
	}

	/** Lets several instances of scoring go through together. */
	Stretch scoring(String application, int instances) {
		Offsets before = PublishedScores.now(this.broker.cluster());
		List<ScoringProcess> processes = IntStream.rangeClosed(1, instances)
			.mapToObj((instance) -> ScoringProcess.start(workshop(), this.broker, application, instance, Map.of()))
			.toList();
		try {
			Stretch stretch = new Watch(this.broker, application, Filling.RESPONSES, this.records, false)
				.follow(processes.stream().map(ScoringProcess::process).toList());
			try (PublishedScores scores = new PublishedScores(this.broker.address(), before)) {
				scores.await(this.survey.wave(), Responses.people(this.records));
			}
			return stretch;
		}
		finally {
			processes.forEach(ScoringProcess::close);
			for (int instance = 1; instance <= instances; instance++) {
				Folder.delete(state(ScoringProcess.state(application, instance)));
			}
			this.broker.cluster().forget(application);
		}
	}

	/**
	 * Sends more responses and makes sure that they count beside all that went before.
	 */
	void requireMoreCount(String application) {
		Offsets before = PublishedScores.now(this.broker.cluster());
		try (ScoringProcess scoring = ScoringProcess.start(workshop(), this.broker, application, 1, Map.of());
				PublishedScores scores = new PublishedScores(this.broker.address(), before)) {
			scoring.awaitReady();
			Filling.responses(this.broker.address(), Filling.RESPONSES, this.responses, MORE);
			scores.await(this.survey.wave(), this.responses.people());
		}
	}

	private Stretch other(Contestant contestant, String application) {
		boolean part = contestant == Contestant.TABLES;
		Path state = state(application);
		Settings settings = new Settings(this.broker.address(), application, part ? PART : Filling.RESPONSES, state,
				this.defaults.threads(), this.defaults.commitInterval(), this.defaults.flushInterval());
		Child child = contestant.start(settings, workshop());
		try {
			return new Watch(this.broker, application, settings.topic(), part ? part() : this.records,
					contestant.repartitions())
				.follow(List.of(child));
		}
		finally {
			child.kill();
			Folder.delete(state);
			this.broker.cluster().forget(application);
		}
	}

	private Path state(String name) {
		return workshop().folder().resolve("data").resolve(name);
	}

	@Override
	public void close() {
		this.broker.close();
	}

}
