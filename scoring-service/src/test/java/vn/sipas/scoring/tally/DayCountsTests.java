package vn.sipas.scoring.tally;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DayCountsTests {

	@Test
	void countsEachDayOfTheWaveAndAllOthersTogether() {
		DayCounts days = new DayCounts(100, 3);
		for (int day : new int[] { 99, 100, 102, 102, 103, 0 }) {
			days.change(day, 1);
		}
		assertThat(days.byDay()).isEqualTo(Map.of(100, 1L, 102, 2L));
		assertThat(days.others()).isEqualTo(3);
		days.change(100, -1);
		days.change(0, -1);
		assertThat(days.byDay()).isEqualTo(Map.of(102, 2L));
		assertThat(days.others()).isEqualTo(2);
	}

	@Test
	void sumsAreThoseOfAllWhateverTheirDaysAndTheirOrder() {
		Random random = new Random(1);
		for (int round = 0; round < 500; round++) {
			SortedMap<Integer, Long> expected = new TreeMap<>();
			DayCounts sum = new DayCounts();
			long others = 0;
			for (int part = random.nextInt(4); part > 0; part--) {
				int first = 1 + random.nextInt(40);
				int number = random.nextInt(10);
				DayCounts counts = new DayCounts(first, number);
				for (int response = random.nextInt(20); response > 0; response--) {
					int day = random.nextInt(55);
					counts.change(day, 1);
					if (day >= first && day < first + number) {
						expected.merge(day, 1L, Long::sum);
					}
					else {
						others++;
					}
				}
				sum.add(readBack(counts));
			}
			assertThat(readBack(sum).byDay()).isEqualTo(sum.byDay()).isEqualTo(expected);
			assertThat(sum.others()).isEqualTo(others);
		}
	}

	private static DayCounts readBack(DayCounts counts) {
		return UnitQuality.of(new UnitQuality(counts).toBytes()).days();
	}

}
