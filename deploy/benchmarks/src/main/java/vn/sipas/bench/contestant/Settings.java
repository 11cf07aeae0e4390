package vn.sipas.bench.contestant;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a contestant is told, the same as scoring has.
 *
 * @param broker the broker's address
 * @param application the consumer group's or the application's id
 * @param topic the topic of responses
 * @param state a folder for state
 * @param threads how many threads count
 * @param commitInterval how often what has been read is committed
 * @param flushInterval how often what has changed is passed on
 */
public record Settings(String broker, String application, String topic, Path state, int threads,
		Duration commitInterval, Duration flushInterval) {

	/**
	 * The settings as arguments of a program.
	 * @return texts that {@link #parse} understands
	 */
	public List<String> arguments() {
		return List.of(this.broker, this.application, this.topic, this.state.toString(), Integer.toString(this.threads),
				Long.toString(this.commitInterval.toMillis()), Long.toString(this.flushInterval.toMillis()));
	}

	static Settings parse(List<String> arguments) {
		return new Settings(arguments.get(0), arguments.get(1), arguments.get(2), Path.of(arguments.get(3)),
				Integer.parseInt(arguments.get(4)), Duration.ofMillis(Long.parseLong(arguments.get(5))),
				Duration.ofMillis(Long.parseLong(arguments.get(6))));
	}

}
