package vn.sipas.scoring.json;

import java.nio.charset.StandardCharsets;

/** The keys of events, as all contracts have them. */
public final class EventKey {

	private EventKey() {
	}

	/**
	 * The key of an event.
	 * @param wave the wave's id
	 * @param of what of the wave it is about
	 * @return wave, '|' and that, in UTF-8
	 */
	public static byte[] of(String wave, String of) {
		return (wave + "|" + of).getBytes(StandardCharsets.UTF_8);
	}

}
