package vn.sipas.scoring.streams;

import java.time.Duration;

import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a thread of Streams dies. No record can be the cause, since what
 * cannot be used is a dead letter: it is the broker, the network or the disk, and passes.
 */
final class DeadThreads implements StreamsUncaughtExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(DeadThreads.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	@Override
	public StreamThreadExceptionResponse handle(Throwable failure) {
		if (failure instanceof Error) {
			log.error("A thread of Kafka Streams has died; all of it begins again", failure);
			return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
		}
		log.warn("A thread of Kafka Streams has died and is replaced", failure);
		pause();
		return StreamThreadExceptionResponse.REPLACE_THREAD;
	}

	// In the dying thread: a cause that stays must not keep a core busy.
	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
