package vn.sipas.intake.wave;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.unitlist.UnitLists;

/**
 * The terms of the wave that the contract shows.
 */
public final class SampleTerms {

	private static final Wave WAVE = new WaveReader(new UnitLists(JsonMapper.shared()))
		.read("demo-2026", RunningIntake.wave("demo-2026"))
		.wave();

	private static final Terms OPEN = new Terms(WAVE);

	private SampleTerms() {
	}

	public static Wave openWave() {
		return WAVE;
	}

	public static Terms open() {
		return OPEN;
	}

	public static Wave wave() {
		return WAVE;
	}

}
