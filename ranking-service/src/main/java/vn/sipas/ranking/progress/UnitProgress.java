package vn.sipas.ranking.progress;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * A unit beside its plan.
 *
 * @param unit its code
 * @param name what people call it
 * @param responses how many responses it has that count
 * @param planned how many are planned in all; null where the wave does not say
 * @param due how many are planned by now; null without a plan
 * @param behind how many it lacks of those that are due; null without a plan
 * @param standing how it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitProgress(String unit, Text name, long responses, @Nullable Long planned, @Nullable Long due,
		@Nullable Long behind, Standing standing) {

	/**
	 * Who has the smallest part of its plan first, which is who is farthest behind, since
	 * the time is the same for all; who has none last.
	 */
	static final Comparator<UnitProgress> FARTHEST_BEHIND_FIRST = Comparator.comparingDouble(UnitProgress::share);

	static UnitProgress of(String unit, Text name, long responses, @Nullable Long planned, Schedule schedule) {
		Long due = (planned == null) ? null : schedule.due(planned);
		return new UnitProgress(unit, name, responses, planned, due,
				(due == null) ? null : Math.max(0, due - responses), Standing.of(responses, planned, schedule));
	}

	private double share() {
		return (this.planned == null) ? Double.MAX_VALUE : (double) this.responses / this.planned;
	}

}
