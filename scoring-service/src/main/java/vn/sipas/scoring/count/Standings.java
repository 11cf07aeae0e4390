package vn.sipas.scoring.count;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.json.EventKey;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.responses.ResponseTable;

/**
 * Tells how responses with flags or decisions stand, whenever that changes: by a record,
 * or by another rule of what is kept out.
 */
final class Standings {

	private final Known known;

	private final Partials partials;

	private final ToldBy toldBy;

	private final NotedResponses noted;

	private final Sender sender;

	/** By wave the rule that is on its way to all of its responses. */
	private final Map<Integer, Integer> underway = new HashMap<>();

	Standings(Known known, ResponseTable table, Partials partials, ToldBy toldBy, Sender sender) {
		this.known = known;
		this.partials = partials;
		this.toldBy = toldBy;
		this.noted = new NotedResponses(table);
		this.sender = sender;
	}

	/** How a response stands by the rules of now. */
	long of(CountedResponse response) {
		return response.isNoted() ? Standing.of(response, hold(response.wave)) : Standing.PLAIN;
	}

	/**
	 * Tells how a response stands, if that has changed.
	 * @param before how it stood
	 * @param now the response, whose id has a text
	 */
	void tell(long before, CountedResponse now) {
		long after = of(now);
		if (after != before) {
			this.toldBy.add(now.wave, hold(now.wave));
			send(now, after);
		}
	}

	/** Whether a rule has changed that was not told of all responses yet. */
	boolean areBehind() {
		for (int wave = 0; wave < this.known.waves().size(); wave++) {
			if (isBehind(wave)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Tells what has changed by rules.
	 * @param isOver tells when the rest is left for the next time
	 */
	void follow(BooleanSupplier isOver) {
		for (int wave = 0; wave < this.known.waves().size(); wave++) {
			if (isBehind(wave)) {
				follow(wave, isOver);
			}
		}
	}

	private boolean isBehind(int wave) {
		Set<Integer> told = this.toldBy.of(wave);
		return !told.isEmpty() && this.partials.isCounted(wave) && !told.equals(Set.of(hold(wave)));
	}

	// Which of the rules a response was told by is not known: if any makes a difference,
	// it is told again.
	private void follow(int wave, BooleanSupplier isOver) {
		int hold = hold(wave);
		if (!Objects.equals(this.underway.put(wave, hold), hold)) {
			this.noted.restart(wave);
		}
		this.toldBy.add(wave, hold);
		Set<Integer> told = this.toldBy.of(wave);
		boolean isDone = this.noted.goOn(wave, (response) -> {
			long now = Standing.of(response, hold);
			if (told.stream().anyMatch((before) -> Standing.of(response, before) != now)) {
				send(response, now);
			}
		}, isOver);
		if (isDone) {
			this.toldBy.settle(wave, hold);
			this.underway.remove(wave);
		}
	}

	/**
	 * Takes back what was told of a wave's responses.
	 * @param wave the wave's number
	 * @param isOver tells when the rest is left for the next time
	 * @return whether all is taken back
	 */
	boolean takeBack(int wave, BooleanSupplier isOver) {
		return this.noted.goOn(wave, (response) -> this.sender.flagged(key(response), null), isOver);
	}

	private void send(CountedResponse response, long standing) {
		this.sender.flagged(key(response), (standing != Standing.PLAIN) ? event(response) : null);
	}

	private byte[] event(CountedResponse response) {
		Cell cell = this.known.cells().get(response.cell);
		Notes notes = response.notes;
		Optional<String> decision = switch (response.decision()) {
			case Notes.APPROVED -> Optional.of("approved");
			case Notes.REJECTED -> Optional.of("rejected");
			default -> Optional.empty();
		};
		return new ResponseFlagged(cell.wave(), response.id().text(), response.revision, cell.unit(),
				some(cell.interviewer()), some(this.known.profiles().get(response.profile).channel()),
				Flag.wordsOf(notes.flags), Standing.isHeld(response, hold(response.wave)), decision,
				(notes.answeredAt != 0) ? Optional.of(Instant.ofEpochSecond(notes.answeredAt)) : Optional.empty(),
				Instant.ofEpochMilli(this.sender.now()))
			.toJson();
	}

	private byte[] key(CountedResponse response) {
		return EventKey.of(this.known.waves().get(response.wave), response.id().text());
	}

	private int hold(int wave) {
		return this.partials.rules(wave).hold();
	}

	private static Optional<String> some(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

}
