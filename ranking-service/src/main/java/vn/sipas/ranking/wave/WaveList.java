package vn.sipas.ranking.wave;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * The list of all waves as it was last read, and whether it still is as the store has it.
 * Whoever changes a definition puts a new mark into the store, whichever instance it is;
 * a list that was read under the mark that is there is the newest. So a store with a
 * thousand waves is asked for one document where it would be asked for a thousand.
 */
final class WaveList {

	private static final String ID = "list";

	private final MongoOperations mongo;

	private volatile @Nullable Read last;

	private record Read(String mark, List<Wave> waves) {
	}

	@Document("waveMarks")
	record Mark(@MongoId String id, String mark) {
	}

	WaveList(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Has the list read anew by everybody, after a definition was kept. */
	void changed() {
		this.mongo.save(new Mark(ID, UUID.randomUUID().toString()));
	}

	/**
	 * The list.
	 * @param newest reads it from the store
	 * @return the list as it was no earlier than at the call
	 */
	List<Wave> get(Supplier<List<Wave>> newest) {
		Mark mark = this.mongo.findById(ID, Mark.class);
		if (mark == null) {
			// A store of an earlier release.
			changed();
			return newest.get();
		}
		Read before = this.last;
		if (before != null && before.mark().equals(mark.mark())) {
			return before.waves();
		}
		// The mark was read first: a list that changes meanwhile is read once more.
		List<Wave> waves = newest.get();
		this.last = new Read(mark.mark(), waves);
		return waves;
	}

}
