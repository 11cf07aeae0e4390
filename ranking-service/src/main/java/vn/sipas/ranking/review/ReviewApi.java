package vn.sipas.ranking.review;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.UnitFilter;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Pages;
import vn.sipas.ranking.web.Parameters;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The flagged responses of a wave, for its analysts. Decisions go to survey-intake. */
@RestController
class ReviewApi {

	private static final int LARGEST_PAGE = 500;

	private static final Pattern FLAG = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}");

	private final Waves waves;

	private final Reviews reviews;

	ReviewApi(Waves waves, Reviews reviews) {
		this.waves = waves;
		this.reviews = reviews;
	}

	@GetMapping(path = "/api/v1/waves/{wave}/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ReviewPage> reviews(@PathVariable String wave,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String flag,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String interviewer, HttpServletRequest request) {
		Pages part = Pages.of(new Parameters(request.getParameterMap()), LARGEST_PAGE);
		require(flag == null || FLAG.matcher(flag).matches(), "flag");
		this.waves.require(wave, unit);
		Set<String> units = UnitFilter.of(unit);
		Asked asked = new Asked(wave, state(state), flag, units, interviewer, part.page(), part.size());
		ReviewPage found = new ReviewPage(wave, part.page(), part.size(), this.reviews.count(asked),
				this.reviews.find(asked).stream().map(ReviewPage.Shown::of).toList());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
	}

	private static @Nullable ReviewState state(@Nullable String word) {
		if (word == null) {
			return ReviewState.PENDING;
		}
		return "all".equals(word) ? null : ReviewState.of(word).orElseThrow(() -> new BadParameterException("state"));
	}

	private static void require(boolean fulfilled, String parameter) {
		if (!fulfilled) {
			throw new BadParameterException(parameter);
		}
	}

}
