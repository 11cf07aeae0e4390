package vn.sipas.ranking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
class RankingService {

	static void main(String[] args) {
		SpringApplication.run(RankingService.class, args);
	}

}
