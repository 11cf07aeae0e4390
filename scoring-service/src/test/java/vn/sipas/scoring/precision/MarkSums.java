package vn.sipas.scoring.precision;

/** Sums over responses as the stream has them: exact, and double in the end only. */
final class MarkSums implements JointSums {

	private final int items;

	private final int power;

	private final long[][] sums;

	MarkSums(int items, int power) {
		this.items = items;
		this.power = power;
		this.sums = new long[2 * items + 1][2 * items + 1];
	}

	void add(Respondent respondent) {
		long weight = (this.power == 1) ? respondent.millionths() : respondent.millionths() * respondent.millionths();
		long[] vector = new long[2 * this.items + 1];
		vector[2 * this.items] = 1;
		for (int item = 0; item < this.items; item++) {
			switch (respondent.answers().charAt(item)) {
				case '0' -> vector[item] = 1;
				case '-' -> vector[this.items + item] = 1;
				default -> vector[item] = 0;
			}
		}
		for (int mark = 0; mark < vector.length; mark++) {
			for (int other = 0; other < vector.length; other++) {
				this.sums[mark][other] += vector[mark] * vector[other] * weight;
			}
		}
	}

	@Override
	public double one() {
		return pair(2 * this.items, 2 * this.items);
	}

	@Override
	public double single(int mark) {
		return pair(2 * this.items, mark);
	}

	@Override
	public double pair(int mark, int other) {
		return this.sums[mark][other] / Math.pow(1_000_000, this.power);
	}

}
