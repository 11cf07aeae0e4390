package vn.sipas.scoring.count;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.ResponseTable;
import vn.sipas.scoring.tally.Place;
import vn.sipas.scoring.wave.QualityRules;
import vn.sipas.scoring.wave.Wave;

/**
 * One partition's counts, and which of them have changed since they were last passed on.
 * They are kept in memory alone and counted anew from the table of responses when a task
 * starts: so they can never disagree with it.
 */
final class Partials {

	private final Known known;

	private final ResponseTable table;

	private final Wave.Lookup definitions;

	private final List<@Nullable WaveCounting> waves = new ArrayList<>();

	private final List<@Nullable CellCounting> cells = new ArrayList<>();

	private final List<@Nullable Groups> profiles = new ArrayList<>();

	private final Map<Place, Integer> groupNumbers = new HashMap<>();

	private final Map<Part, Queue<UnitCounting>> touched = Map.of(Part.FIGURES, new ArrayDeque<>(), Part.DETAILS,
			new ArrayDeque<>(), Part.QUALITY, new ArrayDeque<>());

	/**
	 * Counts all responses of the table. All units are touched: what was passed on before
	 * a crash is not known, and each partial holds whole counts, so all are passed on
	 * once more.
	 * @param known what the table's numbers mean
	 * @param table the responses
	 * @param definitions the waves as they are defined now
	 */
	Partials(Known known, ResponseTable table, Wave.Lookup definitions) {
		this.known = known;
		this.table = table;
		this.definitions = definitions;
		countAnew((_) -> true);
	}

	/** Counts a response, unless it is kept out. */
	void add(CountedResponse response) {
		change(response, 1);
	}

	/** Takes out what a response counts as. */
	void subtract(CountedResponse response) {
		change(response, -1);
	}

	/**
	 * Counts those waves anew whose definition asks for other marks or days, or keeps
	 * others out. Figures need no marks and do not wait for them; margins and breakdowns
	 * do.
	 */
	void follow() {
		for (int wave = 0; wave < this.known.waves().size(); wave++) {
			WaveCounting counted = counting(wave);
			Optional<Wave> now = definition(wave);
			if (now.isPresent() && (counted == null || counted.isOutdated(now.get()))) {
				int outdated = wave;
				countAnew((number) -> number == outdated);
			}
		}
	}

	boolean areTouched(Part part) {
		return !touched(part).isEmpty();
	}

	/**
	 * Passes on what has changed, what has waited longest first.
	 * @param part which part of the counts
	 * @param consumer takes each unit that was touched
	 * @param isOver tells when the rest is left for the next time
	 * @return how many units were passed on
	 */
	int flush(Part part, Consumer<UnitCounting> consumer, BooleanSupplier isOver) {
		Queue<UnitCounting> waiting = touched(part);
		int units = 0;
		while (!waiting.isEmpty() && !isOver.getAsBoolean()) {
			UnitCounting unit = waiting.remove();
			if (unit.isTouched(part)) {
				consumer.accept(unit);
				units++;
			}
		}
		return units;
	}

	private void change(CountedResponse response, int sign) {
		if (counting(response.wave) == null) {
			// Its definition was not there when the task began. The table has what was
			// counted before this change.
			countAnew((number) -> number == response.wave);
		}
		count(response, sign);
	}

	// A wave whose definition is not there is counted once it is.
	private void count(CountedResponse response, int sign) {
		WaveCounting wave = counting(response.wave);
		if (wave != null) {
			CellCounting cell = cell(response.cell, wave);
			boolean keptOut = false;
			if (response.isNoted()) {
				keptOut = response.isKeptOut(wave.rules().hold());
				cell.note(response, keptOut, sign);
			}
			if (!keptOut) {
				cell.change(response, sign, groups(response.profile));
			}
		}
	}

	/** Whether a wave's responses are counted. */
	boolean isCounted(int wave) {
		return counting(wave) != null;
	}

	/** The rules by which a wave's responses are counted now. */
	QualityRules rules(int wave) {
		WaveCounting counting = counting(wave);
		return (counting != null) ? counting.rules() : QualityRules.NONE;
	}

	private void countAnew(IntPredicate chosen) {
		for (int number = 0; number < this.known.waves().size(); number++) {
			if (chosen.test(number)) {
				set(this.waves, number,
						definition(number).map((wave) -> new WaveCounting(wave, this::touch)).orElse(null));
			}
		}
		for (int number = 0; number < this.known.cells().size(); number++) {
			int waveNumber = this.known.waves().of(this.known.cells().get(number).wave());
			if (chosen.test(waveNumber)) {
				set(this.cells, number, null);
				WaveCounting wave = counting(waveNumber);
				if (wave != null) {
					cell(number, wave);
				}
			}
		}
		this.table.forEach((response) -> {
			if (response.revision > CountedResponse.WITHDRAWN && chosen.test(response.wave)) {
				count(response, 1);
			}
		});
	}

	private CellCounting cell(int number, WaveCounting wave) {
		CellCounting counting = (number < this.cells.size()) ? this.cells.get(number) : null;
		if (counting == null) {
			counting = wave.cell(this.known.cells().get(number));
			set(this.cells, number, counting);
		}
		return counting;
	}

	private @Nullable WaveCounting counting(int wave) {
		return (wave < this.waves.size()) ? this.waves.get(wave) : null;
	}

	private Optional<Wave> definition(int wave) {
		return this.definitions.find(this.known.waves().get(wave)).filter(Wave::isCounted);
	}

	private Groups groups(int profile) {
		Groups groups = (profile < this.profiles.size()) ? this.profiles.get(profile) : null;
		if (groups == null) {
			Place[] places = this.known.profiles().get(profile).places().toArray(Place[]::new);
			int[] numbers = new int[places.length];
			for (int place = 0; place < places.length; place++) {
				numbers[place] = this.groupNumbers.computeIfAbsent(places[place], (_) -> this.groupNumbers.size());
			}
			groups = new Groups(places, numbers);
			set(this.profiles, profile, groups);
		}
		return groups;
	}

	private void touch(UnitCounting unit) {
		for (Part part : Part.values()) {
			if (unit.touch(part)) {
				touched(part).add(unit);
			}
		}
	}

	private Queue<UnitCounting> touched(Part part) {
		return Objects.requireNonNull(this.touched.get(part));
	}

	private static <T> void set(List<@Nullable T> list, int index, @Nullable T value) {
		while (list.size() <= index) {
			list.add(null);
		}
		list.set(index, value);
	}

}
