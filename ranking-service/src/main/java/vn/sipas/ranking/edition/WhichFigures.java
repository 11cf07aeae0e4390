package vn.sipas.ranking.edition;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;

/**
 * Which figures a reader gets: those of the wave's newest edition, or of the one that
 * they name; while there is none, the figures as they move. Once a wave was published,
 * moving figures are for those who ask for them by name, which is for the wave's analysts
 * alone; whether they are one was looked at before.
 */
@Component
public class WhichFigures {

	/** How the parameter {@code edition} names figures as they move. */
	public static final String LIVE = "live";

	private static final Duration KEPT = Duration.ofDays(1);

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

	private final Editions editions;

	WhichFigures(Editions editions) {
		this.editions = editions;
	}

	/**
	 * The figures that a reader means.
	 * @param wave the wave's id
	 * @param edition {@code live}, an edition's number, or null for the newest figures
	 * that are for everybody
	 * @return which they are
	 * @throws BadParameterException if it is neither of these
	 * @throws NotFoundException if there is no such edition
	 */
	public Figures of(String wave, @Nullable String edition) {
		if (edition == null) {
			return newest(wave);
		}
		if (edition.equals(LIVE)) {
			return new Figures.Live(wave);
		}
		if (!NUMBER.matcher(edition).matches()) {
			throw new BadParameterException("edition");
		}
		return this.editions.find(wave, Integer.parseInt(edition))
			.<Figures>map(Figures.Frozen::new)
			.orElseThrow(() -> new NotFoundException("edition", edition));
	}

	/**
	 * The figures that a reader means where those of a numbered edition are of no use,
	 * because they never change.
	 * @param wave the wave's id
	 * @param edition {@code live}, or null for the newest figures that are for everybody
	 * @return which they are
	 * @throws BadParameterException if it is neither of these
	 */
	public Figures ofChanging(String wave, @Nullable String edition) {
		if (edition != null && !edition.equals(LIVE)) {
			throw new BadParameterException("edition");
		}
		return of(wave, edition);
	}

	/**
	 * How long an answer may be kept. An edition that is named by its number never
	 * changes and is for everybody; how it is written may change with a release.
	 * @param edition as the reader named it; null where they named none
	 * @return for an edition a day, else only with asking each time
	 */
	public static CacheControl cache(@Nullable String edition) {
		return (edition == null || edition.equals(LIVE)) ? CacheControl.noCache()
				: CacheControl.maxAge(KEPT).cachePublic();
	}

	/**
	 * The newest figures that are for everybody, once any are.
	 * @param wave the wave's id
	 * @return the newest edition's; those that move while there is none
	 */
	public Figures newest(String wave) {
		return newest(wave, this.editions.of(wave));
	}

	/**
	 * The same for several waves, by one query.
	 * @param waves the waves' ids
	 * @return by wave
	 */
	public Map<String, Figures> newest(Collection<String> waves) {
		Map<String, Figures> newest = new HashMap<>();
		this.editions.of(waves).forEach((wave, editions) -> newest.put(wave, newest(wave, editions)));
		return newest;
	}

	private static Figures newest(String wave, List<Edition> editions) {
		return editions.isEmpty() ? new Figures.Live(wave) : new Figures.Frozen(editions.getLast());
	}

}
