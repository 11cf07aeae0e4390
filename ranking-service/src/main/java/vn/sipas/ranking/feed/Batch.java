package vn.sipas.ranking.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.sipas.ranking.breakdown.BrokenDown;
import vn.sipas.ranking.deadletter.Unusable;
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.review.Noted;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;

/** What a batch of records says, sorted by what it is about. */
final class Batch {

	final List<Wave> defined = new ArrayList<>();

	final List<Score> scored = new ArrayList<>();

	final List<BrokenDown> brokenDown = new ArrayList<>();

	final List<Noted> noted = new ArrayList<>();

	final List<Measured> measured = new ArrayList<>();

	final List<Unusable> unusable = new ArrayList<>();

	static Batch of(List<ConsumerRecord<byte[], byte[]>> records, Events events) {
		Batch batch = new Batch();
		records.forEach((record) -> batch.add(record, events));
		return batch;
	}

	private void add(ConsumerRecord<byte[], byte[]> record, Events events) {
		if (record.value() == null) {
			// Elsewhere a deletion marker takes nothing back: scores and waves only grow.
			if (record.topic().equals(Events.FLAGS)) {
				this.noted.add(new Noted(key(record), record.offset(), null));
			}
			return;
		}
		try {
			switch (events.read(record)) {
				case Event.WaveDefined(var wave) -> this.defined.add(wave);
				case Event.UnitScored(var score) -> this.scored.add(score);
				case Event.UnitBrokenDown(var unit) -> this.brokenDown.add(unit);
				case Event.ResponseFlagged(var response) ->
					this.noted.add(new Noted(key(record), record.offset(), response));
				case Event.QualityMeasured(var counts) -> this.measured.add(counts);
			}
		}
		catch (UnusableException ex) {
			this.unusable.add(new Unusable(record, ex.reason(), ex.why(), record.topic().equals(Events.FLAGS)));
		}
	}

	private static String key(ConsumerRecord<byte[], byte[]> record) {
		return new String((record.key() == null) ? new byte[0] : record.key(), StandardCharsets.UTF_8);
	}

}
