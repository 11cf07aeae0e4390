package vn.sipas.ranking.live;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.PublishedRanking;

/** A piece of an event stream, made once for all readers. */
final class Message {

	/** Tells a reader's browser and the way to it that the stream is alive. */
	static final Message HEARTBEAT = new Message(null, ": alive\n\n");

	private final @Nullable String tag;

	private final byte[] bytes;

	private Message(@Nullable String tag, String text) {
		this.tag = tag;
		this.bytes = text.getBytes(StandardCharsets.UTF_8);
	}

	static Message of(PublishedRanking ranking) {
		return new Message(ranking.answer().tag(), "id: " + ranking.ranking().version()
				+ "\nevent: ranking\nretry: 2000\ndata: " + ranking.answer().text() + "\n\n");
	}

	boolean shows(PublishedRanking ranking) {
		return ranking.answer().tag().equals(this.tag);
	}

	/** As they are sent; not to be changed. */
	byte[] bytes() {
		return this.bytes;
	}

}
