package vn.sipas.scoring.count;

import java.time.Duration;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.compare.GroupKey;
import vn.sipas.scoring.compare.Observation;
import vn.sipas.scoring.count.CountOutput.Kind;
import vn.sipas.scoring.deadletter.DeadLetter;
import vn.sipas.scoring.deadletter.Origin;
import vn.sipas.scoring.deadletter.UnusableRecordException;

/** Sends on what comes of a partition's records. */
final class Sender {

	private final ProcessorContext<byte[], CountOutput> context;

	private final Spans spans;

	private final Activity activity = new Activity();

	Sender(ProcessorContext<byte[], CountOutput> context, Spans spans) {
		this.context = context;
		this.spans = spans;
	}

	/** Milliseconds since 1970. */
	long now() {
		return this.context.currentSystemTimeMs();
	}

	/** Where the record came from that is looked at now; of a replay, at first. */
	Origin origin(Record<byte[], byte[]> record) {
		return Origin.of(record.headers()).orElseGet(() -> {
			RecordMetadata metadata = this.context.recordMetadata().orElseThrow();
			return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
		});
	}

	void partial(UnitCounting unit, Part part) {
		byte[] key = new PartialKey(unit.wave(), unit.unit(), this.context.taskId().partition(), part).toBytes();
		Record<byte[], CountOutput> partial = new Record<>(key, new CountOutput(Kind.PARTIAL, unit.take(part)), now());
		if (part == Part.FIGURES) {
			unit.arrivals().take().tell(partial.headers(), this.spans, "pass on counts");
		}
		this.context.forward(partial);
	}

	void reject(Record<byte[], byte[]> record, Origin origin, UnusableRecordException cause) {
		// It stays so long from now on, whenever the record came.
		this.activity.wrote(Kind.REJECTED);
		Record<byte[], byte[]> letter = DeadLetter.of(record, origin, cause).withTimestamp(now());
		this.context.forward(letter.withValue(new CountOutput(Kind.REJECTED, letter.value())));
	}

	/** Erases what the dead letters have of a response. */
	void eraseDeadLetters(byte[] key) {
		send(key, Kind.REJECTED, null);
	}

	void withdrawAgain(byte[] key, byte[] event) {
		send(key, Kind.WITHDRAWAL, event);
	}

	/** Erases what was decided on a response, with the reason. */
	void eraseDecision(byte[] key) {
		send(key, Kind.DECISION, null);
	}

	/** Says how a response stands, or with null that there is nothing to be said. */
	void flagged(byte[] key, byte @Nullable [] event) {
		send(key, Kind.FLAGGED, event);
	}

	void observe(GroupKey group, Observation observation) {
		send(group.toBytes(), Kind.OBSERVATION, observation.toBytes());
	}

	/** A record came. */
	void received() {
		this.activity.received();
	}

	/**
	 * Has all that is about responses compacted where nothing comes any more: what was
	 * said last on a partition that has gone quiet is followed by what says nothing.
	 * @param quietAfter after how long without a record a partition has gone quiet
	 */
	void stir(Duration quietAfter) {
		byte[] key = Stirring.key(this.context.taskId().partition());
		for (Kind kind : this.activity.goneQuiet(now(), quietAfter)) {
			this.context.forward(new Record<>(key, new CountOutput(kind, null), now()));
		}
	}

	private void send(byte[] key, Kind kind, byte @Nullable [] value) {
		this.activity.wrote(kind);
		this.context.forward(new Record<>(key, new CountOutput(kind, value), now()));
	}

}
