package vn.sipas.scoring.score;

import java.util.List;

/**
 * A unit's breakdowns.
 *
 * @param responses how many responses were broken down, those in no group included
 * @param all the breakdowns, by what they go by
 */
record Breakdowns(long responses, List<Breakdown> all) {
}
