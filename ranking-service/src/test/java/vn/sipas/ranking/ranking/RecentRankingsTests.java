package vn.sipas.ranking.ranking;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.web.Answer;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class RecentRankingsTests {

	private static final Scope PROVINCES = new Scope("sipas-2021", "province");

	private static final Figures LIVE = new Figures.Live(PROVINCES.wave());

	private final PublishedRankings published = mock();

	private final WhichFigures which = mock();

	private final RecentRankings recent = new RecentRankings(this.published, this.which);

	@BeforeEach
	void thereIsOne() {
		when(this.which.of(PROVINCES.wave(), null)).thenReturn(LIVE);
		when(this.published.scope(any(Figures.class), any(), any())).thenReturn(PROVINCES);
	}

	@Test
	void manyWhoAskInAMomentAreGivenOneRanking() {
		PublishedRanking one = ranking();
		when(this.published.of(LIVE, PROVINCES)).thenReturn(one, ranking());

		List<PublishedRanking> given = List.of(find(), find(), find());

		assertThat(given).allSatisfy((ranking) -> assertThat(ranking).isSameAs(one));
		verify(this.published).of(LIVE, PROVINCES);
	}

	@Test
	void aNewerOneIsFoundSoon() {
		PublishedRanking newer = ranking();
		when(this.published.of(LIVE, PROVINCES)).thenReturn(ranking(), newer);
		assertThat(find()).isNotSameAs(newer);

		Awaitility.await()
			.pollInterval(Duration.ofMillis(10))
			.atMost(RecentRankings.MOMENT.multipliedBy(50))
			.untilAsserted(() -> assertThat(find()).isSameAs(newer));
	}

	@Test
	void aStoreThatIsAwayIsAskedAgain() {
		PublishedRanking one = ranking();
		when(this.published.of(LIVE, PROVINCES)).thenThrow(new DataAccessResourceFailureException("away"))
			.thenReturn(one);

		assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(this::find);

		assertThat(find()).isSameAs(one);
		verify(this.published, times(2)).of(LIVE, PROVINCES);
	}

	private PublishedRanking find() {
		return this.recent.find(PROVINCES.wave(), null, null, null);
	}

	private static PublishedRanking ranking() {
		return new PublishedRanking(mock(), Answer.of(new byte[0]));
	}

}
