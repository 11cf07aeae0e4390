package vn.sipas.ranking.figure;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.wave.Wave;

/**
 * A figure that this system has computed from a wave's responses.
 *
 * @param wave the wave's id
 * @param synthetic whether the responses are made up
 * @param edition the number of the edition that it is published in; null before the first
 * @param provisional whether it is in no edition, so that it may change
 * @param responses number of responses that it rests on
 * @param value a percentage with two decimals; null if there is none or it may not be
 * shown
 * @param marginOfError half of the 95 % confidence interval, in percentage points with
 * two decimals; null if it is not known
 * @param rank the place, from 1; null without a value
 * @param of how many units the level has
 * @param rankInterval the places that it may have in truth; null where that is not known
 * @param change the change since the earlier wave; null without one
 * @param parIndexPoints what an overall figure of SIPAS gives to the reform index, 0 to
 * 10 with two decimals; null for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComputedFigure(String wave, boolean synthetic, @Nullable Integer edition, boolean provisional,
		long responses, @Nullable BigDecimal value, @Nullable BigDecimal marginOfError, @Nullable Integer rank, int of,
		@Nullable RankInterval rankInterval, @Nullable Change change, @Nullable BigDecimal parIndexPoints) {

	static ComputedFigure overall(Wave wave, Ranking ranking, RankedUnit line) {
		return new ComputedFigure(wave.wave(), ranking.synthetic(), ranking.edition(), isProvisional(ranking),
				line.responses(), line.overall(), line.marginOfError(), line.rank(), ranking.units().size(),
				line.rankInterval(), line.change(), ParIndex.points(wave, line.overall()));
	}

	static ComputedFigure dimension(Wave wave, Ranking ranking, RankedUnit line, RankedDimension dimension) {
		return new ComputedFigure(wave.wave(), ranking.synthetic(), ranking.edition(), isProvisional(ranking),
				line.responses(), dimension.value(), null, dimension.rank(), ranking.units().size(), null, null, null);
	}

	private static boolean isProvisional(Ranking ranking) {
		return Boolean.TRUE.equals(ranking.provisional());
	}

}
