package vn.sipas.scoring.count;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/** The stores of one task of counting. */
final class CountStores implements Ledger.States {

	private final KeyValueStore<byte[], byte[]> responses;

	private final KeyValueStore<byte[], byte[]> cells;

	private final KeyValueStore<byte[], byte[]> held;

	CountStores(ProcessorContext<?, ?> context) {
		this.responses = context.getStateStore(CountStage.RESPONSES);
		this.cells = context.getStateStore(CountStage.CELLS);
		this.held = context.getStateStore(CountStage.HELD);
	}

	@Override
	public Optional<ResponseState> find(byte[] key) {
		return Optional.ofNullable(this.responses.get(key)).map(ResponseState::of);
	}

	@Override
	public void save(byte[] key, ResponseState state) {
		this.responses.put(key, state.toBytes());
	}

	HeldRecords held() {
		return new HeldRecords(this.held);
	}

	/**
	 * Counts all responses anew.
	 * @return the counts as the restored stores have them
	 */
	Partials partials() {
		Partials partials = new Partials(new Cells(knownCells(), this::saveCell));
		try (KeyValueIterator<byte[], byte[]> states = this.responses.all()) {
			while (states.hasNext()) {
				if (ResponseState.of(states.next().value) instanceof ResponseState.Counted counted) {
					partials.add(counted);
				}
			}
		}
		return partials;
	}

	private Map<Cell, Integer> knownCells() {
		Map<Cell, Integer> known = new HashMap<>();
		try (KeyValueIterator<byte[], byte[]> entries = this.cells.all()) {
			while (entries.hasNext()) {
				KeyValue<byte[], byte[]> entry = entries.next();
				known.put(Cell.read(new PackedReader(entry.key)), new PackedReader(entry.value).smallNumber());
			}
		}
		return known;
	}

	private void saveCell(Cell cell, int number) {
		PackedWriter key = new PackedWriter(64);
		cell.write(key);
		this.cells.put(key.toBytes(), new PackedWriter(4).number(number).toBytes());
	}

}
