package vn.sipas.intake.microdata;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.sipas.intake.wave.Flag;
import vn.sipas.intake.wave.ScaleValue;
import vn.sipas.intake.wave.Stratum;
import vn.sipas.intake.wave.Terms;

/**
 * Makes rows of responses. There is nothing in one by which it could be found again: no
 * id, no device, no interviewer, no time but the day.
 */
final class RowMaker {

	private final ExportedWave wave;

	private final Set<Flag> hold;

	private final Map<String, String> sizes;

	private final Map<Integer, String> scale;

	private final Pseudonyms pseudonyms = new Pseudonyms();

	RowMaker(ExportedWave wave) {
		this.wave = wave;
		this.hold = wave.hold();
		this.sizes = wave.wave()
			.strata()
			.stream()
			.collect(Collectors.toMap(Stratum::stratum, (stratum) -> Integer.toString(stratum.clusters())));
		this.scale = wave.wave()
			.scale()
			.stream()
			.collect(Collectors.toMap(ScaleValue::value, (value) -> Integer.toString(value.value())));
	}

	/**
	 * Whether a response enters the figures.
	 * @param decision what was decided on it
	 * @param flags what is odd about it
	 * @return whether it counts, by the wave's rule
	 */
	boolean isCounted(int decision, Set<Flag> flags) {
		return switch (decision) {
			case Standings.APPROVED -> true;
			case Standings.REJECTED -> false;
			default -> Collections.disjoint(flags, this.hold);
		};
	}

	/**
	 * Makes a row, its cells in the order of the columns.
	 * @param event the response
	 * @param counted whether it counts
	 * @param decision what was decided on it
	 * @param flags what is odd about it
	 * @return the cells
	 */
	String[] row(LoggedEvent event, boolean counted, int decision, Set<Flag> flags) {
		String[] cells = new String[this.wave.columns().all().size()];
		Arrays.fill(cells, "");
		int next = 0;
		cells[next++] = Rows.cell(event.unit);
		cells[next++] = event.stratum.isEmpty() ? Columns.NO_STRATUM : Rows.cell(event.stratum);
		cells[next++] = this.sizes.getOrDefault(event.stratum, Columns.UNKNOWN_SIZE);
		cells[next++] = this.pseudonyms.of(event);
		cells[next++] = event.weight;
		cells[next++] = counted ? "1" : "0";
		cells[next++] = switch (decision) {
			case Standings.APPROVED -> "approved";
			case Standings.REJECTED -> "rejected";
			default -> "";
		};
		cells[next++] = flags.isEmpty() ? "" : flags.stream().map(Flag::word).collect(Collectors.joining(" "));
		cells[next++] = Rows.cell(event.channel);
		cells[next++] = day(event.answeredAt);
		cells[next++] = Rows.cell(event.service);
		for (String group : event.groups) {
			cells[next++] = Rows.cell(group);
		}
		if (this.wave.columns().hasOtherGroups()) {
			cells[next++] = Rows.cell(event.otherGroups.toString());
		}
		for (int answer : event.answers) {
			cells[next++] = (answer != LoggedEvent.UNANSWERED) ? this.scale.getOrDefault(answer, "") : "";
		}
		return cells;
	}

	private static String day(String answeredAt) {
		try {
			return OffsetDateTime.parse(answeredAt).atZoneSameInstant(Terms.ZONE).toLocalDate().toString();
		}
		catch (DateTimeException ex) {
			// Counted all the same: when it was answered does not enter the figures.
			return "";
		}
	}

}
