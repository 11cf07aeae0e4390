package vn.sipas.scoring.count;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.ResponseTable;

/**
 * Goes through the responses of a wave that have a flag or a decision, in parts:
 * something may have to be sent of each, and a transaction that stays open for long would
 * be given up by the broker. What part a response is in does not depend on where it
 * stands in the table.
 */
final class NotedResponses {

	private static final int MOST_OF_A_PART = 1 << 16;

	private final ResponseTable table;

	private final Map<Integer, Progress> progress = new HashMap<>();

	NotedResponses(ResponseTable table) {
		this.table = table;
	}

	/**
	 * Goes on with a wave.
	 * @param wave the wave's number
	 * @param consumer takes each of its responses that have a flag or a decision
	 * @param isOver tells when the rest is left for the next time
	 * @return whether that was the last part; the next time begins anew
	 */
	boolean goOn(int wave, Consumer<CountedResponse> consumer, BooleanSupplier isOver) {
		int parts = 1 + (int) (this.table.size(wave) / MOST_OF_A_PART);
		Progress now = this.progress.getOrDefault(wave, new Progress(0, parts));
		while (now.next() < now.parts() && !isOver.getAsBoolean()) {
			pass(wave, now, consumer);
			now = new Progress(now.next() + 1, now.parts());
		}
		if (now.next() < now.parts()) {
			this.progress.put(wave, now);
			return false;
		}
		restart(wave);
		return true;
	}

	/** Begins a wave anew the next time. */
	void restart(int wave) {
		this.progress.remove(wave);
	}

	private void pass(int wave, Progress now, Consumer<CountedResponse> consumer) {
		this.table.forEach((response) -> {
			if (response.wave == wave && response.isNoted()
					&& Math.floorMod(response.id().text().hashCode(), now.parts()) == now.next()) {
				consumer.accept(response);
			}
		});
	}

	private record Progress(int next, int parts) {
	}

}
