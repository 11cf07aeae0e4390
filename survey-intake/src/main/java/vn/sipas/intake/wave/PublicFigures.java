package vn.sipas.intake.wave;

import vn.sipas.intake.json.Word;

/**
 * From when on everybody may read a wave's figures.
 */
public enum PublicFigures implements Word {

	/** While they move. */
	LIVE,
	/** Once the wave is published. */
	PUBLISHED

}
