package vn.sipas.ranking.wave;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * A province, district, commune or department that a wave ranks.
 *
 * @param unit its code in the wave's unit list
 * @param level such as {@code province}; units of one level are ranked together
 * @param parent the unit above it; null at the top
 * @param name what people call it
 */
public record Unit(String unit, String level, @Nullable String parent, Text name) {

	public Unit {
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(level, "level");
		Objects.requireNonNull(name, "name");
	}

}
