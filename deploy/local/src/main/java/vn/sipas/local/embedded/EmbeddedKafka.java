package vn.sipas.local.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker that is its own KRaft controller, on 127.0.0.1. Its data outlive it:
 * started again on the same directory and ports it goes on where it was.
 */
public final class EmbeddedKafka implements AutoCloseable {

	private static final int NODE_ID = 1;

	// The same over restarts: storage formatted for another cluster is refused.
	private static final String CLUSTER_ID = "c2lwYXMtbG9jYWwtb25lMA";

	private final KafkaRaftServer server;

	private final int port;

	private EmbeddedKafka(KafkaRaftServer server, int port) {
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts a broker and returns once it takes connections.
	 * @param directory where it keeps its data; made if it is missing
	 * @param port the port that clients connect to, or 0 for a free one
	 * @return the running broker
	 * @throws UncheckedIOException if the directory cannot be written
	 * @throws RuntimeException if the port is taken
	 */
	public static EmbeddedKafka start(Path directory, int port) {
		int clientPort = (port == 0) ? freePort() : port;
		Properties properties = properties(directory, clientPort, freePort());
		format(directory);
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
		try {
			server.startup();
		}
		catch (RuntimeException ex) {
			server.shutdown();
			throw ex;
		}
		return new EmbeddedKafka(server, clientPort);
	}

	/**
	 * Where clients connect.
	 * @return host and port, as {@code bootstrap.servers} takes it
	 */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

	private static Properties properties(Path directory, int clientPort, int controllerPort) {
		Properties properties = new Properties();
		properties.put("process.roles", "broker,controller");
		properties.put("node.id", Integer.toString(NODE_ID));
		properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
		properties.put("controller.listener.names", "CONTROLLER");
		properties.put("listeners",
				"PLAINTEXT://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
		properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		properties.put("log.dirs", directory.toString());
		properties.put("auto.create.topics.enable", "false");
		properties.put("offsets.topic.replication.factor", "1");
		properties.put("offsets.topic.num.partitions", "4");
		properties.put("transaction.state.log.replication.factor", "1");
		properties.put("transaction.state.log.min.isr", "1");
		properties.put("transaction.state.log.num.partitions", "4");
		properties.put("share.coordinator.state.topic.replication.factor", "1");
		properties.put("share.coordinator.state.topic.min.isr", "1");
		properties.put("group.initial.rebalance.delay.ms", "0");
		properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
		return properties;
	}

	private static void format(Path directory) {
		try {
			Files.createDirectories(directory);
			Formatter formatter = new Formatter();
			formatter.setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
			formatter.setNodeId(NODE_ID);
			formatter.setClusterId(CLUSTER_ID);
			formatter.setDirectories(List.of(directory.toString()));
			formatter.setMetadataLogDirectory(directory.toString());
			formatter.setControllerListenerName("CONTROLLER");
			formatter.setReleaseVersion(MetadataVersion.latestProduction());
			formatter.setIgnoreFormatted(true);
			formatter.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write to " + directory, ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("cannot format " + directory, ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
