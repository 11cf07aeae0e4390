package vn.sipas.local.launch;

import java.util.function.Consumer;

/**
 * The ports on 127.0.0.1 that the parts of a pipeline listen on.
 *
 * @param intake survey-intake's
 * @param scoring scoring-service's
 * @param ranking ranking-service's
 * @param kafka the broker's
 * @param mongodb the store's
 * @param intakeOperators survey-intake's for operators
 * @param rankingOperators ranking-service's for operators; scoring-service has no other
 */
public record Ports(int intake, int scoring, int ranking, int kafka, int mongodb, int intakeOperators,
		int rankingOperators) {

	/**
	 * The ports that the documentation names.
	 */
	public static final Ports USUAL = new Ports(8081, 8082, 8083, 9092, 27017, 9081, 9083);

	/**
	 * Any free ports.
	 */
	public static final Ports ANY = new Ports(0, 0, 0, 0, 0, 0, 0);

	/**
	 * These ports, each replaced by a free one where it is taken.
	 * @param say told, in a sentence, of each change
	 * @return ports that were free a moment ago
	 */
	Ports available(Consumer<String> say) {
		return new Ports(Port.choose("survey-intake", this.intake, say),
				Port.choose("scoring-service", this.scoring, say), Port.choose("ranking-service", this.ranking, say),
				Port.choose("Kafka", this.kafka, say), Port.choose("MongoDB", this.mongodb, say),
				Port.choose("survey-intake's metrics", this.intakeOperators, say),
				Port.choose("ranking-service's metrics", this.rankingOperators, say));
	}

}
