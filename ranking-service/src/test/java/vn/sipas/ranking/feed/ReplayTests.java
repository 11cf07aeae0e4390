package vn.sipas.ranking.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.deadletter.DeadLetters;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTests {

	private static final Map<String, String> PLACE = Map.of("sipas.error.topic", "sipas.scores.v1",
			"sipas.error.partition", "2", "sipas.error.offset", "17");

	@Test
	void itIsTakenForTheRecordThatItWas() {
		ConsumerRecord<byte[], byte[]> original = Replay.original(replay(PLACE));
		assertThat(original.topic()).isEqualTo("sipas.scores.v1");
		assertThat(original.partition()).isEqualTo(2);
		assertThat(original.offset()).isEqualTo(17);
		assertThat(original.value()).isEqualTo(utf8("no json"));
	}

	@Test
	void whatCannotBeUsedAgainIsALetterFromTheSamePlace() {
		Batch batch = Batch.of(List.of(replay(PLACE)), new Events(JsonMapper.shared()));
		assertThat(batch.unusable).singleElement().satisfies((unusable) -> {
			assertThat(unusable.cause().topic()).isEqualTo("sipas.scores.v1");
			assertThat(unusable.cause().offset()).isEqualTo(17);
			assertThat(unusable.personal()).isFalse();
		});
	}

	@Test
	void withoutAPlaceItStaysWhatItIs() {
		ConsumerRecord<byte[], byte[]> nowhere = replay(Map.of("sipas.error.topic", "sipas.scores.v1"));
		assertThat(Replay.original(nowhere)).isSameAs(nowhere);
		ConsumerRecord<byte[], byte[]> odd = replay(
				Map.of("sipas.error.topic", "t", "sipas.error.partition", "x", "sipas.error.offset", "-1"));
		assertThat(Replay.original(odd)).isSameAs(odd);
	}

	@Test
	void anyOtherRecordIsNoReplay() {
		ConsumerRecord<byte[], byte[]> score = new ConsumerRecord<>("sipas.scores.v1", 0, 5, utf8("k"), utf8("v"));
		score.headers().add("sipas.error.topic", utf8("sipas.waves.v1"));
		assertThat(Replay.original(score)).isSameAs(score);
	}

	private static ConsumerRecord<byte[], byte[]> replay(Map<String, String> headers) {
		ConsumerRecord<byte[], byte[]> replay = new ConsumerRecord<>(DeadLetters.REPLAYS, 0, 3, utf8("key"),
				utf8("no json"));
		headers.forEach((name, text) -> replay.headers().add(name, utf8(text)));
		return replay;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
