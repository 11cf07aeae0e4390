package vn.sipas.intake.imports;

import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.response.Field;

/**
 * What a column has.
 */
sealed interface Column {

	/**
	 * Where in a response it is.
	 * @return a JSON pointer
	 */
	String pointer();

	/**
	 * A field of the response.
	 *
	 * @param field which
	 */
	record Of(Field field) implements Column {

		@Override
		public String pointer() {
			return this.field.pointer();
		}

	}

	/**
	 * Answers to a criterion.
	 *
	 * @param item the criterion's id
	 */
	record Answer(String item) implements Column {

		@Override
		public String pointer() {
			return Finding.below(Field.ANSWERS.pointer(), this.item);
		}

	}

	/**
	 * Groups that respondents are in.
	 *
	 * @param name what it groups by
	 */
	record Group(String name) implements Column {

		@Override
		public String pointer() {
			return Finding.below(Field.DEMOGRAPHICS.pointer(), this.name);
		}

	}

	/**
	 * The wave's id once more.
	 */
	record OfWave() implements Column {

		@Override
		public String pointer() {
			return "/wave";
		}

	}

	/**
	 * Nothing that is read: what was wrong with a row, in rejected rows that come back.
	 */
	record Reason() implements Column {

		@Override
		public String pointer() {
			return "/_";
		}

	}

}
