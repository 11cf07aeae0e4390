package vn.sipas.scoring.wave;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest definition of each wave, for all threads of one instance. A definition that
 * cannot be read is logged, counted and passed over: the one before it stays.
 */
public final class Waves implements Wave.Lookup {

	private static final Logger log = LoggerFactory.getLogger(Waves.class);

	private final Map<String, Wave> waves = new ConcurrentHashMap<>();

	private final Counter unreadable;

	public Waves(MeterRegistry meters) {
		this.unreadable = Counter.builder("sipas.scoring.waves.unreadable")
			.description("Definitions of waves that could not be read and were passed over")
			.register(meters);
	}

	@Override
	public Optional<Wave> find(String id) {
		return Optional.ofNullable(this.waves.get(id));
	}

	void define(byte[] json) {
		try {
			Wave wave = WaveDefined.read(json);
			this.waves.put(wave.id(), wave);
		}
		catch (RuntimeException ex) {
			this.unreadable.increment();
			log.warn("A wave's definition cannot be read and is passed over: {}", ex.getMessage());
		}
	}

}
