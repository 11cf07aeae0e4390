package vn.sipas.scoring.precision;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StudentTests {

	/** R's {@code qt(0.975, df)}. */
	@ParameterizedTest
	@CsvSource({ "1, 12.706204736174694", "2, 4.3026527297494619", "3, 3.1824463052837078", "10, 2.2281388519862739",
			"100, 1.9839715185235516", "1274, 1.961827790087765", "17000, 1.9601035396734929",
			"10000000, 1.9599642217672049" })
	void quantileIsThatOfR(long degreesOfFreedom, double expected) {
		assertThat(Student.quantile(degreesOfFreedom)).isCloseTo(expected, within(1e-12 * expected));
	}

}
