package vn.sipas.ranking.watch;

import java.time.Duration;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the broker how it is. It connects when it is asked first: the name of a broker
 * may not be known before.
 */
public final class BrokerAdmin implements AutoCloseable {

	private final Supplier<Admin> connect;

	private @Nullable Admin admin;

	/**
	 * Not connected yet.
	 * @param connect connects to the broker
	 */
	BrokerAdmin(Supplier<Admin> connect) {
		this.connect = connect;
	}

	/**
	 * The client, the same each time.
	 * @return the client, not to be closed by others
	 * @throws org.apache.kafka.common.KafkaException if no broker's name is known
	 */
	public synchronized Admin get() {
		Admin known = this.admin;
		if (known == null) {
			known = this.connect.get();
			this.admin = known;
		}
		return known;
	}

	@Override
	public synchronized void close() {
		if (this.admin != null) {
			// Without a bound it would wait for an answer of a broker that is away.
			this.admin.close(Duration.ZERO);
		}
	}

}
