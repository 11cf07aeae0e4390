package vn.sipas.intake;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The service that takes survey responses in.
 */
@SpringBootApplication
class SurveyIntake {

	static void main(String[] args) {
		SpringApplication.run(SurveyIntake.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
