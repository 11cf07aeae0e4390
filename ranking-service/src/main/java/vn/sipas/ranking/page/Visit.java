package vn.sipas.ranking.page;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.text.Language;

/**
 * Who came to a page, and how.
 *
 * @param language the language that the reader chose
 * @param caller who it is; null for nobody known
 * @param address the address that was asked for
 */
record Visit(Language language, @Nullable Caller caller, Address address) {
}
