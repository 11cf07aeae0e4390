package vn.sipas.scoring.responses;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ResponseTableTests {

	private static final long SUPERSEDED = 0x7F3A_9C5E_1B0D_2E4CL;

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	private final CountedResponse one = new CountedResponse();

	private final CountedResponse found = new CountedResponse();

	private KeyValueStore<byte[], byte[]> store;

	@BeforeEach
	void makeStore() {
		MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
		this.store = Stores
			.keyValueStoreBuilder(new PageStoreSupplier(Stores.inMemoryKeyValueStore("responses")), Serdes.ByteArray(),
					Serdes.ByteArray())
			.withLoggingDisabled()
			.build();
		this.store.init(context.getStateStoreContext(), this.store);
	}

	@RepeatedTest(5)
	void knowsWhatEachResponseLastCountedAsAlsoWhenItIsReadBack() {
		Map<String, String> expected = new HashMap<>();
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		for (int step = 0; step < 20_000; step++) {
			String id = id(this.random.nextInt(3_000));
			int wave = this.random.nextInt(3);
			fill(id, wave);
			boolean known = table.find(this.one, this.found);
			assertThat(known).as("seed %d", this.seed).isEqualTo(expected.containsKey(wave + id));
			if (known) {
				assertThat(text(this.found)).as("seed %d", this.seed).isEqualTo(expected.get(wave + id));
			}
			if (known && this.found.revision == CountedResponse.WITHDRAWN) {
				continue;
			}
			this.one.revision = (this.random.nextInt(20) == 0) ? CountedResponse.WITHDRAWN
					: (known ? this.found.revision : 0) + 1 + this.random.nextInt(3);
			table.save(this.one);
			expected.put(wave + id, text(this.one));
			if (this.random.nextInt(4_000) == 0) {
				table.close();
				table = new ResponseTable(this.store, (_) -> true);
			}
		}
		Map<String, Integer> passed = new HashMap<>();
		table.forEach((response) -> passed.merge(text(response), 1, Integer::sum));
		Map<String, Integer> all = new HashMap<>();
		expected.values().forEach((text) -> all.merge(text, 1, Integer::sum));
		assertThat(passed).as("seed %d", this.seed).isEqualTo(all);
		assertThat(table.size()).isEqualTo(expected.size());
		table.close();
	}

	@Test
	void correctionsDoNotMakeTheStateGrow() {
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		for (int step = 0; step < 200_000; step++) {
			fill(id(this.random.nextInt(2_000)), 0);
			this.one.revision = step + 1;
			table.find(this.one, this.found);
			table.save(this.one);
		}
		long pages = 0;
		try (KeyValueIterator<byte[], byte[]> all = this.store.all()) {
			while (all.hasNext()) {
				all.next();
				pages++;
			}
		}
		// 2,000 entries of at most 80 bytes, at least three quarters of each page alive,
		// and the page that is being filled.
		assertThat(pages * Pages.BYTES).isLessThan(2_000 * 80 * 4 / 3 + 3 * Pages.BYTES);
		assertThat(table.bytes()).isLessThan(400_000);
		table.close();
	}

	@Test
	void responseOf22AnswersTakesLessThan64BytesAndItsShareOfTheIndex() {
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		int responses = 100_000;
		for (int number = 0; number < responses; number++) {
			fill("%08x-0000-7000-8000-%012x".formatted(number, number), 0);
			this.one.revision = 1;
			table.find(this.one, this.found);
			table.save(this.one);
		}
		assertThat(table.bytes() / responses).isLessThan(64 + 22);
		table.close();
	}

	@Test
	void whatWasNotedIsReadBackAndTheLastChangeStands() {
		String[] ids = { "a", "x".repeat(128), "01990f3e-7c1a-7d52-9a41-2f6d8c1b7e10",
				"uuid:01990f3e-7c1a-7d52-9a41-2f6d8c1b7e10" };
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		for (String id : ids) {
			fill(id, 1);
			table.find(this.one, this.found);
			this.one.revision = CountedResponse.UNSEEN;
			this.one.notes.decidedRevision = 2;
			this.one.notes.decision = Notes.REJECTED;
			this.one.notes.change();
			table.save(this.one);
			for (int flags = 1; flags < 200; flags++) {
				assertThat(table.find(this.one, this.found)).isTrue();
				this.one.revision = 2;
				this.one.notes.flags = flags;
				this.one.notes.device = -7;
				this.one.notes.answeredAt = -1;
				this.one.notes.change();
				table.save(this.one);
			}
		}
		table.close();
		ResponseTable again = new ResponseTable(this.store, (_) -> true);
		Set<String> passed = new HashSet<>();
		again.forEach((response) -> {
			passed.add(response.id().text());
			assertThat(response.revision).isEqualTo(2);
			assertThat(response.decision()).isEqualTo(Notes.REJECTED);
			assertThat(response.notes.flags).isEqualTo(199);
			assertThat(response.notes.device).isEqualTo(-7);
			assertThat(response.notes.answeredAt).isEqualTo(-1);
		});
		assertThat(passed).containsExactlyInAnyOrder(ids);
		again.close();
	}

	@Test
	void forgetsOneWaveAndNothingElse() {
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		for (int number = 0; number < 9_000; number++) {
			fill(id(number), number % 3);
			this.one.revision = (number % 7 == 0) ? CountedResponse.WITHDRAWN : 1;
			table.find(this.one, this.found);
			table.save(this.one);
		}
		table.forget(1);
		for (ResponseTable each : List.of(table, new ResponseTable(this.store, (_) -> true))) {
			assertThat(each.size()).isEqualTo(6_000);
			assertThat(each.size(1)).isZero();
			assertThat(each.size(2)).isEqualTo(3_000);
			for (int number = 0; number < 9_000; number++) {
				fill(id(number), number % 3);
				assertThat(each.find(this.one, this.found)).as("%d", number).isEqualTo(number % 3 != 1);
			}
			fill(id(1), 1);
			this.one.revision = 1;
			assertThat(each.find(this.one, this.found)).isFalse();
			each.save(this.one);
			assertThat(each.find(this.one, this.found)).isTrue();
			each.forget(1);
			each.close();
		}
	}

	@Test
	void onceTidiedNothingIsStoredOfWhatWasWithdrawnOrCorrected() {
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		for (int round = 0; round < 2; round++) {
			for (int number = 0; number < 3_000; number++) {
				if (round == 0 || number % 100 == 0) {
					fill(id(number), 0);
					this.one.digestHigh = (round == 0 && number % 100 == 0) ? SUPERSEDED : 0;
					this.one.revision = (round == 0) ? 1 : (number % 200 == 0) ? CountedResponse.WITHDRAWN : 2;
					table.find(this.one, this.found);
					table.save(this.one);
				}
			}
		}
		assertThat(stored(SUPERSEDED)).isTrue();
		assertThat(table.tidy(() -> true)).isFalse();
		assertThat(table.tidy(() -> false)).isTrue();
		assertThat(table.tidy(() -> true)).isTrue();
		assertThat(stored(SUPERSEDED)).isFalse();
		for (ResponseTable each : List.of(table, new ResponseTable(this.store, (_) -> true))) {
			assertThat(each.size()).isEqualTo(3_000);
			for (int number = 0; number < 3_000; number++) {
				fill(id(number), 0);
				assertThat(each.find(this.one, this.found)).as("%d", number).isTrue();
				assertThat(this.found.revision).as("%d", number)
					.isEqualTo((number % 100 != 0) ? 1 : (number % 200 == 0) ? CountedResponse.WITHDRAWN : 2);
			}
			each.close();
		}
	}

	private boolean stored(long digest) {
		byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(digest).array();
		String sought = new String(bytes, StandardCharsets.ISO_8859_1);
		try (KeyValueIterator<byte[], byte[]> all = this.store.all()) {
			while (all.hasNext()) {
				if (new String(all.next().value, StandardCharsets.ISO_8859_1).contains(sought)) {
					return true;
				}
			}
		}
		return false;
	}

	@Test
	void statesOfAnotherFormatAreRefusedInWords() {
		this.store.put("wave|r1".getBytes(StandardCharsets.UTF_8), new byte[] { 1, 2, 3 });
		assertThatIllegalStateException().isThrownBy(() -> new ResponseTable(this.store, (_) -> true))
			.withMessageContaining("format 1, and only format 4")
			.withMessageContaining("SIPAS_SCORING_APPLICATION_ID");
	}

	@Test
	void idsOfAllFormsAreTold() {
		ResponseTable table = new ResponseTable(this.store, (_) -> true);
		String uuid = "01990f3e-7c1a-7d52-9a41-2f6d8c1b7e10";
		String[] ids = { "a", "ab", uuid, uuid.toUpperCase(java.util.Locale.ROOT), "uuid:" + uuid, "x".repeat(32),
				"x".repeat(33), "x".repeat(128), uuid.replace('-', ':'), "demo-2021-01-0001" };
		for (String id : ids) {
			fill(id, 0);
			this.one.revision = 1;
			assertThat(table.find(this.one, this.found)).as(id).isFalse();
			table.save(this.one);
		}
		for (String id : ids) {
			fill(id, 0);
			assertThat(table.find(this.one, this.found)).as(id).isTrue();
			fill(id, 1);
			assertThat(table.find(this.one, this.found)).as(id).isFalse();
		}
		table.close();
	}

	private String id(int number) {
		return switch (number % 4) {
			case 0 -> "%08x-1234-7000-8000-%012x".formatted(number, number);
			case 1 -> "uuid:%08x-1234-7000-8000-%012x".formatted(number, number);
			case 2 -> "demo-" + number;
			default -> "a-long-name-for-a-response-that-takes-more-" + number;
		};
	}

	private void fill(String id, int wave) {
		byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
		this.one.id().set(bytes, 0, bytes.length);
		this.one.wave = wave;
		this.one.digestHigh = this.random.nextLong();
		this.one.digestLow = this.random.nextLong();
		this.one.cell = this.random.nextInt(5_000);
		this.one.profile = this.random.nextInt(300);
		this.one.weight = 1 + this.random.nextLong(3_000_000);
		this.one.day = this.random.nextInt(1 << 16);
		this.one.clearAnswers(22);
		for (int item = 0; item < 22; item++) {
			this.one.codes[item] = (byte) this.random.nextInt(6);
		}
	}

	private static String text(CountedResponse response) {
		String id = Arrays.toString(Arrays.copyOf(response.idBytes(), response.id().length())) + response.wave;
		return (response.revision == CountedResponse.WITHDRAWN) ? id
				: id + "|" + response.revision + "|" + response.digestHigh + response.digestLow + "|" + response.cell
						+ "|" + response.profile + "|" + response.weight + "|" + response.day
						+ Arrays.toString(Arrays.copyOf(response.codes, response.items));
	}

}
