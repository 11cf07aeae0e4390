package vn.sipas.ranking.merger;

import java.util.List;

/**
 * A succession as it was sent, before it is known whether it can be one.
 *
 * @param oldList the old list's name; empty where it is missing
 * @param newList the new list's name; empty where it is missing
 * @param validFrom the first day of the new list as text; empty where it is missing
 * @param mergers what was sent of the units
 */
record SentSuccession(String oldList, String newList, String validFrom, List<Sent> mergers) {

	static final SentSuccession NOTHING = new SentSuccession("", "", "", List.of());

}
