package vn.sipas.ranking.page.chart;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTests {

	@Test
	void barsStandOnTheirDaysAndTheSumEndsToday() {
		Course course = Course.of(List.of(50L, 0L, 100L), 4, 0, 0);
		assertThat(course.most()).isEqualTo(100);
		assertThat(course.bars()).containsExactly(new Course.Bar("25", "50", "200", "50"),
				new Course.Bar("275", "100", "200", "0"), new Course.Bar("525", "0", "200", "100"));
		assertThat(course.top()).isEqualTo(150);
		assertThat(course.line()).isEqualTo("0,100 250,66.7 500,66.7 750,0");
		assertThat(course.area()).isEqualTo("0,100 250,66.7 500,66.7 750,0 750,100");
		assertThat(course.pace()).isEmpty();
		assertThat(course.plan()).isEmpty();
	}

	@Test
	void thePlanIsDrawnInBothAndHasRoom() {
		Course course = Course.of(List.of(5L), 4, 200, 50);
		assertThat(course.most()).isEqualTo(50);
		assertThat(course.pace()).isEqualTo("0");
		assertThat(course.top()).isEqualTo(200);
		assertThat(course.plan()).isEqualTo("0");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 1", "7, 7", "10, 10", "11, 12", "99, 100", "101, 120", "409, 500", "28350, 30000",
			"80001, 100000" })
	void theUpperEndIsTheNextRoundNumber(long count, long most) {
		assertThat(Course.of(List.of(count), 4, 0, 0).most()).isEqualTo(most);
	}

	@Test
	void theLastStretchMayBeShorter() {
		Course course = Course.of(List.of(1L, 1L), 1.5, 0, 0);
		assertThat(course.line()).endsWith("1000,0");
	}

	@Test
	void nothingIsDrawnOfNothing() {
		Course course = Course.of(List.of(), 4, 0, 0);
		assertThat(course.bars()).isEmpty();
		assertThat(course.line()).isEqualTo("0,100");
		assertThat(Course.of(Collections.nCopies(3, 0L), 4, 0, 0).line()).isEqualTo("0,100 250,100 500,100 750,100");
	}

	@Test
	void manyDaysAreDrawnByWeek() {
		assertThat(Course.step(130)).isEqualTo(1);
		assertThat(Course.step(131)).isEqualTo(7);
	}

}
