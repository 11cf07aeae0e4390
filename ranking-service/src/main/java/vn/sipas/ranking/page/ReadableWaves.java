package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.ranking.Rankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/** The waves that a reader's pages can show. */
@Component
class ReadableWaves {

	private static final int AT_ONCE = 20;

	private final Waves waves;

	private final Readership readership;

	private final WhichFigures which;

	private final Rankings rankings;

	ReadableWaves(Waves waves, Readership readership, WhichFigures which, Rankings rankings) {
		this.waves = waves;
		this.readership = readership;
		this.which = which;
		this.rankings = rankings;
	}

	/** The newest first. A draft takes no responses, so there is nothing to show. */
	List<Wave> of(@Nullable Caller caller) {
		return this.readership.readable(caller, this.waves.all())
			.stream()
			.filter((one) -> one.state() != State.DRAFT)
			.toList();
	}

	/**
	 * The wave that an address means: the one that it names, else the newest with
	 * responses, else the newest; with its newest figures, or those of the edition that
	 * is named.
	 * @param readable the waves that the reader may read
	 * @param named as the address has it; null or empty for none
	 * @param edition an edition's number, or {@code live} for the wave's analysts; null
	 * or empty for the newest figures that are for everybody
	 * @param caller who asks; null for nobody known
	 * @return empty where there is no wave at all
	 * @throws NotFoundException if what is named is not there for them
	 */
	Optional<Shown> chosen(List<Wave> readable, @Nullable String named, @Nullable String edition,
			@Nullable Caller caller) {
		Optional<Wave> chosen = (named == null || named.isEmpty()) ? usual(readable)
				: Optional.of(readable.stream()
					.filter((one) -> one.wave().equals(named))
					.findFirst()
					.orElseThrow(() -> new NotFoundException("wave", named)));
		String number = (edition == null || edition.isEmpty()) ? null : edition;
		return chosen.map((wave) -> {
			Figures figures = figures(wave, number, caller);
			return new Shown(this.waves.of(figures), figures, number);
		});
	}

	/** A wave with its figures as they move for who may read them, else the newest. */
	Optional<Shown> gathering(List<Wave> readable, String named, @Nullable Caller caller) {
		return chosen(readable, named, null, caller)
			.map((shown) -> Readership.mayReadLive(caller, named) ? moving(named) : shown);
	}

	private Shown moving(String wave) {
		Figures figures = new Figures.Live(wave);
		return new Shown(this.waves.of(figures), figures, null);
	}

	private Figures figures(Wave wave, @Nullable String edition, @Nullable Caller caller) {
		if (edition != null && edition.equals(WhichFigures.LIVE) && !Readership.mayReadLive(caller, wave.wave())) {
			throw new NotFoundException("edition", edition);
		}
		try {
			return this.which.of(wave.wave(), edition);
		}
		catch (BadParameterException ex) {
			throw new NotFoundException("edition", String.valueOf(edition));
		}
	}

	private Optional<Wave> usual(List<Wave> readable) {
		// Nearly always one of the first.
		return IntStream.iterate(0, (from) -> from < readable.size(), (from) -> from + AT_ONCE)
			.mapToObj((from) -> readable.subList(from, Math.min(from + AT_ONCE, readable.size())))
			.flatMap((some) -> firstWithResponses(some).stream())
			.findFirst()
			.or(() -> readable.stream().findFirst());
	}

	private Optional<Wave> firstWithResponses(List<Wave> waves) {
		Map<Scope, Long> responses = this.rankings.responses(waves.stream().map(ReadableWaves::scope).toList());
		return waves.stream().filter((wave) -> responses.getOrDefault(scope(wave), 0L) > 0).findFirst();
	}

	private static Scope scope(Wave wave) {
		return new Scope(wave.wave(), wave.defaultLevel());
	}

}
