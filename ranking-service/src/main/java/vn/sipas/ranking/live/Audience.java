package vn.sipas.ranking.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Scope;

/** Who reads which ranking live. */
final class Audience {

	private final Map<Scope, Set<Reader>> readers = new ConcurrentHashMap<>();

	void add(Scope scope, Reader reader) {
		this.readers.compute(scope, (key, set) -> with((set == null) ? ConcurrentHashMap.newKeySet() : set, reader));
	}

	void remove(Scope scope, Reader reader) {
		this.readers.computeIfPresent(scope, (key, set) -> without(set, reader));
	}

	/** The rankings that have readers. */
	Set<Scope> scopes() {
		return this.readers.keySet();
	}

	/** The readers of one ranking. */
	Set<Reader> of(Scope scope) {
		return this.readers.getOrDefault(scope, Set.of());
	}

	void forEach(Consumer<Reader> action) {
		this.readers.values().forEach((set) -> set.forEach(action));
	}

	int size() {
		return this.readers.values().stream().mapToInt(Set::size).sum();
	}

	private static Set<Reader> with(Set<Reader> readers, Reader reader) {
		readers.add(reader);
		return readers;
	}

	private static @Nullable Set<Reader> without(Set<Reader> readers, Reader reader) {
		readers.remove(reader);
		return readers.isEmpty() ? null : readers;
	}

}
