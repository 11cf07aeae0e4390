package vn.sipas.ranking.live;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.live.RankingChange.WithoutLines;
import vn.sipas.ranking.ranking.PublishedRanking;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.web.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class LiveRankingTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int UNITS = 5;

	private final LiveRanking live = new LiveRanking(
			JSON.rebuild().addMixIn(Ranking.class, WithoutLines.class).build());

	private final LiveClient reader = new LiveClient();

	@Test
	void whoHasNothingGetsTheWhole() throws IOException {
		PublishedRanking first = see(1, 1, 10, 20, 30, 40, 50);
		read();
		assertThat(this.reader.ranking()).isEqualTo(first.answer().text());
		assertThat(this.live.after(this.reader.id())).isNull();
	}

	@Test
	void whoHasTheStateBeforeGetsTheLinesThatChanged() throws IOException {
		see(1, 1, 10, 20, 30, 40, 50);
		read();
		PublishedRanking next = see(2, 1, 10, 21, 30, 40, 50);
		assertThat(textAfter(this.reader.id())).contains("event: change", "\"position\":1").doesNotContain("tion\":0");
		read();
		assertThat(this.reader.ranking()).isEqualTo(next.answer().text());
	}

	@Test
	void whatWasMissedComesAsOneChange() throws IOException {
		see(1, 1, 10, 20, 30, 40, 50);
		read();
		see(2, 1, 11, 20, 30, 40, 50);
		see(3, 1, 11, 20, 30, 40, 51);
		PublishedRanking last = see(4, 1, 12, 20, 30, 40, 51);
		read();
		assertThat(this.reader.ranking()).isEqualTo(last.answer().text());
		assertThat(this.reader.count("change")).isOne();
	}

	@Test
	void whatIsNotKnownHereIsAnsweredWithTheWhole() throws IOException {
		see(7, 1, 10, 20, 30, 40, 50);
		assertThat(textAfter("6-0123456789ab")).contains("event: ranking");
		assertThat(textAfter("7-0123456789ab")).as("of another store").contains("event: ranking");
		assertThat(textAfter("nonsense")).contains("event: ranking");
	}

	@Test
	void aNewDefinitionIsShownWhole() throws IOException {
		see(1, 1, 10, 20, 30, 40, 50);
		read();
		see(2, 2, 10, 20, 30, 40, 50);
		assertThat(textAfter(this.reader.id())).contains("event: ranking");
		read();
		see(3, 2, 11, 20, 30, 40, 50);
		assertThat(textAfter(this.reader.id())).contains("event: change");
	}

	@Test
	void otherUnitsAreShownWhole() throws IOException {
		see(1, 1, 10, 20, 30, 40, 50);
		read();
		see(2, 1, 10, 20, 30, 40, 50, 60);
		assertThat(textAfter(this.reader.id())).contains("event: ranking");
	}

	@Test
	void aChangeOfAllLinesIsNoLongerThanTheWhole() throws IOException {
		see(1, 1, 10, 20, 30, 40, 50);
		read();
		see(2, 1, 11, 21, 31, 41, 51);
		assertThat(textAfter(this.reader.id())).contains("event: ranking");
	}

	@Test
	void aStateThatComesBackIsNotMistakenForTheFirstTime() throws IOException {
		see(1, 1, 10, 20, 30, 40, 50);
		read();
		see(2, 1, 10, 20, 30, 40, 51);
		// A store that was restored has what it had.
		PublishedRanking again = see(1, 1, 10, 20, 30, 40, 50);
		assertThat(this.live.after(this.reader.id())).isNull();
		assertThat(this.reader.ranking()).isEqualTo(again.answer().text());
		PublishedRanking other = see(2, 1, 10, 20, 30, 41, 50);
		read();
		assertThat(this.reader.ranking()).isEqualTo(other.answer().text());
	}

	@Test
	void onlySoManyStatesAreRemembered() throws IOException {
		see(1, 1, 0, 20, 30, 40, 50);
		read();
		for (int version = 2; version <= LiveRanking.REMEMBERED; version++) {
			see(version, 1, version, 20, 30, 40, 50);
		}
		assertThat(textAfter(this.reader.id())).contains("event: change");
		see(LiveRanking.REMEMBERED + 1, 1, 1, 20, 30, 40, 50);
		assertThat(textAfter(this.reader.id())).contains("event: ranking");
	}

	@Test
	void aFewChangesAreMadeAndTheRestGetsTheWhole() {
		List<String> ids = new ArrayList<>();
		for (int version = 1; version <= 40; version++) {
			ids.add(State.id(see(version, 1, version, 20, 30, 40, 50)));
		}
		long changes = ids.subList(0, 39)
			.stream()
			.filter((id) -> text(this.live.after(id)).contains("event: change"))
			.count();
		assertThat(changes).isEqualTo(16);
	}

	private void read() throws IOException {
		this.reader.take(LiveClient.event(new BufferedReader(new StringReader(textAfter(this.reader.id())))));
	}

	private String textAfter(@Nullable String id) {
		return text(this.live.after(id));
	}

	private static String text(@Nullable Message message) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			Objects.requireNonNull(message).send(out, Duration.ofSeconds(5));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/** A ranking with so many responses of each unit. */
	private PublishedRanking see(long version, long definition, int... responses) {
		List<RankedUnit> units = new ArrayList<>();
		for (int unit = 0; unit < responses.length; unit++) {
			units.add(new RankedUnit("u" + unit, Samples.text("Unit " + unit), unit + 1, null, responses[unit],
					new BigDecimal("9" + (UNITS - unit % UNITS) + ".50"), null, null, List.of()));
		}
		Ranking ranking = new Ranking("w", "province", null, version, Instant.parse("2026-03-02T02:14:06.204Z"), true,
				definition, null, null, units);
		PublishedRanking published = new PublishedRanking(ranking, Answer.of(JSON.writeValueAsBytes(ranking)));
		this.live.look(() -> published);
		return published;
	}

}
