package vn.sipas.ranking.wave;

import java.util.Objects;

import vn.sipas.ranking.text.Text;

/**
 * One of the answers that can be given.
 *
 * @param value its number
 * @param label what people read
 */
public record ScaleValue(int value, Text label) {

	public ScaleValue {
		Objects.requireNonNull(label, "label");
	}

}
