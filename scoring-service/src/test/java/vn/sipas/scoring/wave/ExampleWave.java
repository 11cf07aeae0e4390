package vn.sipas.scoring.wave;

import vn.sipas.scoring.naive.Contracts;

/** The wave of the publisher's example, for tests of other packages. */
public final class ExampleWave {

	private ExampleWave() {
	}

	public static Wave open() {
		return of(Contracts.example("intake/wave-defined", "open.json"));
	}

	/** The wave that an event defines. */
	public static Wave of(byte[] definition) {
		return WaveDefined.read(definition);
	}

}
