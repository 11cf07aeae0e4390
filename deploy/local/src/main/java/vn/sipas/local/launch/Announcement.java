package vn.sipas.local.launch;

/**
 * What a person is told once the pipeline is ready.
 */
final class Announcement {

	private Announcement() {
	}

	static String of(Status status, Home home) {
		return """
				Rankings      %s/
				survey-intake %s
				scoring       %s/actuator/health
				Kafka         %s
				MongoDB       %s
				Admin key     %s
				Logs          %s
				""".formatted(status.ranking(), status.intake(), status.scoring(), status.kafka(), status.mongodb(),
				status.adminKey(), home.log("survey-intake").getParent());
	}

}
