package vn.sipas.bench.ranking;

import java.util.HashMap;
import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.FreePort;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Workshop;
import vn.sipas.bench.records.Filling;

/**
 * ranking-service as it is shipped.
 *
 * @param process its process
 * @param port where it answers
 */
public record RankingProcess(Child process, int port) implements AutoCloseable {

	// One address asks as much as it can.
	private static final String NO_LIMIT = "1000000000";

	/**
	 * Starts it.
	 * @param workshop where its jar is
	 * @param broker the broker
	 * @param store the store
	 * @param name its consumer group and its database
	 * @return the process, which may not be ready yet
	 */
	public static RankingProcess start(Workshop workshop, Broker broker, Store store, String name) {
		return start(workshop, broker, store, name, Map.of());
	}

	/**
	 * The same, with settings of its own.
	 * @param settings by the environment's names
	 */
	static RankingProcess start(Workshop workshop, Broker broker, Store store, String name,
			Map<String, String> settings) {
		int port = FreePort.find();
		Map<String, String> all = new HashMap<>(Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT",
				Integer.toString(port), "MANAGEMENT_SERVER_PORT", "0", "SPRING_KAFKA_BOOTSTRAP_SERVERS",
				broker.address(), "SPRING_KAFKA_CONSUMER_GROUP_ID", name, "SPRING_MONGODB_URI", store.uri(name),
				"SIPAS_RANKING_LIMIT_ADDRESS_BURST", NO_LIMIT, "SIPAS_RANKING_LIMIT_ADDRESS_PER_SECOND", NO_LIMIT,
				"SIPAS_RANKING_LIMIT_STREAMS_PER_ADDRESS", NO_LIMIT));
		all.putAll(settings);
		return new RankingProcess(
				Child.start("ranking", Jvm.service("ranking-service", workshop), all, workshop.logs()), port);
	}

	/**
	 * Starts it with a wave and a score of each of its ranked units, and waits until it
	 * is ready.
	 * @param workshop where its jar is
	 * @param broker the broker, which has no topics yet
	 * @param store the store
	 * @param name its consumer group and its database
	 * @param scores the scores
	 * @return the process, which may not have read all scores yet
	 */
	public static RankingProcess startWith(Workshop workshop, Broker broker, Store store, String name,
			ScoreEvents scores) {
		return startWith(workshop, broker, store, name, scores, Map.of());
	}

	/**
	 * The same, with settings of its own.
	 * @param settings by the environment's names
	 */
	static RankingProcess startWith(Workshop workshop, Broker broker, Store store, String name, ScoreEvents scores,
			Map<String, String> settings) {
		Filling.topics(broker.cluster(), broker.address(), scores.survey());
		broker.cluster().create(ScoreEvents.TOPIC, Map.of("cleanup.policy", "compact"));
		scores.fill(broker.address(), scores.units());
		RankingProcess ranking = start(workshop, broker, store, name, settings);
		ranking.awaitReady();
		return ranking;
	}

	/** Waits until it is ready. */
	public void awaitReady() {
		Connection.awaitReady(this.process, this.port);
	}

	/**
	 * A request for a wave's ranking.
	 * @param wave the wave
	 * @param level the level of units
	 * @return the request
	 */
	public static byte[] ranking(String wave, String level) {
		return Request.get("/api/v1/waves/" + wave + "/rankings?level=" + level);
	}

	@Override
	public void close() {
		this.process.close();
	}

}
