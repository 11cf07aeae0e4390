package vn.sipas.scoring.count;

import vn.sipas.scoring.tally.Place;

/**
 * What a profile's responses are counted in besides their cell.
 *
 * @param places the groups
 * @param numbers their numbers on this partition
 */
// Made once for each profile, and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Groups(Place[] places, int[] numbers) {
}
