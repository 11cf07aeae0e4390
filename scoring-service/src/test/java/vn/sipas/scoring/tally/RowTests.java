package vn.sipas.scoring.tally;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

import static org.assertj.core.api.Assertions.assertThat;

class RowTests {

	private static final int SIZE = 5;

	private final int[] counts = new int[SIZE];

	@Test
	void countsAreRightHoweverLargeTheyBecome() {
		Random random = new Random(1);
		Row row = new Row(SIZE);
		for (int change = 0; change < 3000; change++) {
			int index = random.nextInt(SIZE - 1);
			int sign = (this.counts[index] > 0 && random.nextInt(3) == 0) ? -1 : 1;
			row.change(index, sign, null);
			this.counts[index] += sign;
			assertSame(row);
		}
		assertThat(this.counts).contains(0);
		assertThat(Arrays.stream(this.counts).max().orElseThrow()).isGreaterThan(Byte.MAX_VALUE);
		assertSame(writtenAndRead(row));
	}

	@Test
	void sumsMayBeTooLargeForWhatEachHadRoomIn() {
		Row sum = new Row(SIZE);
		for (int part = 0; part < 3; part++) {
			Row row = new Row(SIZE);
			for (int response = 0; response < 100; response++) {
				row.change(2, 1, null);
				this.counts[2]++;
			}
			sum.add(row);
		}
		Row small = new Row(SIZE);
		small.change(0, 1, null);
		this.counts[0]++;
		sum.add(small);
		assertSame(sum);
	}

	private void assertSame(Row row) {
		assertThat(row.size()).isEqualTo(SIZE);
		for (int index = 0; index < SIZE; index++) {
			assertThat(row.count(index)).isEqualTo(this.counts[index]);
		}
	}

	private static Row writtenAndRead(Row row) {
		PackedWriter packed = new PackedWriter(16);
		row.write(packed);
		return Row.read(new PackedReader(packed.toBytes()), SIZE, false, false);
	}

}
