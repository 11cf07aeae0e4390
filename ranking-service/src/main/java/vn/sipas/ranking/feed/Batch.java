package vn.sipas.ranking.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.sipas.ranking.breakdown.BrokenDown;
import vn.sipas.ranking.deadletter.Unusable;
import vn.sipas.ranking.figure.Said;
import vn.sipas.ranking.merger.Merged;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.publication.EditionPart;
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.review.Noted;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.webhook.WebhookSaid;

/** What a batch of records says, sorted by what it is about. */
final class Batch {

	final List<Wave> defined = new ArrayList<>();

	final List<Score> scored = new ArrayList<>();

	final List<BrokenDown> brokenDown = new ArrayList<>();

	final List<Noted> noted = new ArrayList<>();

	final List<Measured> measured = new ArrayList<>();

	final List<Said> said = new ArrayList<>();

	final List<Merged> merged = new ArrayList<>();

	final List<EditionPart> parts = new ArrayList<>();

	final Map<Edition, ConsumerRecord<byte[], byte[]>> editions = new HashMap<>();

	final List<WebhookSaid> webhooks = new ArrayList<>();

	final List<Unusable> unusable = new ArrayList<>();

	static Batch of(List<ConsumerRecord<byte[], byte[]>> records, Events events) {
		Batch batch = new Batch();
		records.forEach((record) -> batch.add(Replay.original(record), events));
		return batch;
	}

	private void add(ConsumerRecord<byte[], byte[]> record, Events events) {
		if (record.value() == null) {
			takeBack(record);
			return;
		}
		try {
			switch (events.read(record)) {
				case Event.WaveDefined(var wave) -> this.defined.add(wave);
				case Event.UnitScored(var score) -> this.scored.add(score);
				case Event.UnitBrokenDown(var unit) -> this.brokenDown.add(unit);
				case Event.ResponseFlagged(var response) ->
					this.noted.add(new Noted(key(record), record.offset(), response));
				case Event.EditionWritten(var part) -> add(part, record);
				case Event.QualityMeasured(var counts) -> this.measured.add(counts);
				case Event.FigureEntered(var figure) -> this.said.add(figure);
				case Event.UnitsMerged(var lists) -> this.merged.add(lists);
				case Event.WebhookSet(var webhook) -> this.webhooks.add(webhook);
			}
		}
		catch (UnusableException ex) {
			this.unusable.add(new Unusable(record, ex.reason(), ex.why(), record.topic().equals(Events.FLAGS)));
		}
	}

	private void add(EditionPart part, ConsumerRecord<byte[], byte[]> record) {
		this.parts.add(part);
		if (part instanceof EditionPart.Whole(var edition)) {
			this.editions.put(edition, record);
		}
	}

	/** What is said of an edition of which not everything came before. */
	Unusable lacking(Edition edition) {
		return new Unusable(Objects.requireNonNull(this.editions.get(edition)), Unusable.Reason.NOT_AS_AGREED,
				"parts of the edition are missing", false);
	}

	/** Scores and waves only grow: there, a deletion marker takes nothing back. */
	private void takeBack(ConsumerRecord<byte[], byte[]> record) {
		if (record.topic().equals(Events.FLAGS)) {
			this.noted.add(new Noted(key(record), record.offset(), null));
		}
		else if (record.topic().equals(Events.REFERENCE) && Said.isOf(key(record))) {
			this.said.add(Said.of(key(record), record.offset(), null));
		}
		else if (record.topic().equals(Events.WEBHOOKS)) {
			this.webhooks.add(new WebhookSaid(key(record), record.offset(), null));
		}
	}

	static String key(ConsumerRecord<byte[], byte[]> record) {
		return new String((record.key() == null) ? new byte[0] : record.key(), StandardCharsets.UTF_8);
	}

}
