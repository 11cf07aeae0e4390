package vn.sipas.intake.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is ranked: a nation, province, district, commune, department.
 *
 * @param unit its code, which means something only together with the list that it is from
 * @param level what kind of unit it is; units of a level are ranked together
 * @param parent code of the unit that it belongs to
 * @param name its name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(String unit, String level, @Nullable String parent, Text name) {
}
