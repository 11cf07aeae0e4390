package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.store.StoreFixture;

import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of the log is kept, in whatever order and by however many instances it is read.
 */
class FiguresTests {

	private final EmbeddedMongo store = EmbeddedMongo.start(null, 0);

	private MongoClient client;

	private Figures figures;

	@BeforeEach
	void connect() {
		this.client = MongoClients.create(this.store.connectionString("sipas"));
		this.figures = figures();
	}

	private Figures figures() {
		MongoOperations mongo = StoreFixture.of(this.client);
		return new Figures(mongo, new SimpleMeterRegistry());
	}

	@AfterEach
	void disconnect() {
		this.client.close();
		this.store.close();
	}

	@Test
	void aFigureIsKeptWithAllItsDecimals() {
		this.figures.keep(List.of(said(0, figure("a", "90.50"))));
		assertThat(stored()).singleElement().isEqualTo(figure("a", "90.50"));
	}

	@Test
	void whatIsSaidLaterHolds() {
		this.figures.keep(List.of(said(5, figure("a", "90.13")), said(7, figure("a", "90.31"))));
		this.figures.keep(List.of(said(6, figure("a", "90.20"))));
		this.figures.keep(List.of(said(7, figure("a", "90.31"))));
		assertThat(stored()).extracting(PublishedFigure::value).containsExactly(new BigDecimal("90.31"));
	}

	@Test
	void sourcesThatDisagreeAreBothKeptAndFound() {
		this.figures.keep(List.of(said(0, figure("a", "90.13")), said(1, figure("b", "90.30"))));
		assertThat(stored()).hasSize(2);
		assertThat(this.figures.find(asked(true))).singleElement()
			.satisfies((subject) -> assertThat(subject.conflict()).containsExactly("value"));
		assertThat(this.figures.count(asked(false))).isZero();
		this.figures.keep(List.of(said(2, figure("b", "90.13"))));
		assertThat(this.figures.find(asked(true))).isEmpty();
		assertThat(this.figures.count(asked(false))).isOne();
	}

	@Test
	void whatIsTakenBackIsGoneAndALateRecordDoesNotBringItBack() {
		PublishedFigure wrong = figure("b", "90.30");
		this.figures.keep(List.of(said(0, figure("a", "90.13")), said(1, wrong)));
		assertThat(this.figures.find(wrong.id())).contains(wrong);
		this.figures.keep(List.of(Said.of(wrong.key(), 2, null)));
		this.figures.keep(List.of(said(1, wrong)));
		assertThat(stored()).containsExactly(figure("a", "90.13"));
		assertThat(this.figures.find(wrong.id())).isEmpty();
		assertThat(this.figures.find(asked(true))).isEmpty();
		this.figures.keep(List.of(said(3, wrong)));
		assertThat(stored()).hasSize(2);
	}

	@Test
	void aSubjectOfWhichEverythingIsTakenBackIsInNoList() {
		PublishedFigure figure = figure("a", "90.13");
		this.figures.keep(List.of(said(0, figure), Said.of(figure.key(), 1, null)));
		assertThat(this.figures.ofUnit("vn-2021", "14")).isEmpty();
		assertThat(this.figures.count(new Asked(Map.of(), null, 0, 50))).isZero();
	}

	@Test
	void instancesThatHearOfSourcesAtTheSameTimeLoseNone() throws Exception {
		int sources = 40;
		try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
			List<Future<?>> written = IntStream.range(0, sources)
				.<Future<?>>mapToObj((source) -> instances.submit(
						() -> figures().keep(List.of(said(source, figure("source " + source, "90." + (10 + source)))))))
				.toList();
			for (Future<?> each : written) {
				each.get();
			}
		}
		assertThat(stored()).hasSize(sources);
		assertThat(this.figures.count(asked(true))).isOne();
	}

	private List<PublishedFigure> stored() {
		return this.figures.ofUnit("vn-2021", "14").stream().flatMap((subject) -> subject.figures().stream()).toList();
	}

	private static Asked asked(boolean conflicts) {
		return new Asked(Map.of("index", "SIPAS", "year", 2021), conflicts, 0, 50);
	}

	private static Said said(long offset, PublishedFigure figure) {
		return new Said(figure.key(), offset, figure);
	}

	private static PublishedFigure figure(String document, String value) {
		return new PublishedFigure("SIPAS", 2021, "vn-2021", "14", "Sơn La", "overall", new BigDecimal(value),
				"percent", null, 63, null, null, null, List.of(), new Source(document, null, null, null), null);
	}

}
