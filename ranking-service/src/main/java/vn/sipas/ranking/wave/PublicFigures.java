package vn.sipas.ranking.wave;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From when on everybody may read a wave's figures. */
public enum PublicFigures {

	/** While they move. */
	@JsonProperty("live")
	LIVE,

	/** Once the wave is published. */
	@JsonProperty("published")
	PUBLISHED

}
