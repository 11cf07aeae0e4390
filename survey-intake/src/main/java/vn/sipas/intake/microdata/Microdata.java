package vn.sipas.intake.microdata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Gives out responses, a few exports at a time. Who gets them is in the account of who
 * did what before the first row is written.
 */
@Component
@EnableConfigurationProperties(MicrodataProperties.class)
class Microdata {

	private static final int AGAIN_IN_SECONDS = 10;

	private final Semaphore places;

	private final LogConsumers consumers;

	private final AuditTrail audit;

	private final JsonMapper json;

	private final MicrodataProperties properties;

	Microdata(LogConsumers consumers, AuditTrail audit, JsonMapper json, MicrodataProperties properties) {
		this.places = new Semaphore(properties.concurrent());
		this.consumers = consumers;
		this.audit = audit;
		this.json = json;
		this.properties = properties;
	}

	/**
	 * Refuses what cannot be exported.
	 * @param wave the wave
	 * @throws ProblemException {@code responses-erased}
	 */
	static void requireResponses(ExportedWave wave) {
		if (wave.wave().responsesErasedAt() != null) {
			throw ProblemException.of(ProblemCode.RESPONSES_ERASED, wave.id());
		}
	}

	/**
	 * Exports a wave's responses as the log has them now.
	 * @param wave the wave
	 * @param caller who asks: gets the units of their key
	 * @param onlyCounted whether only those that count
	 * @param target where to; asked for once nothing can be refused any more
	 * @return how many rows there are
	 * @throws IOException if nobody reads
	 * @throws ProblemException {@code too-many-exports}, {@code responses-erased}, or
	 * {@code unavailable} if Kafka does not answer in time
	 * @throws BrokenOffException if it could not be read to the end, or not in time
	 */
	long export(ExportedWave wave, Caller caller, boolean onlyCounted, Target target) throws IOException {
		requireResponses(wave);
		if (!this.places.tryAcquire()) {
			throw ProblemException.of(ProblemCode.TOO_MANY_EXPORTS, AGAIN_IN_SECONDS);
		}
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			LogEnds ends = LogEnds.now(reader, wave.isCompared(), this.properties.patience());
			this.audit.note(caller.name(), Action.RESPONSES_EXPORTED, wave.id(), "", detail(caller, onlyCounted));
			LogReading log = new LogReading(reader, ends, this.properties.patience(),
					Deadline.in(this.properties.longest()));
			Rows rows = new Rows(target.open());
			rows.begin(wave.columns().all());
			Export export = new Export(wave, log, caller.units(), onlyCounted, this.properties.table().toBytes(),
					this.json);
			for (int partition = 0; partition < ends.partitions(); partition++) {
				export.write(partition, rows);
			}
			return rows.written();
		}
		catch (KafkaException ex) {
			throw ProblemException.of(ProblemCode.UNAVAILABLE);
		}
		finally {
			this.places.release();
		}
	}

	private static String detail(Caller caller, boolean onlyCounted) {
		return (onlyCounted ? "those that count" : "all") + (caller.units().isAll() ? "" : ", of the key's units");
	}

	/**
	 * Where an export goes.
	 */
	@FunctionalInterface
	interface Target {

		/**
		 * Begins the answer.
		 * @return takes the table
		 * @throws IOException if nobody reads
		 */
		OutputStream open() throws IOException;

	}

}
