package vn.sipas.bench.contestant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code "a1":5,"a2":4} as scoring does: each name is first held against the one
 * that followed the last time.
 */
final class AnswerList {

	private final List<byte[]> names = new ArrayList<>();

	private final Criteria criteria = new Criteria();

	/** By criterion, which came behind it last; first what came first. */
	private int[] next = new int[256];

	/**
	 * Adds answers.
	 * @param event where they are
	 * @param from behind the brace
	 * @param to before the brace
	 * @param counts takes them
	 */
	void read(byte[] event, int from, int to, LevelCounts counts) {
		int last = -1;
		int at = from;
		while (at < to) {
			int criterion = this.next[last + 1];
			int end = behindName(event, at + 1, criterion);
			if (end < 0) {
				end = at + 1;
				while (event[end] != '"') {
					end++;
				}
				criterion = number(event, at + 1, end);
				this.next[last + 1] = criterion;
			}
			counts.add(criterion, event[end + 2] - '0', 1);
			last = criterion;
			at = end + 4;
		}
	}

	/** Where the name ends, or -1 if it is another. */
	private int behindName(byte[] event, int at, int criterion) {
		if (criterion >= this.names.size()) {
			return -1;
		}
		byte[] name = this.names.get(criterion);
		int end = at + name.length;
		return (end < event.length && event[end] == '"' && Arrays.equals(event, at, end, name, 0, name.length)) ? end
				: -1;
	}

	private int number(byte[] event, int from, int to) {
		String name = new String(event, from, to - from, StandardCharsets.UTF_8);
		int number = this.criteria.number(name);
		if (number == this.names.size()) {
			this.names.add(name.getBytes(StandardCharsets.UTF_8));
			this.next = (this.next.length > number + 1) ? this.next : Arrays.copyOf(this.next, 2 * this.next.length);
		}
		return number;
	}

}
