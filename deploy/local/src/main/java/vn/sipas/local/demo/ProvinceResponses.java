package vn.sipas.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A province's made-up responses.
 */
final class ProvinceResponses {

	private static final double MISSING = 0.015;

	/** Many have never given feedback and leave the questions about it out. */
	private static final double MISSING_FEEDBACK = 0.06;

	private final Target target;

	private final Sample sample;

	private final List<byte[]> answers = new ArrayList<>();

	private final ResponseLine line;

	ProvinceResponses(DemoWave wave, Target target) {
		// The algorithms of Random and hashCode are specified: the same on every
		// platform.
		Random random = new Random(wave.id().hashCode() * 31L + target.unit().hashCode());
		this.target = target;
		this.sample = Sample.draw(wave, target, random);
		this.line = new ResponseLine(wave, random.nextLong());
		CountSearch search = new CountSearch(random);
		AnswerSheet sheet = new AnswerSheet(this.sample, random);
		for (DemoWave.Dimension dimension : wave.dimensions()) {
			BigDecimal percent = target.percent(dimension.id());
			double missing = "feedback".equals(dimension.id()) ? MISSING_FEEDBACK : MISSING;
			search.search(target.responses(), dimension.criteria().size(), percent.doubleValue(), missing)
				.forEach((count) -> this.answers.add(sheet.answer(count)));
		}
	}

	int size() {
		return this.target.responses();
	}

	/**
	 * Writes a response.
	 * @param respondent whose it is, from 0
	 * @return a line of JSON, as intake takes it
	 */
	String line(int respondent) {
		Sample.Village village = this.sample.villages().get(this.sample.villageOf(respondent));
		byte[] own = new byte[this.answers.size()];
		for (int criterion = 0; criterion < own.length; criterion++) {
			own[criterion] = this.answers.get(criterion)[respondent];
		}
		return this.line.write(this.target.unit(), respondent, village, own);
	}

}
