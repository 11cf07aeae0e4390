package vn.sipas.bench.contestant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for criteria, given out as they are met. */
final class Criteria {

	private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

	private final AtomicInteger next = new AtomicInteger();

	int number(String criterion) {
		Integer known = this.numbers.get(criterion);
		return (known != null) ? known : this.numbers.computeIfAbsent(criterion, (_) -> this.next.getAndIncrement());
	}

}
