package vn.sipas.scoring.wave;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wave's items, numbered from 0 in the order of their ids, so that stored counts do not
 * depend on the order in which a definition happens to list them.
 */
public final class ItemNumbers {

	/** What {@link #find} answers for an item that is not the wave's. */
	public static final int UNKNOWN = -1;

	private final Map<String, Integer> numbers = new HashMap<>();

	private ItemNumbers(List<String> sorted) {
		for (String item : sorted) {
			this.numbers.put(item, this.numbers.size());
		}
	}

	static ItemNumbers of(Collection<String> items) {
		return new ItemNumbers(items.stream().distinct().sorted().toList());
	}

	public int find(String item) {
		return this.numbers.getOrDefault(item, UNKNOWN);
	}

	public int size() {
		return this.numbers.size();
	}

}
