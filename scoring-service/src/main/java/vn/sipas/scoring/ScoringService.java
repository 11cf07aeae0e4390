package vn.sipas.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class ScoringService {

	static void main(String[] args) {
		SpringApplication.run(ScoringService.class, args);
	}

}
