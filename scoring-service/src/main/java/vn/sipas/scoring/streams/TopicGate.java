package vn.sipas.scoring.streams;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits, as long as it takes, for the broker and for the topics that others make. */
final class TopicGate {

	private static final Logger log = LoggerFactory.getLogger(TopicGate.class);

	private static final Duration LOOK = Duration.ofMillis(250);

	private final OwnTopics topics;

	TopicGate(OwnTopics topics) {
		this.topics = topics;
	}

	/**
	 * Returns once all topics that scoring reads and writes can be used.
	 * @param settings how to connect
	 * @throws InterruptedException if the wait is over
	 */
	void await(Properties settings) throws InterruptedException {
		Admin admin = Admin.create(settings);
		try {
			boolean told = false;
			while (!areReady(admin)) {
				if (!told) {
					log.info("Waiting for the broker and the topics of responses and waves");
					told = true;
				}
				Thread.sleep(LOOK);
			}
		}
		finally {
			// Without a bound it would wait for an answer of a broker that is away.
			admin.close(Duration.ZERO);
		}
	}

	private boolean areReady(Admin admin) throws InterruptedException {
		try {
			return this.topics.areReady(admin);
		}
		catch (ExecutionException ex) {
			log.warn("The broker cannot be asked for its topics yet: {}", String.valueOf(ex.getCause()));
			return false;
		}
	}

}
