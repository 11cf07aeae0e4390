package vn.sipas.scoring.responses;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What each response of a partition last counted as. A change is appended and supersedes
 * what was there; a page of which a quarter is superseded is written anew elsewhere and
 * deleted, so that corrections do not make the state grow, and the others by and by, so
 * that nothing superseded stays. In whatever order pages are read back, of two entries of
 * a response the one with more changes stands, then the higher revision, and a withdrawal
 * above all.
 */
public final class ResponseTable implements AutoCloseable {

	private final Predicate<CountedResponse> isUnderstood;

	private final PageStore store;

	private final Pages pages = new Pages();

	private Index index = new Index(this.pages);

	private final byte[] scratch = new byte[Pages.BYTES];

	private final CountedResponse moving = new CountedResponse();

	private long[] ofWave = new long[8];

	private byte[] current = new byte[0];

	private int currentPage;

	private int end;

	private long hash;

	private long slot;

	/**
	 * Takes over what is stored.
	 * @param store the state store, restored
	 * @param isUnderstood tells whether what an entry refers to is known; one of which it
	 * is not was stored ahead of it, and comes again
	 * @throws IllegalStateException if it has another format
	 */
	public ResponseTable(KeyValueStore<byte[], byte[]> store, Predicate<CountedResponse> isUnderstood) {
		this.isUnderstood = isUnderstood;
		this.store = new PageStore(store);
		this.store.forEach(this::load);
		begin();
	}

	/**
	 * Looks for a response.
	 * @param response has its wave and id
	 * @param into takes what it last counted as
	 * @return false if it is not known
	 */
	public boolean find(CountedResponse response, CountedResponse into) {
		this.hash = response.id().hash(response.wave);
		this.slot = this.index.slot(response, this.hash);
		long address = this.index.address(this.slot);
		if (address == Index.NONE) {
			return false;
		}
		read(address, into);
		return true;
	}

	/**
	 * Keeps what a response counts as now.
	 * @param response the response that was last looked for
	 */
	public void save(CountedResponse response) {
		long before = this.index.address(this.slot);
		append(response);
		if (before != Index.NONE) {
			supersede(before);
		}
		else {
			added(response.wave);
		}
	}

	/**
	 * How many responses of a wave are known, withdrawn ones included.
	 * @param wave the wave's number
	 * @return their number
	 */
	public long size(int wave) {
		return (wave < this.ofWave.length) ? this.ofWave[wave] : 0;
	}

	/**
	 * Passes all responses, withdrawn ones too.
	 * @param consumer takes each; the object is used again for the next
	 */
	public void forEach(Consumer<CountedResponse> consumer) {
		forEachEntry((_, response) -> consumer.accept(response));
	}

	private void forEachEntry(EntryConsumer consumer) {
		CountedResponse response = new CountedResponse();
		for (int page = this.pages.taken().nextSetBit(0); page >= 0; page = this.pages.taken().nextSetBit(page + 1)) {
			this.pages.copyPage(page, this.scratch);
			int used = PageStore.START + this.pages.used(page);
			boolean whole = this.pages.isWhole(page);
			for (int at = PageStore.START; at < used; at += Entry.length(this.scratch, at)) {
				Entry.read(this.scratch, at, response);
				long address = (long) page * Pages.BYTES + at;
				if (whole || isAt(address, response)) {
					consumer.accept(address, response);
				}
			}
		}
	}

	/**
	 * Forgets all responses of a wave, also that they were withdrawn.
	 * @param wave the wave's number
	 */
	public void forget(int wave) {
		Index kept = new Index(this.pages);
		BitSet changed = new BitSet();
		forEachEntry((address, response) -> {
			if (response.wave == wave) {
				this.pages.kill(address);
				changed.set(Pages.page(address));
			}
			else {
				long itsHash = response.id().hash(response.wave);
				kept.set(kept.slot(response, itsHash), address, itsHash);
			}
		});
		this.index.close();
		this.index = kept;
		if (changed.get(this.currentPage)) {
			begin(this.pages.take());
		}
		changed.stream().forEach(this::move);
		if (wave < this.ofWave.length) {
			this.ofWave[wave] = 0;
		}
	}

	/**
	 * Writes each page anew in which something is superseded, however little: what was
	 * withdrawn or corrected is not stored any longer then.
	 * @param isOver tells when the rest is left for the next time
	 * @return whether nothing is left
	 */
	public boolean tidy(BooleanSupplier isOver) {
		for (int page = this.pages.taken().nextSetBit(0); page >= 0; page = this.pages.taken().nextSetBit(page + 1)) {
			if (this.pages.isWhole(page)) {
				continue;
			}
			if (isOver.getAsBoolean()) {
				return false;
			}
			if (page == this.currentPage) {
				begin(this.pages.take());
			}
			move(page);
		}
		return true;
	}

	/**
	 * How many responses are known.
	 * @return their number, withdrawn ones included
	 */
	public long size() {
		return this.index.size();
	}

	/**
	 * How much memory the table takes beside the heap.
	 * @return bytes
	 */
	public long bytes() {
		return this.index.bytes() + this.pages.bytes();
	}

	@Override
	public void close() {
		this.index.close();
		this.pages.close();
	}

	private void added(int wave) {
		if (wave >= this.ofWave.length) {
			this.ofWave = Arrays.copyOf(this.ofWave, 2 * wave);
		}
		this.ofWave[wave]++;
	}

	private boolean isAt(long address, CountedResponse response) {
		return this.index.address(this.index.slot(response, response.id().hash(response.wave))) == address;
	}

	private void append(CountedResponse response) {
		if (this.end + Entry.bound(response) > Pages.BYTES) {
			begin(this.pages.take());
		}
		int next = Entry.write(response, this.current, this.end);
		// In this order: the cache may write the page at once, and has to find the entry.
		this.store.changed(this.currentPage, this.current);
		long address = this.pages.add(this.currentPage, this.current, this.end, next - this.end);
		this.end = next;
		this.index.set(this.slot, address, this.hash);
	}

	private void supersede(long address) {
		this.pages.kill(address);
		int page = Pages.page(address);
		if (page != this.currentPage && this.pages.isWorn(page)) {
			move(page);
		}
	}

	private void move(int page) {
		byte[] moved = new byte[Pages.BYTES];
		this.pages.copyPage(page, moved);
		int used = PageStore.START + this.pages.used(page);
		for (int at = PageStore.START; at < used; at += Entry.length(moved, at)) {
			Entry.read(moved, at, this.moving);
			this.hash = this.moving.id().hash(this.moving.wave);
			this.slot = this.index.slot(this.moving, this.hash);
			if (this.index.address(this.slot) == (long) page * Pages.BYTES + at) {
				append(this.moving);
			}
		}
		this.store.delete(page);
		this.pages.free(page);
	}

	private void load(int page, byte[] bytes) {
		this.pages.take(page);
		int length;
		for (int at = PageStore.START; at < Pages.BYTES - 1 && (length = Entry.length(bytes, at)) > 0; at += length) {
			Entry.read(bytes, at, this.moving);
			long address = this.pages.add(page, bytes, at, length);
			if (!this.isUnderstood.test(this.moving)) {
				this.pages.kill(address);
				continue;
			}
			this.hash = this.moving.id().hash(this.moving.wave);
			this.slot = this.index.slot(this.moving, this.hash);
			long other = this.index.address(this.slot);
			if (other == Index.NONE || isNewer(this.moving, other)) {
				if (other == Index.NONE) {
					added(this.moving.wave);
				}
				this.index.set(this.slot, address, this.hash);
				address = other;
			}
			if (address != Index.NONE) {
				this.pages.kill(address);
			}
		}
	}

	private boolean isNewer(CountedResponse response, long than) {
		CountedResponse other = new CountedResponse();
		read(than, other);
		if (other.revision == CountedResponse.WITHDRAWN) {
			return false;
		}
		if (response.revision == CountedResponse.WITHDRAWN) {
			return true;
		}
		int more = Integer.compare(response.notes.changes, other.notes.changes);
		return more > 0 || (more == 0 && response.revision > other.revision);
	}

	// Goes on in the page with the most room, or each restart would leave one half empty.
	private void begin() {
		int emptiest = this.pages.taken()
			.stream()
			.reduce((one, other) -> (this.pages.used(one) <= this.pages.used(other)) ? one : other)
			.orElse(-1);
		if (emptiest < 0 || this.pages.used(emptiest) > Pages.BYTES / 2) {
			begin(this.pages.take());
			return;
		}
		begin(emptiest);
		this.pages.copyPage(emptiest, this.current);
		this.current[0] = PageStore.FORMAT;
		this.current[PageStore.WRITTEN] = 1;
		this.end = PageStore.START + this.pages.used(emptiest);
		Arrays.fill(this.current, this.end, this.current.length, (byte) 0);
	}

	private void begin(int page) {
		this.currentPage = page;
		this.current = new byte[Pages.BYTES];
		this.current[0] = PageStore.FORMAT;
		this.current[PageStore.WRITTEN] = 1;
		this.end = PageStore.START;
	}

	private void read(long address, CountedResponse into) {
		this.pages.copy(address, this.scratch);
		Entry.read(this.scratch, 0, into);
	}

	/** Takes an entry and where it is. */
	@FunctionalInterface
	private interface EntryConsumer {

		void accept(long address, CountedResponse response);

	}

}
