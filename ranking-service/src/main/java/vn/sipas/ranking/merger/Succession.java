package vn.sipas.ranking.merger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How one list of units became another.
 *
 * @param oldList the old list's name
 * @param newList the new list's name
 * @param validFrom the first day of the new list
 * @param mergers one for each unit of the old list that became one of the new
 */
public record Succession(String oldList, String newList, LocalDate validFrom, List<Merger> mergers) {

	public Succession {
		Objects.requireNonNull(oldList, "oldList");
		Objects.requireNonNull(newList, "newList");
		Objects.requireNonNull(validFrom, "validFrom");
		mergers = List.copyOf(mergers);
		if (oldList.equals(newList)) {
			throw new IllegalArgumentException("a list does not become itself");
		}
		if (mergers.isEmpty() || mergers.stream().map(Merger::oldUnit).distinct().count() < mergers.size()) {
			throw new IllegalArgumentException("there are mergers, each old unit in one");
		}
	}

	/**
	 * The units that a new one was made from.
	 * @param newUnit its code in the new list
	 * @return in the order given; empty where none are known
	 */
	public List<Merger> predecessorsOf(String newUnit) {
		return this.mergers.stream().filter((merger) -> merger.newUnit().equals(newUnit)).toList();
	}

	/**
	 * What an old unit became.
	 * @param oldUnit its code in the old list
	 * @return where that is known
	 */
	public Optional<Merger> successorOf(String oldUnit) {
		return this.mergers.stream().filter((merger) -> merger.oldUnit().equals(oldUnit)).findFirst();
	}

	/** One key for all that is said of how a list became another. */
	String key() {
		return this.oldList + "|" + this.newList;
	}

}
