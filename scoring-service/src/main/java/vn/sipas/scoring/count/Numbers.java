package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What this partition ever met of one kind (waves, cells, profiles), numbered from 0, so
 * that a response's state names it by number. Nothing is ever taken out: a cell that has
 * become empty must still be known after a restart, so that its zero counts reach whoever
 * sums.
 *
 * @param <T> the kind
 */
final class Numbers<T> {

	private static final int FORMAT = 2;

	private final int kind;

	private final KeyValueStore<byte[], byte[]> store;

	private final BiConsumer<T, PackedWriter> writer;

	private final List<T> things = new ArrayList<>();

	private final Map<T, Integer> numbers = new HashMap<>();

	/**
	 * Goes on with what was known before.
	 * @param store where it is kept; several kinds can be in one
	 * @param kind tells this kind from others
	 * @param writer writes one
	 * @param reader reads one
	 */
	Numbers(KeyValueStore<byte[], byte[]> store, int kind, BiConsumer<T, PackedWriter> writer,
			Function<PackedReader, T> reader) {
		this.store = store;
		this.kind = kind;
		this.writer = writer;
		Map<T, Integer> known = new HashMap<>();
		try (KeyValueIterator<byte[], byte[]> entries = store.all()) {
			while (entries.hasNext()) {
				KeyValue<byte[], byte[]> entry = entries.next();
				PackedReader number = new PackedReader(entry.value).format(FORMAT, "a cell's number");
				PackedReader key = new PackedReader(entry.key);
				if (key.number() == kind) {
					known.put(reader.apply(key), number.smallNumber());
				}
			}
		}
		known.entrySet()
			.stream()
			.sorted(Comparator.comparing(Map.Entry::getValue))
			.forEach((entry) -> add(entry.getKey()));
	}

	/** The number of something, which is given one if it is new. */
	int of(T thing) {
		Integer number = this.numbers.get(thing);
		if (number == null) {
			number = add(thing);
			PackedWriter key = new PackedWriter(64).number(this.kind);
			this.writer.accept(thing, key);
			this.store.put(key.toBytes(), new PackedWriter(6).number(FORMAT).number(number).toBytes());
		}
		return number;
	}

	/** The number of something, if it has one. */
	OptionalInt find(T thing) {
		Integer number = this.numbers.get(thing);
		return (number != null) ? OptionalInt.of(number) : OptionalInt.empty();
	}

	T get(int number) {
		return this.things.get(number);
	}

	int size() {
		return this.things.size();
	}

	private int add(T thing) {
		int number = this.things.size();
		this.things.add(thing);
		this.numbers.put(thing, number);
		return number;
	}

}
