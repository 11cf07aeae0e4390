package vn.sipas.ranking.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Someone who reads a ranking live. A reader slower than the changes misses those in
 * between and gets the newest: at most one message waits for each.
 */
final class Reader {

	private final SseEmitter emitter;

	private final AtomicReference<@Nullable Message> next = new AtomicReference<>();

	private final AtomicBoolean sending = new AtomicBoolean();

	private final BooleanSupplier mayReadOn;

	private @Nullable Message shown;

	Reader(SseEmitter emitter, BooleanSupplier mayReadOn) {
		this.emitter = emitter;
		this.mayReadOn = mayReadOn;
	}

	/** Sends a ranking, unless it was the last one sent or is not for the reader now. */
	synchronized void show(Message message) {
		if (this.shown == message) {
			return;
		}
		if (!mayReadOn()) {
			dismiss();
			return;
		}
		this.shown = message;
		this.next.set(message);
		send();
	}

	void beat() {
		if (!mayReadOn()) {
			dismiss();
		}
		else if (this.next.compareAndSet(null, Message.HEARTBEAT)) {
			send();
		}
	}

	private boolean mayReadOn() {
		try {
			return this.mayReadOn.getAsBoolean();
		}
		catch (DataAccessException ex) {
			// While the store is away there is nothing new to be read either.
			return true;
		}
	}

	/** Ends the stream without waiting for a reader who does not read. */
	void dismiss() {
		Thread.startVirtualThread(this.emitter::complete);
	}

	private void send() {
		if (this.sending.compareAndSet(false, true)) {
			// A reader who does not read holds up a virtual thread, not the others.
			Thread.startVirtualThread(this::drain);
		}
	}

	private void drain() {
		try {
			Message message = this.next.getAndSet(null);
			while (message != null) {
				this.emitter.send(Set.of(new DataWithMediaType(message.bytes(), MediaType.APPLICATION_OCTET_STREAM)));
				message = this.next.getAndSet(null);
			}
		}
		catch (IOException | IllegalStateException ex) {
			// Gone: the container's callback takes the reader off the list.
			return;
		}
		this.sending.set(false);
		if (this.next.get() != null) {
			send();
		}
	}

}
