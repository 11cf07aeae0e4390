package vn.sipas.scoring.count;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.tally.Place;

/**
 * What a response says of itself besides its answers: what breakdowns go by.
 *
 * @param channel how it came, empty if that is not known
 * @param service the service that it is about, empty if none was named
 * @param demographics the respondent's groups by name
 */
record Profile(String channel, String service, SortedMap<String, String> demographics) {

	List<Place> places() {
		List<Place> places = new ArrayList<>();
		if (!this.channel.isEmpty()) {
			places.add(new Place("channel", this.channel));
		}
		if (!this.service.isEmpty()) {
			places.add(new Place("service", this.service));
		}
		this.demographics.forEach((name, value) -> places.add(new Place("demographics." + name, value)));
		return places;
	}

	void write(PackedWriter packed) {
		packed.text(this.channel).text(this.service);
		this.demographics.forEach((name, value) -> packed.text(name).text(value));
	}

	static Profile read(PackedReader packed) {
		String channel = packed.text();
		String service = packed.text();
		SortedMap<String, String> demographics = new TreeMap<>();
		while (!packed.isAtEnd()) {
			demographics.put(packed.text(), packed.text());
		}
		return new Profile(channel, service, demographics);
	}

}
