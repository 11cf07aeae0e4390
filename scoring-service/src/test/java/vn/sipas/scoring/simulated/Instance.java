package vn.sipas.scoring.simulated;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import vn.sipas.scoring.wave.ExampleWave;
import vn.sipas.scoring.wave.Wave;

/**
 * An instance of scoring: its tasks commit and crash together, and it hears of waves when
 * it does.
 */
final class Instance implements Wave.Lookup {

	static final Duration TICK = Duration.ofMillis(100);

	static final Duration SWEEP = Duration.ofHours(1);

	private final Map<String, Wave> waves = new HashMap<>();

	@Override
	public Optional<Wave> find(String id) {
		return Optional.ofNullable(this.waves.get(id));
	}

	/** It hears of a definition. */
	void define(byte[] definition) {
		Wave wave = ExampleWave.of(definition);
		this.waves.put(wave.id(), wave);
	}

}
