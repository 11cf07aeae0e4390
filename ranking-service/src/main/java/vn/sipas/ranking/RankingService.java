package vn.sipas.ranking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;

/**
 * Starts the service. The store is set up by {@code StoreConfiguration}, and there are no
 * repositories to be looked for.
 */
@SpringBootApplication(exclude = { DataMongoAutoConfiguration.class, DataMongoRepositoriesAutoConfiguration.class,
		DataWebAutoConfiguration.class, DataRepositoryMetricsAutoConfiguration.class })
class RankingService {

	static void main(String[] args) {
		SpringApplication.run(RankingService.class, args);
	}

}
