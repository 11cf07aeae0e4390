package vn.sipas.ranking.page;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeptPagesTests {

	private final AtomicInteger made = new AtomicInteger();

	private final Drawing drawing = Mockito.mock(Drawing.class);

	private final KeptPages pages = new KeptPages(this.drawing,
			new PageProperties(Duration.ofHours(1), DataSize.ofMegabytes(1)));

	KeptPagesTests() {
		BDDMockito.given(this.drawing.of(Mockito.any(), Mockito.any())).willReturn(Answer.of(new byte[] { '<' }));
	}

	@Test
	void aPageIsMadeOnceForAllWhoAreNotKnown() {
		this.pages.answer(visit(Language.VI, "12"), this::page);
		this.pages.answer(visit(Language.VI, "12"), this::page);
		assertThat(this.made).hasValue(1);
	}

	@Test
	void otherAddressesAndLanguagesAreOtherPages() {
		this.pages.answer(visit(Language.VI, "12"), this::page);
		this.pages.answer(visit(Language.EN, "12"), this::page);
		this.pages.answer(visit(Language.VI, "14"), this::page);
		assertThat(this.made).hasValue(3);
	}

	@Test
	void whoIsKnownGetsAPageOfTheirOwn() {
		Visit known = new Visit(Language.VI, Mockito.mock(Caller.class), Address.of("units", "12"));
		this.pages.answer(known, this::page);
		this.pages.answer(known, this::page);
		this.pages.answer(visit(Language.VI, "12"), this::page);
		assertThat(this.made).hasValue(3);
	}

	@Test
	void whatFailedIsMadeAgain() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.pages.answer(visit(Language.VI, "12"), () -> {
				throw new NotFoundException("unit", "12");
			}));
		assertThat(this.pages.answer(visit(Language.VI, "12"), this::page).getHeaders().getETag()).isNotNull();
		assertThat(this.made).hasValue(1);
	}

	private ModelAndView page() {
		this.made.incrementAndGet();
		return new ModelAndView("unit");
	}

	private static Visit visit(Language language, String unit) {
		return new Visit(language, null, Address.of("units", unit));
	}

}
