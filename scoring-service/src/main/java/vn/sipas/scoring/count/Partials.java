package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.ResponseTable;
import vn.sipas.scoring.tally.Place;
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

	private final Map<Part, List<UnitCounting>> touched = Map.of(Part.FIGURES, new ArrayList<>(), Part.DETAILS,
			new ArrayList<>());

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

	/** Counts a response. */
	void add(CountedResponse response) {
		change(response, 1);
	}

	/** Takes a response out that counts. */
	void subtract(CountedResponse response) {
		change(response, -1);
	}

	/**
	 * Counts those waves anew whose definition asks for other marks. Figures need none
	 * and do not wait for this; margins and breakdowns do.
	 */
	void follow() {
		for (int wave = 0; wave < this.waves.size(); wave++) {
			WaveCounting counted = this.waves.get(wave);
			Optional<Wave> now = this.definitions.find(this.known.waves().get(wave)).filter(Wave::hasBeenOpen);
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
	 * Passes on what has changed.
	 * @param part which part of the counts
	 * @param consumer takes each unit that was touched
	 */
	void flush(Part part, Consumer<UnitCounting> consumer) {
		touched(part).forEach((unit) -> {
			if (unit.isTouched(part)) {
				consumer.accept(unit);
			}
		});
		touched(part).clear();
	}

	private void change(CountedResponse response, int sign) {
		CellCounting cell = cell(response.cell);
		if (cell != null) {
			cell.change(response, sign, groups(response.profile));
		}
	}

	private void countAnew(IntPredicate chosen) {
		for (int wave = 0; wave < this.known.waves().size(); wave++) {
			if (chosen.test(wave)) {
				set(this.waves, wave, null);
			}
		}
		for (int cell = 0; cell < this.known.cells().size(); cell++) {
			if (chosen.test(this.known.waves().of(this.known.cells().get(cell).wave()))) {
				set(this.cells, cell, null);
				cell(cell);
			}
		}
		this.table.forEach((response) -> {
			if (response.revision != CountedResponse.WITHDRAWN && chosen.test(response.wave)) {
				add(response);
			}
		});
	}

	// A wave whose definition is not there, which cannot be counted, is counted later.
	private @Nullable CellCounting cell(int number) {
		CellCounting counting = (number < this.cells.size()) ? this.cells.get(number) : null;
		if (counting == null) {
			Cell cell = this.known.cells().get(number);
			WaveCounting wave = wave(cell.wave());
			counting = (wave != null) ? wave.cell(cell) : null;
			set(this.cells, number, counting);
		}
		return counting;
	}

	private @Nullable WaveCounting wave(String id) {
		int number = this.known.waves().of(id);
		WaveCounting counting = (number < this.waves.size()) ? this.waves.get(number) : null;
		if (counting == null) {
			counting = this.definitions.find(id)
				.filter(Wave::hasBeenOpen)
				.map((wave) -> new WaveCounting(wave, this::touch))
				.orElse(null);
			set(this.waves, number, counting);
		}
		return counting;
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

	private List<UnitCounting> touched(Part part) {
		return Objects.requireNonNull(this.touched.get(part));
	}

	private static <T> void set(List<@Nullable T> list, int index, @Nullable T value) {
		while (list.size() <= index) {
			list.add(null);
		}
		list.set(index, value);
	}

}
