package vn.sipas.local.launch;

import java.util.List;
import java.util.stream.Collectors;

import vn.sipas.local.demo.Demo;

/**
 * What a person is told once the pipeline is ready.
 */
final class Announcement {

	private Announcement() {
	}

	static String of(Status status, Home home) {
		return """
				Rankings        %s/
				Citizen's form  %s/s/%s
				survey-intake   %s
				scoring         %s/readyz
				Metrics         %s/actuator/prometheus (user operator; %s and %s)
				Kafka           %s
				MongoDB         %s
				Keys            %s
				Logs            %s
				""".formatted(status.ranking(), status.intake(), Demo.CITIZENS, status.intake(), status.scoring(),
				status.operators("survey-intake"), status.operators("scoring-service"),
				status.operators("ranking-service"), status.kafka(), status.mongodb(),
				home.key("admin").path().getParent(), home.log("survey-intake").getParent());
	}

	/**
	 * Keys are shown once: when they are made.
	 * @param keys the keys, each with its role before it
	 * @return what to print
	 */
	static String of(List<String> keys) {
		return "Keys, shown this once:\n" + keys.stream().map((key) -> "  " + key + "\n").collect(Collectors.joining());
	}

}
