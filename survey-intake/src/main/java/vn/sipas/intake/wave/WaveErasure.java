package vn.sipas.intake.wave;

import org.springframework.stereotype.Component;

/**
 * Says of a wave that its responses were erased.
 */
@Component
public class WaveErasure {

	private final WaveDefinitions definitions;

	WaveErasure(WaveDefinitions definitions) {
		this.definitions = definitions;
	}

	/**
	 * Says that a wave's responses were erased: its figures stay as they are from then
	 * on, and it takes no more responses.
	 * @param wave the wave's id
	 */
	public void markErased(String wave) {
		this.definitions.markErased(wave);
	}

}
