package vn.sipas.ranking;

import java.nio.file.Path;

import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;

/**
 * A broker and a store that a test has to itself.
 *
 * @param kafka the broker
 * @param mongo the store
 * @param broker what others than the service write to the broker
 */
public record Backends(EmbeddedKafka kafka, EmbeddedMongo mongo, Broker broker) implements AutoCloseable {

	/** Without topics. */
	public static Backends start(Path directory) throws Exception {
		EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
		return new Backends(kafka, EmbeddedMongo.start(null, 0), new Broker(kafka.bootstrapServers()));
	}

	/** An instance of the service; all have one database. */
	public Instance instance(String... settings) {
		return Instance.start(bootstrapServers(), store(), settings);
	}

	String bootstrapServers() {
		return this.kafka.bootstrapServers();
	}

	/** Where an instance finds the database. */
	String store() {
		return this.mongo.connectionString("sipas");
	}

	@Override
	public void close() {
		this.broker.close();
		this.mongo.close();
		this.kafka.close();
	}

}
