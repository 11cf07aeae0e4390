package vn.sipas.bench.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.sipas.bench.kafka.Producers;

/**
 * What taking a response in costs at least: the JDK's server on virtual threads reads the
 * body, hands it to the same producer as it is, and answers once Kafka has acknowledged.
 */
public final class BareServer {

	private static final byte[] RECEIPT = "{\"wave\":\"bench\",\"responseId\":\"0190-0000\",\"revision\":1,\"accepted\":true}"
		.getBytes(StandardCharsets.UTF_8);

	private final KafkaProducer<byte[], byte[]> producer;

	private final String topic;

	private final AtomicLong keys = new AtomicLong();

	private BareServer(String broker, String topic) {
		this.producer = Producers.open(broker);
		this.topic = topic;
	}

	/**
	 * Serves until the process is ended.
	 * @param arguments the broker's address, the topic, the port
	 * @throws IOException if the port is taken
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws IOException, InterruptedException {
		// Otherwise a kept connection waits 40 ms for each answer.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		BareServer handler = new BareServer(arguments.get(0), arguments.get(1));
		HttpServer server = HttpServer
			.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments.get(2))), 256);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", handler::take);
		server.start();
		new CountDownLatch(1).await();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(this.keys.incrementAndGet()).array();
			int status = isSafe(new ProducerRecord<>(this.topic, key, body)) ? 202 : 503;
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, RECEIPT.length);
			exchange.getResponseBody().write(RECEIPT);
		}
	}

	private boolean isSafe(ProducerRecord<byte[], byte[]> record) {
		try {
			this.producer.send(record).get();
			return true;
		}
		catch (ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
