package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import vn.sipas.scoring.deadletter.Origin;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.tally.Place;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFormsTests {

	@Test
	void keysOfDifferentUnitsDiffer() {
		PartialKey one = new PartialKey("w", "ab", 3, Part.FIGURES);
		assertThat(PartialKey.of(one.toBytes())).isEqualTo(one);
		assertThat(PartialKey.waveOf(one.toBytes())).isEqualTo("w".getBytes(StandardCharsets.UTF_8));
		assertThat(one.toBytes()).startsWith(PartialKey.prefix("w", "ab"))
			.isNotEqualTo(new PartialKey("wa", "b", 3, Part.FIGURES).toBytes());
	}

	@Test
	void profilesAreReadAsTheyWereWritten() {
		Profile profile = new Profile("api", "land", new TreeMap<>(Map.of("sex", "female", "ageGroup", "18-24")));
		PackedWriter packed = new PackedWriter(8);
		profile.write(packed);
		assertThat(Profile.read(new PackedReader(packed.toBytes()))).isEqualTo(profile);
		assertThat(profile.places()).containsExactly(new Place("channel", "api"), new Place("service", "land"),
				new Place("demographics.ageGroup", "18-24"), new Place("demographics.sex", "female"));
	}

	@Test
	void heldRecordsKeepEverythingThatADeadLetterNeeds() {
		Record<byte[], byte[]> record = new Record<>(new byte[] { 1 }, new byte[] { 2, 3 }, 77);
		record.headers().add("trace", new byte[] { 4 });
		HeldRecord read = HeldRecord
			.of(new HeldRecord(99, "w", new Origin("sipas.responses.v1", 3, 1234), record).toBytes());
		assertThat(read.until()).isEqualTo(99);
		assertThat(read.wave()).isEqualTo("w");
		assertThat(read.origin()).isEqualTo(new Origin("sipas.responses.v1", 3, 1234));
		assertThat(read.record().key()).containsExactly(1);
		assertThat(read.record().value()).containsExactly(2, 3);
		assertThat(read.record().timestamp()).isEqualTo(77);
		assertThat(read.record().headers().lastHeader("trace").value()).containsExactly(4);
	}

}
