package vn.sipas.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ScoringService {

	static void main(String[] args) {
		SpringApplication.run(ScoringService.class, args);
	}

}
