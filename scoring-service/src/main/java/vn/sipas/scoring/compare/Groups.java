package vn.sipas.scoring.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.wave.QualityRules;

/**
 * The groups of a task: all in the store, a member a record, and in memory those that
 * were looked at last.
 */
final class Groups {

	private static final int MOST_MEMBERS = 200_000;

	private static final ByteArraySerializer AS_IS = new ByteArraySerializer();

	private final KeyValueStore<byte[], byte[]> store;

	private final Map<GroupKey, Group> recent = new LinkedHashMap<>(16, 0.75f, true);

	private int members;

	Groups(KeyValueStore<byte[], byte[]> store) {
		this.store = store;
	}

	Group get(GroupKey key, QualityRules rules) {
		Group group = this.recent.get(key);
		if (group == null) {
			group = load(key, rules);
			this.recent.put(key, group);
			this.members += group.size();
		}
		return group;
	}

	/** A group has another size now. */
	void grown(int by) {
		this.members += by;
		var eldest = this.recent.values().iterator();
		while (this.members > MOST_MEMBERS && this.recent.size() > 1) {
			this.members -= eldest.next().size();
			eldest.remove();
		}
	}

	void store(GroupKey key, Member member) {
		this.store.put(memberKey(key, member.id()), member.toBytes());
	}

	void delete(GroupKey key, String id) {
		this.store.delete(memberKey(key, id));
	}

	/** Keeps none in memory, where rules have changed. */
	void release() {
		this.recent.clear();
		this.members = 0;
	}

	/** The groups of a wave that have members. */
	Set<GroupKey> ofWave(String wave) {
		Set<GroupKey> keys = new LinkedHashSet<>();
		try (KeyValueIterator<byte[], byte[]> found = this.store.prefixScan(GroupKey.prefix(wave), AS_IS)) {
			found.forEachRemaining((member) -> keys.add(GroupKey.read(new PackedReader(member.key))));
		}
		return keys;
	}

	/**
	 * Deletes all members of a wave.
	 * @param wave the wave's id
	 * @param isOver tells when the rest is left for the next time
	 * @return whether all are deleted
	 */
	boolean deleteAll(String wave, BooleanSupplier isOver) {
		try (KeyValueIterator<byte[], byte[]> found = this.store.prefixScan(GroupKey.prefix(wave), AS_IS)) {
			while (found.hasNext()) {
				if (isOver.getAsBoolean()) {
					return false;
				}
				this.store.delete(found.next().key);
			}
		}
		return true;
	}

	void keepOfWave(String wave, byte[] kept) {
		this.store.put(waveKey(wave), kept);
	}

	void forgetWave(String wave) {
		this.store.delete(waveKey(wave));
	}

	/** Passes the waves of which something is kept as a whole. */
	void forEachWave(BiConsumer<String, byte[]> consumer) {
		try (KeyValueIterator<byte[], byte[]> found = this.store.prefixScan(new byte[] { 0 }, AS_IS)) {
			found.forEachRemaining((wave) -> {
				PackedReader packed = new PackedReader(wave.key);
				packed.number();
				consumer.accept(packed.text(), wave.value);
			});
		}
	}

	private Group load(GroupKey key, QualityRules rules) {
		Group group = new Group(key.kind(), rules);
		try (KeyValueIterator<byte[], byte[]> found = this.store.prefixScan(key.toBytes(), AS_IS)) {
			while (found.hasNext()) {
				KeyValue<byte[], byte[]> member = found.next();
				group.put(Member.of(member.value));
			}
		}
		return group;
	}

	private static byte[] memberKey(GroupKey key, String id) {
		return key.write().text(id).toBytes();
	}

	// A wave's id is not empty: the keys of no wave's members begin with a zero.
	private static byte[] waveKey(String wave) {
		return new PackedWriter(64).number(0).text(wave).toBytes();
	}

}
