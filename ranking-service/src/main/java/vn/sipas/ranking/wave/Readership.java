package vn.sipas.ranking.wave;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.ApiKeys;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.access.Role;
import vn.sipas.ranking.edition.Editions;

import org.springframework.stereotype.Component;

/**
 * Who may read a wave's figures: everybody where they are public or there is an edition,
 * else the wave's analysts. What moves beside an edition is for analysts. Every method
 * throws {@link org.springframework.dao.DataAccessException} while it is not known
 * whether they are public and the store is away.
 */
@Component
public class Readership {

	/** How long it is not asked again whether a wave's figures are public. */
	private static final Duration MOMENT = Duration.ofMillis(100);

	private static final int MOST = 10_000;

	private final ApiKeys keys;

	private final LoadingCache<String, Boolean> open;

	private final Editions editions;

	Readership(Waves waves, Editions editions, ApiKeys keys) {
		this.editions = editions;
		this.keys = keys;
		this.open = Caffeine.newBuilder()
			.expireAfterWrite(MOMENT)
			.maximumSize(MOST)
			.build((wave) -> waves.find(wave).map(Wave::hasPublicFigures).orElse(false)
					|| !editions.of(wave).isEmpty());
	}

	/**
	 * Whether somebody may read a wave's figures.
	 * @param caller who asks; null for nobody known
	 * @param wave the wave's id; of one that does not exist, analysts are told so
	 * @return whether they may
	 */
	public boolean mayRead(@Nullable Caller caller, String wave) {
		return mayReadLive(caller, wave) || this.open.get(wave);
	}

	/**
	 * Which waves somebody may read the figures of.
	 * @param caller who asks; null for nobody known
	 * @param waves any waves
	 * @return those that they may read, in the same order
	 */
	public List<Wave> readable(@Nullable Caller caller, List<Wave> waves) {
		Set<String> published = this.editions
			.published(waves.stream().filter((wave) -> !wave.isReadableBy(caller)).map(Wave::wave).toList());
		return waves.stream().filter((wave) -> wave.isReadableBy(caller) || published.contains(wave.wave())).toList();
	}

	/**
	 * Whether somebody may read a wave's figures as they move, whatever was published.
	 * @param caller who asks; null for nobody known
	 * @param wave the wave's id
	 * @return whether they are one of the wave's analysts
	 */
	public static boolean mayReadLive(@Nullable Caller caller, String wave) {
		return caller != null && caller.may(Role.ANALYST, wave);
	}

	/**
	 * The same of a unit's own figures.
	 * @param caller who asks; null for nobody known
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @return whether they are one of the wave's analysts, and the unit is theirs
	 */
	public static boolean mayReadLive(@Nullable Caller caller, String wave, String unit) {
		return mayReadLive(caller, wave) && caller != null && caller.units().covers(unit);
	}

	/**
	 * Whether somebody may read a unit's own figures.
	 * @param caller who asks; null for nobody known
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @return whether they may
	 */
	public boolean mayRead(@Nullable Caller caller, String wave, String unit) {
		return mayReadLive(caller, wave, unit) || this.open.get(wave);
	}

	/**
	 * Whether somebody who began to read may go on.
	 * @param caller who asked; null for nobody known
	 * @param wave the wave's id
	 * @return whether they may read what comes now, with what they showed when they came
	 */
	public boolean mayReadOn(@Nullable Caller caller, String wave) {
		return mayRead(standing(caller), wave);
	}

	/**
	 * Whether somebody who began to read figures as they move may go on.
	 * @param caller who asked; null for nobody known
	 * @param wave the wave's id
	 * @return whether what they showed when they came still makes them an analyst
	 */
	public boolean mayReadLiveOn(@Nullable Caller caller, String wave) {
		return mayReadLive(standing(caller), wave);
	}

	private @Nullable Caller standing(@Nullable Caller caller) {
		return (caller != null && this.keys.stands(caller)) ? caller : null;
	}

}
