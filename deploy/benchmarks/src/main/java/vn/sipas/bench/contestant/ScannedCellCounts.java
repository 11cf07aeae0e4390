package vn.sipas.bench.contestant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import vn.sipas.scoring.reader.EventScanner;
import vn.sipas.scoring.reader.Piece;

/** Counts what scoring's own reader finds in an event. */
final class ScannedCellCounts implements CellCounts {

	private static final Piece[] CELL = { Piece.WAVE, Piece.UNIT, Piece.STRATUM, Piece.CLUSTER };

	private final EventScanner scanner = new EventScanner();

	private final AnswerList answers = new AnswerList();

	private final Map<CellKey, LevelCounts> cells = new HashMap<>();

	private final List<CellKey> changed = new ArrayList<>();

	private final CellKey probe = new CellKey();

	@Override
	public void add(byte[] event) {
		if (!this.scanner.scan(event)) {
			throw new IllegalStateException("scoring's reader does not take a record of these benchmarks");
		}
		this.probe.clear();
		for (Piece piece : CELL) {
			this.probe.add(event, this.scanner.from(piece), this.scanner.length(piece));
		}
		LevelCounts counts = this.cells.get(this.probe);
		if (counts == null) {
			counts = new LevelCounts();
			this.cells.put(this.probe.copy(), counts);
		}
		int from = this.scanner.from(Piece.ANSWERS);
		this.answers.read(event, from, from + this.scanner.length(Piece.ANSWERS), counts);
		if (counts.touch()) {
			this.changed.add(this.probe.copy());
		}
	}

	@Override
	public void drain(BiConsumer<byte[], byte[]> consumer) {
		for (CellKey key : this.changed) {
			LevelCounts counts = this.cells.get(key);
			if (counts != null) {
				counts.reset();
				consumer.accept(key.toBytes(), counts.toBytes());
			}
		}
		this.changed.clear();
	}

}
