package vn.sipas.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SurveyIntake {

	static void main(String[] args) {
		SpringApplication.run(SurveyIntake.class, args);
	}

}
