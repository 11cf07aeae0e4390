package vn.sipas.ranking.merger;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A unit that went into another one, or lives on as it was under the new list's code.
 *
 * @param oldUnit its code in the old list
 * @param oldName what people called it, in Vietnamese; null where that is not said
 * @param newUnit the code of what it became in the new list
 * @param newName what people call that, in Vietnamese; null where that is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Merger(String oldUnit, @Nullable String oldName, String newUnit, @Nullable String newName) {

	public Merger {
		Objects.requireNonNull(oldUnit, "oldUnit");
		Objects.requireNonNull(newUnit, "newUnit");
	}

}
