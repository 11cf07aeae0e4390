package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * By which rules of what is kept out it was told how a wave's responses stand: mostly by
 * one; by several while another one is on its way to all of them.
 */
final class ToldBy {

	/** In a store with what is numbered, whose keys begin with lower numbers. */
	private static final int KIND = 9;

	private static final int FORMAT = 2;

	private final KeyValueStore<byte[], byte[]> store;

	private final List<Set<Integer>> rules = new ArrayList<>();

	ToldBy(KeyValueStore<byte[], byte[]> store) {
		this.store = store;
	}

	/** The rules, none where nothing was told. */
	Set<Integer> of(int wave) {
		while (this.rules.size() <= wave) {
			this.rules.add(read(this.rules.size()));
		}
		return this.rules.get(wave);
	}

	/** Something is told by a rule. */
	void add(int wave, int hold) {
		if (of(wave).add(hold)) {
			write(wave);
		}
	}

	/** All is told by one rule now. */
	void settle(int wave, int hold) {
		of(wave).clear();
		add(wave, hold);
	}

	private Set<Integer> read(int wave) {
		Set<Integer> read = new TreeSet<>();
		byte[] kept = this.store.get(key(wave));
		if (kept != null) {
			PackedReader packed = new PackedReader(kept).format(FORMAT, "rules of what is kept out");
			while (!packed.isAtEnd()) {
				read.add(packed.smallNumber());
			}
		}
		return read;
	}

	private void write(int wave) {
		PackedWriter packed = new PackedWriter(8).number(FORMAT);
		of(wave).forEach(packed::number);
		this.store.put(key(wave), packed.toBytes());
	}

	private static byte[] key(int wave) {
		return new PackedWriter(8).number(KIND).number(wave).toBytes();
	}

}
