package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stamps as bytes, each by its difference from the one before. */
final class PackedStamps {

	private PackedStamps() {
	}

	static Packed pack(List<Stamp> stamps) {
		Numbers.Out out = new Numbers.Out();
		out.number(stamps.size());
		Stamp before = new Stamp(Instant.EPOCH, 0, 0, false);
		for (Stamp stamp : stamps) {
			out.number(stamp.time().toEpochMilli() - before.time().toEpochMilli());
			out.number(stamp.version() - before.version());
			out.number(stamp.definition() - before.definition());
			out.number(stamp.open() ? 1 : 0);
			before = stamp;
		}
		return out.packed();
	}

	static List<Stamp> unpack(Packed packed) {
		Numbers.In in = new Numbers.In(packed);
		int count = in.count();
		List<Stamp> stamps = new ArrayList<>(count);
		Stamp before = new Stamp(Instant.EPOCH, 0, 0, false);
		for (int i = 0; i < count; i++) {
			before = new Stamp(before.time().plusMillis(in.number()), before.version() + in.number(),
					before.definition() + in.number(), in.number() != 0);
			stamps.add(before);
		}
		return stamps;
	}

}
