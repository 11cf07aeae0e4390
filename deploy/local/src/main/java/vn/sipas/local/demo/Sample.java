package vn.sipas.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who is asked in a province, and where: three districts, which are the strata, with
 * about five villages each, which are the clusters, of about 31 people each.
 *
 * @param respondents how many people are asked
 * @param villages where they live, in the order in which the villages are visited
 */
record Sample(int respondents, List<Village> villages) {

	private static final int DISTRICTS = 3;

	private static final int PEOPLE_A_VILLAGE = 31;

	static Sample draw(DemoWave wave, Target target, RandomGenerator random) {
		int villages = Math.round((float) target.responses() / PEOPLE_A_VILLAGE);
		int days = (int) ChronoUnit.DAYS.between(wave.opens(), wave.closes()) + 1;
		int[] day = IntStream.range(0, villages).map((village) -> random.nextInt(days)).sorted().toArray();
		return new Sample(target.responses(),
				IntStream.range(0, villages)
					.mapToObj((village) -> village(target.unit(), village, wave.opens().plusDays(day[village])))
					.toList());
	}

	private static Village village(String unit, int village, LocalDate visited) {
		int district = village % DISTRICTS + 1;
		String stratum = unit + "-" + district;
		String cluster = stratum + "-" + (village / DISTRICTS + 1);
		return new Village(stratum, cluster, unit + "-e" + district, visited);
	}

	/**
	 * Says which village a respondent lives in.
	 * @param respondent the respondent's index, from 0
	 * @return the village's index
	 */
	int villageOf(int respondent) {
		return respondent * this.villages.size() / this.respondents;
	}

	/**
	 * A village in the sample.
	 *
	 * @param stratum its district
	 * @param cluster its own code
	 * @param interviewer who asks there
	 * @param visited the day of the visit
	 */
	record Village(String stratum, String cluster, String interviewer, LocalDate visited) {

	}

}
