package vn.sipas.ranking.wave;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.ApiKeys;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.access.Role;

import org.springframework.stereotype.Component;

/**
 * Who may read a wave's figures: everybody where they are public, else the wave's
 * analysts. Every method throws {@link org.springframework.dao.DataAccessException} while
 * it is not known whether they are public and the store is away.
 */
@Component
public class Readership {

	/** How long it is not asked again whether a wave's figures are public. */
	private static final Duration MOMENT = Duration.ofMillis(100);

	private static final int MOST = 10_000;

	private final ApiKeys keys;

	private final LoadingCache<String, Boolean> open;

	Readership(Waves waves, ApiKeys keys) {
		this.keys = keys;
		this.open = Caffeine.newBuilder()
			.expireAfterWrite(MOMENT)
			.maximumSize(MOST)
			.build((wave) -> waves.find(wave).map(Wave::hasPublicFigures).orElse(false));
	}

	/**
	 * Whether somebody may read a wave's figures.
	 * @param caller who asks; null for nobody known
	 * @param wave the wave's id; of one that does not exist, analysts are told so
	 * @return whether they may
	 */
	public boolean mayRead(@Nullable Caller caller, String wave) {
		return (caller != null && caller.may(Role.ANALYST, wave)) || this.open.get(wave);
	}

	/**
	 * Whether somebody may read a unit's own figures.
	 * @param caller who asks; null for nobody known
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @return whether they may
	 */
	public boolean mayRead(@Nullable Caller caller, String wave, String unit) {
		return (caller != null && caller.may(Role.ANALYST, wave) && caller.units().covers(unit)) || this.open.get(wave);
	}

	/**
	 * Whether somebody who began to read may go on.
	 * @param caller who asked; null for nobody known
	 * @param wave the wave's id
	 * @return whether they may read what comes now, with what they showed when they came
	 */
	public boolean mayReadOn(@Nullable Caller caller, String wave) {
		return mayRead((caller != null && this.keys.stands(caller)) ? caller : null, wave);
	}

}
