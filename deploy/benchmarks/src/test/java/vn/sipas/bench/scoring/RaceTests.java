package vn.sipas.bench.scoring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.bench.contestant.Floor;
import vn.sipas.bench.contestant.Settings;
import vn.sipas.bench.contestant.Tables;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.lab.Stretch;
import vn.sipas.bench.lab.Watch;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Workshop;
import vn.sipas.bench.records.Filling;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

import static org.assertj.core.api.Assertions.assertThat;

class RaceTests {

	private static final int RECORDS = 3000;

	@TempDir
	private Path folder;

	@Test
	void everyContestantGoesThroughTheTopicAndIsTimed() {
		Workshop workshop = new Workshop(this.folder, this.folder);
		try (Broker broker = Broker.start(workshop)) {
			Filling.topics(broker.cluster(), broker.address(), Survey.PROVINCES);
			broker.cluster().create(Floor.OUTPUT, Map.of());
			broker.cluster().create(Tables.OUTPUT, Map.of());
			Filling.responses(broker.address(), Filling.RESPONSES, new Responses(Survey.PROVINCES), RECORDS);
			assertThat(List.of(Contestant.BARE, Contestant.FLOOR, Contestant.TABLES)).allSatisfy((contestant) -> {
				Stretch stretch = race(contestant, workshop, broker);
				assertThat(stretch.records()).isEqualTo(RECORDS);
				assertThat(stretch.time()).isPositive();
				assertThat(stretch.cpu()).isPositive();
			});
		}
	}

	private Stretch race(Contestant contestant, Workshop workshop, Broker broker) {
		String name = contestant.name();
		Settings settings = new Settings(broker.address(), name, Filling.RESPONSES, this.folder.resolve(name), 2,
				Duration.ofMillis(100), Duration.ofMillis(100));
		Child child = contestant.start(settings, workshop);
		try {
			return new Watch(broker, name, Filling.RESPONSES, RECORDS, contestant.repartitions())
				.through(List.of(child), List.of(0L, (long) RECORDS))
				.getFirst();
		}
		finally {
			child.kill();
		}
	}

}
