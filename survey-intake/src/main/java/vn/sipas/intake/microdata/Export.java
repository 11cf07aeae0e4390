package vn.sipas.intake.microdata;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.wave.Flag;

/**
 * Exports a wave's responses, partition by partition: in a first pass over a partition it
 * is found out which records stand, in a second one these are written. So the first rows
 * come when the first partition was read once, and what is kept of a response is its
 * place and not its answers.
 */
final class Export {

	/** The flags that only scoring finds, in the order of their bits. */
	static final Flag[] COMPARED = { Flag.DEVICE_REPEAT, Flag.INTERVIEWER_DAY, Flag.ALIKE };

	private final byte[] keyStart;

	private final EventReader events;

	private final RowMaker maker;

	private final LogReading log;

	private final boolean compared;

	private final Predicate<String> units;

	private final boolean onlyCounted;

	private final Standings standings;

	private final JsonMapper json;

	private final KeyHash key = new KeyHash();

	/**
	 * Exports nothing yet.
	 * @param wave what is exported
	 * @param log the log up to where it is exported
	 * @param units the units whose responses are wanted
	 * @param onlyCounted whether only responses are wanted that count
	 * @param tableBytes the memory for what stands
	 * @param json reads decisions and flags
	 */
	Export(ExportedWave wave, LogReading log, Predicate<String> units, boolean onlyCounted, long tableBytes,
			JsonMapper json) {
		this.keyStart = RecordKeys.start(wave.id());
		this.events = new EventReader(wave.terms(), wave.columns());
		this.maker = new RowMaker(wave);
		this.log = log;
		this.compared = wave.isCompared();
		this.units = units;
		this.onlyCounted = onlyCounted;
		this.standings = new Standings(tableBytes);
		this.json = json;
	}

	/**
	 * Writes a partition's rows.
	 * @param number the partition's number
	 * @param rows takes them
	 * @throws IOException if nobody reads
	 * @throws BrokenOffException if the log cannot be read to its end
	 */
	void write(int number, Rows rows) throws IOException {
		Slice next = Slice.ALL;
		boolean isLast = false;
		while (!isLast) {
			this.standings.begin(next);
			findStandings(number);
			writeStanding(number, rows);
			rows.flush();
			isLast = this.standings.slice().isLast();
			next = this.standings.slice().next();
		}
	}

	private void findStandings(int number) {
		read(Topics.RESPONSES, number, this::stand);
		read(Topics.REVIEWS, number, this::decide);
		if (this.compared) {
			read(LogEnds.FLAGS, number, this::flag);
		}
	}

	private void writeStanding(int number, Rows rows) {
		int[] left = { this.standings.standing() };
		if (left[0] > 0) {
			read(Topics.RESPONSES, number, (entry) -> {
				if (entry.value() != null && this.standings.stands(this.key.of(entry.key()), entry.offset())) {
					write(entry, rows);
					left[0]--;
				}
				return left[0] > 0;
			});
		}
		if (left[0] > 0) {
			throw new BrokenOffException(
					left[0] + " records of partition " + number + " were compacted away while they were exported");
		}
	}

	private void read(String topic, int number, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
		this.log.read(new TopicPartition(topic, number),
				(entry) -> !RecordKeys.startsWith(entry.key(), this.keyStart) || goesOn.test(entry));
	}

	private boolean stand(ConsumerRecord<byte[], byte[]> entry) {
		this.key.of(entry.key());
		if (entry.value() == null) {
			this.standings.erased(this.key);
			return true;
		}
		// What is left to a later pass need not be read in full.
		if (this.standings.slice().holds(this.key.high())) {
			LoggedEvent event = this.events.read(entry.key(), entry.value());
			switch (event.kind) {
				case SUBMITTED -> this.standings.submitted(this.key, entry.offset(), event.revision);
				case WITHDRAWN -> this.standings.withdrawn(this.key, entry.offset());
				case OTHER -> {
					// A dead letter where it is counted.
				}
			}
		}
		return true;
	}

	private boolean decide(ConsumerRecord<byte[], byte[]> entry) {
		JsonNode event = tree(entry);
		int decision = switch (event.path("decision").asString("")) {
			case "approved" -> Standings.APPROVED;
			case "rejected" -> Standings.REJECTED;
			default -> Standings.UNDECIDED;
		};
		if (entry.value() == null || decision != Standings.UNDECIDED) {
			this.standings.decided(this.key.of(entry.key()), event.path("revision").asInt(0), decision);
		}
		return true;
	}

	private boolean flag(ConsumerRecord<byte[], byte[]> entry) {
		JsonNode event = tree(entry);
		int set = 0;
		for (JsonNode word : event.path("flags")) {
			for (int i = 0; i < COMPARED.length; i++) {
				set |= word.asString("").equals(COMPARED[i].word()) ? 1 << i : 0;
			}
		}
		this.standings.flagged(this.key.of(entry.key()), event.path("revision").asInt(0), set);
		return true;
	}

	private JsonNode tree(ConsumerRecord<byte[], byte[]> entry) {
		return (entry.value() != null) ? this.json.readTree(entry.value()) : this.json.missingNode();
	}

	private void write(ConsumerRecord<byte[], byte[]> entry, Rows rows) {
		LoggedEvent event = this.events.read(entry.key(), entry.value());
		if (!this.units.test(event.unit)) {
			return;
		}
		int decision = this.standings.decision(this.key);
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		flags.addAll(event.flags);
		int set = this.standings.flags(this.key);
		for (int i = 0; i < COMPARED.length; i++) {
			if ((set & 1 << i) != 0) {
				flags.add(COMPARED[i]);
			}
		}
		boolean counted = this.maker.isCounted(decision, flags);
		if (counted || !this.onlyCounted) {
			rows.add(this.maker.row(event, counted, decision, flags));
		}
	}

}
