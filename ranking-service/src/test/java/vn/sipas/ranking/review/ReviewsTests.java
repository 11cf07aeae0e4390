package vn.sipas.ranking.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.store.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewsTests {

	private static final Instant START = Instant.parse("2026-11-25T00:00:00Z");

	private EmbeddedMongo mongo;

	private MongoClient client;

	private Reviews reviews;

	private Instant now = START;

	@BeforeEach
	void start() {
		this.mongo = EmbeddedMongo.start(null, 0);
		this.client = MongoClients.create(this.mongo.connectionString("sipas"));
		this.reviews = new Reviews(StoreFixture.of(this.client), new SimpleMeterRegistry(), new Ticking());
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.mongo.close();
	}

	@Test
	void aResponseIsReadAsTheLogSaysLast() {
		Flagged held = flagged("r", true, null, "too-fast");
		this.reviews.keep(List.of(noted(5, held)));
		assertThat(all("w")).containsExactly(held);
		Flagged approved = flagged("r", true, "approved", "too-fast");
		this.reviews.keep(List.of(noted(7, approved), noted(6, held)));
		assertThat(all("w")).containsExactly(approved);
		this.reviews.keep(List.of(noted(5, held), noted(6, held)));
		assertThat(all("w")).as("delivered again").containsExactly(approved);
	}

	@Test
	void whatIsTakenBackIsErasedAndDoesNotComeBack() {
		Flagged held = flagged("r", true, null, "too-fast");
		this.reviews.keep(List.of(noted(5, held)));
		this.reviews.keep(List.of(new Noted("w|r", 6, null)));
		assertThat(all("w")).isEmpty();
		assertThat(collection().find().first())
			.satisfies((left) -> assertThat(left).containsOnlyKeys("_id", "version", "goneAt"));
		this.reviews.keep(List.of(noted(5, held)));
		assertThat(all("w")).as("an instance that was slow").isEmpty();
		this.reviews.keep(List.of(noted(7, held)));
		assertThat(all("w")).as("flagged anew").containsExactly(held);
		this.reviews.keep(List.of(noted(8, held), new Noted("w|r", 9, null)));
		this.now = START.plus(Duration.ofMinutes(61));
		this.reviews.keep(List.of(noted(1, flagged("other", false, null, "late"))));
		assertThat(collection().find()).extracting((document) -> document.getString("_id")).containsExactly("w|other");
	}

	@Test
	void eachStateHasItsOwnAndAllHasEvery() {
		this.reviews.keep(List.of(noted(1, flagged("pending", true, null, "too-fast")),
				noted(2, flagged("counted", false, null, "late")),
				noted(3, flagged("approved", true, "approved", "too-fast")),
				noted(4, flagged("rejected", false, "rejected")), noted(5, flagged("later", false, "later", "late"))));
		assertThat(ids(asked(ReviewState.PENDING))).containsExactly("pending");
		assertThat(ids(asked(ReviewState.COUNTED))).containsExactlyInAnyOrder("counted", "later");
		assertThat(ids(asked(ReviewState.APPROVED))).containsExactly("approved");
		assertThat(ids(asked(ReviewState.REJECTED))).containsExactly("rejected");
		assertThat(ids(asked(null))).hasSize(5);
	}

	@Test
	void theyAreFoundByFlagUnitAndInterviewer() {
		Flagged one = flagged("one", true, null, "too-fast", "alike");
		this.reviews.keep(
				List.of(noted(1, one), noted(2, of("two", "11", "b", START)), noted(3, of("three", "14", "a", START))));
		assertThat(ids(new Asked("w", null, "alike", null, null, 0, 10))).containsExactly("one");
		assertThat(ids(new Asked("w", null, null, Set.of("11", "14"), null, 0, 10))).containsExactlyInAnyOrder("two",
				"three");
		assertThat(ids(new Asked("w", null, null, null, "a", 0, 10))).containsExactlyInAnyOrder("one", "three");
		assertThat(ids(new Asked("w", null, null, Set.of("11"), "a", 0, 10))).isEmpty();
		assertThat(ids(new Asked("w", null, null, Set.of(), null, 0, 10))).isEmpty();
		assertThat(ids(new Asked("v", null, null, null, null, 0, 10))).isEmpty();
	}

	@Test
	void pagesAreInOrderTheNewestFirstAndHaveEachOnce() {
		List<Noted> many = IntStream.range(0, 23)
			.mapToObj((i) -> noted(i, of("r" + i, "12", "a", START.plusSeconds(i / 3))))
			.toList();
		this.reviews.keep(many);
		List<Flagged> pages = IntStream.range(0, 4)
			.boxed()
			.flatMap((page) -> this.reviews.find(new Asked("w", null, null, null, null, page, 7)).stream())
			.toList();
		assertThat(pages).hasSize(23).doesNotHaveDuplicates();
		assertThat(pages).extracting(Flagged::flaggedAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
		assertThat(this.reviews.count(new Asked("w", null, null, null, null, 3, 7))).isEqualTo(23);
		assertThat(this.reviews.find(new Asked("w", null, null, null, null, 4, 7))).isEmpty();
	}

	private List<Flagged> all(String wave) {
		return this.reviews.find(new Asked(wave, null, null, null, null, 0, 100));
	}

	private List<String> ids(Asked asked) {
		List<String> ids = this.reviews.find(asked).stream().map(Flagged::responseId).toList();
		assertThat(this.reviews.count(asked)).isEqualTo(ids.size());
		return ids;
	}

	private MongoCollection<Document> collection() {
		return this.client.getDatabase("sipas").getCollection("flagged");
	}

	private static Asked asked(@Nullable ReviewState state) {
		return new Asked("w", state, null, null, null, 0, 10);
	}

	private static Noted noted(long offset, Flagged flagged) {
		return new Noted("w|" + flagged.responseId(), offset, flagged);
	}

	private static Flagged flagged(String id, boolean held, @Nullable String decision, String... flags) {
		return new Flagged("w", id, 1, "12", "a", "odk", List.of(flags), held, decision, null, START);
	}

	private static Flagged of(String id, String unit, String interviewer, Instant at) {
		return new Flagged("w", id, 1, unit, interviewer, "odk", List.of("late"), true, null, at, at);
	}

	private final class Ticking extends Clock {

		@Override
		public Instant instant() {
			return ReviewsTests.this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
