package vn.sipas.scoring.count;

import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.responses.CountedResponse;

/**
 * What a response's state refers to by number.
 *
 * @param waves the waves that anything was heard of
 * @param cells where responses count
 * @param profiles what responses say of themselves
 */
record Known(Numbers<String> waves, Numbers<Cell> cells, Numbers<Profile> profiles) {

	static Known in(KeyValueStore<byte[], byte[]> store) {
		return new Known(new Numbers<>(store, 0, (wave, packed) -> packed.text(wave), PackedReader::text),
				new Numbers<>(store, 1, Cell::write, Cell::read),
				new Numbers<>(store, 2, Profile::write, Profile::read));
	}

	/** Whether all that a response refers to is known. */
	boolean covers(CountedResponse response) {
		return response.wave < this.waves.size() && (response.revision <= CountedResponse.WITHDRAWN
				|| (response.cell < this.cells.size() && response.profile < this.profiles.size()));
	}

}
