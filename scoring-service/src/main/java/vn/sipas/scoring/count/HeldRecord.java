package vn.sipas.scoring.count;

import java.util.Optional;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.deadletter.Origin;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * A record that waits for its wave.
 *
 * @param until milliseconds since 1970 after which it is given up
 * @param wave the wave that it waits for
 * @param origin where it came from
 * @param record the record as it came
 */
record HeldRecord(long until, String wave, Origin origin, Record<byte[], byte[]> record) {

	private static final int FORMAT = 1;

	static HeldRecord of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a held record");
		long until = packed.number();
		String wave = packed.text();
		Origin origin = new Origin(packed.text(), packed.smallNumber(), packed.number());
		long timestamp = packed.number();
		Record<byte[], byte[]> record = new Record<>(packed.block(), packed.block(), timestamp);
		while (!packed.isAtEnd()) {
			record.headers().add(packed.text(), packed.block());
		}
		return new HeldRecord(until, wave, origin, record);
	}

	byte[] toBytes() {
		PackedWriter packed = new PackedWriter(256 + this.record.value().length).number(FORMAT)
			.number(this.until)
			.text(this.wave)
			.text(this.origin.topic())
			.number(this.origin.partition())
			.number(this.origin.offset())
			.number(this.record.timestamp())
			.block(this.record.key())
			.block(this.record.value());
		for (Header header : this.record.headers()) {
			packed.text(header.key()).block(Optional.ofNullable(header.value()).orElse(new byte[0]));
		}
		return packed.toBytes();
	}

}
