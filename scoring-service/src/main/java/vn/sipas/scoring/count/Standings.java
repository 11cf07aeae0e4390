package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.responses.ResponseTable;

/**
 * Tells how responses with flags or decisions stand, whenever that changes: by a record,
 * or by another rule of what is kept out.
 */
final class Standings {

	/** In a store with what is numbered, whose keys begin with lower numbers. */
	private static final int KIND = 9;

	private static final int FORMAT = 2;

	private final Known known;

	private final ResponseTable table;

	private final Partials partials;

	private final KeyValueStore<byte[], byte[]> store;

	private final Sender sender;

	/** By wave the rule by which it was told, null where nothing was. */
	private final List<@Nullable Integer> told = new ArrayList<>();

	Standings(Known known, ResponseTable table, Partials partials, KeyValueStore<byte[], byte[]> store, Sender sender) {
		this.known = known;
		this.table = table;
		this.partials = partials;
		this.store = store;
		this.sender = sender;
	}

	/** How a response stands by the rules of now. */
	long of(CountedResponse response) {
		return response.isNoted() ? Standing.of(response, hold(response.wave)) : Standing.PLAIN;
	}

	/**
	 * Tells how a response stands, if that has changed.
	 * @param before how it stood
	 * @param now the response, whose id has a text
	 */
	void tell(long before, CountedResponse now) {
		long after = of(now);
		if (after != before) {
			// Or what was told of others would be by one rule, and of this one by
			// another.
			follow(now.wave);
			send(now, after);
		}
	}

	/** Tells what has changed by rules. */
	void follow() {
		for (int wave = 0; wave < this.known.waves().size(); wave++) {
			follow(wave);
		}
	}

	private void follow(int wave) {
		Integer before = told(wave);
		int hold = hold(wave);
		if (before != null && before != hold && this.partials.isCounted(wave)) {
			this.table.forEach((response) -> {
				if (response.wave == wave && Standing.of(response, before) != Standing.of(response, hold)) {
					send(response, Standing.of(response, hold));
				}
			});
			remember(wave, hold);
		}
	}

	/** Takes back what was told of a wave's responses. */
	void takeBack(int wave) {
		this.table.forEach((response) -> {
			if (response.wave == wave && response.isNoted()) {
				this.sender.flagged(key(response), null);
			}
		});
	}

	private void send(CountedResponse response, long standing) {
		if (told(response.wave) == null) {
			remember(response.wave, hold(response.wave));
		}
		this.sender.flagged(key(response), (standing != Standing.PLAIN) ? event(response) : null);
	}

	private byte[] event(CountedResponse response) {
		Cell cell = this.known.cells().get(response.cell);
		Notes notes = response.notes;
		Optional<String> decision = switch (response.decision()) {
			case Notes.APPROVED -> Optional.of("approved");
			case Notes.REJECTED -> Optional.of("rejected");
			default -> Optional.empty();
		};
		return new ResponseFlagged(cell.wave(), response.id().text(), response.revision, cell.unit(),
				some(cell.interviewer()), some(this.known.profiles().get(response.profile).channel()),
				Flag.wordsOf(notes.flags), Standing.isHeld(response, hold(response.wave)), decision,
				(notes.answeredAt != 0) ? Optional.of(Instant.ofEpochSecond(notes.answeredAt)) : Optional.empty(),
				Instant.ofEpochMilli(this.sender.now()))
			.toJson();
	}

	private byte[] key(CountedResponse response) {
		return (this.known.waves().get(response.wave) + "|" + response.id().text()).getBytes(StandardCharsets.UTF_8);
	}

	private int hold(int wave) {
		return this.partials.rules(wave).hold();
	}

	private @Nullable Integer told(int wave) {
		while (this.told.size() <= wave) {
			byte[] kept = this.store.get(storeKey(this.told.size()));
			this.told.add((kept == null) ? null
					: new PackedReader(kept).format(FORMAT, "a rule of what is kept out").smallNumber());
		}
		return this.told.get(wave);
	}

	private void remember(int wave, int hold) {
		this.told.set(wave, hold);
		this.store.put(storeKey(wave), new PackedWriter(8).number(FORMAT).number(hold).toBytes());
	}

	private static byte[] storeKey(int wave) {
		return new PackedWriter(8).number(KIND).number(wave).toBytes();
	}

	private static Optional<String> some(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

}
