package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.PageStoreSupplier;
import vn.sipas.scoring.responses.ResponseTable;

import static org.assertj.core.api.Assertions.assertThat;

/** All of a wave are gone through in parts, whatever moves meanwhile. */
class NotedResponsesTests {

	private static final int RESPONSES = 150_000;

	private final CountedResponse response = new CountedResponse();

	private final CountedResponse found = new CountedResponse();

	private ResponseTable table;

	@BeforeEach
	void fill() {
		MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
		KeyValueStore<byte[], byte[]> store = Stores
			.keyValueStoreBuilder(new PageStoreSupplier(Stores.inMemoryKeyValueStore("responses")), Serdes.ByteArray(),
					Serdes.ByteArray())
			.withLoggingDisabled()
			.build();
		store.init(context.getStateStoreContext(), store);
		this.table = new ResponseTable(store, (_) -> true);
		for (int number = 0; number < RESPONSES; number++) {
			save(number, 1);
		}
	}

	@AfterEach
	void close() {
		this.table.close();
	}

	@Test
	void eachIsPassedOnceThoughOthersMoveBetweenTheParts() {
		NotedResponses noted = new NotedResponses(this.table);
		Map<String, Integer> passed = new HashMap<>();
		int calls = 0;
		boolean isDone = false;
		while (!isDone) {
			int[] asked = { 0 };
			isDone = noted.goOn(1, (one) -> passed.merge(one.id().text(), 1, Integer::sum), () -> asked[0]++ > 0);
			calls++;
			for (int number = calls; number < RESPONSES; number += 3) {
				save(number, 1 + calls);
			}
		}
		assertThat(calls).isEqualTo(2);
		// Of wave 1 every second, of these every third has a flag.
		assertThat(passed).hasSize(RESPONSES / 6);
		assertThat(passed.values()).containsOnly(1);
		assertThat(noted.goOn(1, (one) -> passed.merge(one.id().text(), 1, Integer::sum), () -> false)).isTrue();
		assertThat(passed.values()).containsOnly(2);
	}

	private void save(int number, int revision) {
		byte[] id = ("r" + number).getBytes(StandardCharsets.UTF_8);
		this.response.id().set(id, 0, id.length);
		this.response.wave = number % 2;
		this.response.revision = revision;
		this.response.weight = 1;
		this.response.clearAnswers(20);
		this.response.notes.clear();
		this.response.notes.flags = (number % 6 == 1) ? 1 : 0;
		this.table.find(this.response, this.found);
		this.table.save(this.response);
	}

}
