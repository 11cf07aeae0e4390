package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.wave.ItemNumbers;
import vn.sipas.scoring.wave.Wave;

/**
 * Reads the answers to one wave. Most responses name items in the same order: each is
 * first compared with the one that followed the last time.
 */
final class WaveAnswers {

	private static final int MOST_DIGITS = 3;

	private final byte[][] names;

	private final int[] next;

	private final byte[] codes;

	private final ItemNumbers items;

	private int at;

	WaveAnswers(Wave wave) {
		this.items = wave.items();
		this.names = wave.items().names();
		// One more, for what comes first.
		this.next = new int[this.names.length + 1];
		Arrays.fill(this.next, ItemNumbers.UNKNOWN);
		this.codes = new byte[1000];
		wave.scale().subSet(0, this.codes.length).forEach((answer) -> this.codes[answer] = (byte) wave.code(answer));
	}

	/**
	 * Reads answers.
	 * @param value an event
	 * @param from where its answers begin, behind the brace
	 * @param length how long they are
	 * @param into takes them
	 * @return false if an item or an answer is not the wave's, if an item comes twice, or
	 * if they do not look as expected
	 */
	boolean read(byte[] value, int from, int length, CountedResponse into) {
		into.clearAnswers(this.names.length);
		int end = from + length;
		int last = this.names.length;
		this.at = from;
		while (this.at < end) {
			int item = item(value, end, last);
			int code = (item < 0) ? 0 : answer(value, end);
			if (code == 0 || into.codes[item] != 0) {
				return false;
			}
			into.codes[item] = (byte) code;
			last = item;
			if (this.at < end && (value[this.at++] != ',' || this.at == end)) {
				return false;
			}
		}
		return true;
	}

	// Stops behind the colon.
	private int item(byte[] value, int end, int last) {
		if (value[this.at++] != '"') {
			return ItemNumbers.UNKNOWN;
		}
		int guess = this.next[last];
		if (guess >= 0 && isNamed(guess, value, end)) {
			this.at += this.names[guess].length + 2;
			return guess;
		}
		int start = this.at;
		while (this.at < end && value[this.at] != '"') {
			this.at++;
		}
		int item = this.items.find(new String(value, start, this.at - start, StandardCharsets.UTF_8));
		if (item < 0 || this.at + 1 >= end || value[this.at + 1] != ':') {
			return ItemNumbers.UNKNOWN;
		}
		this.next[last] = item;
		this.at += 2;
		return item;
	}

	private boolean isNamed(int item, byte[] value, int end) {
		byte[] name = this.names[item];
		int behind = this.at + name.length;
		return behind + 1 < end && value[behind] == '"' && value[behind + 1] == ':'
				&& Arrays.equals(name, 0, name.length, value, this.at, behind);
	}

	private int answer(byte[] value, int end) {
		int start = this.at;
		int answer = 0;
		while (this.at < end && value[this.at] >= '0' && value[this.at] <= '9') {
			answer = answer * 10 + value[this.at++] - '0';
			if (this.at - start > MOST_DIGITS) {
				return 0;
			}
		}
		boolean leadingZero = this.at - start > 1 && value[start] == '0';
		return (this.at == start || leadingZero) ? 0 : this.codes[answer];
	}

}
