package vn.sipas.bench.ranking;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bson.Document;

/**
 * What giving all figures away costs at least: a cursor over the scores, each figure a
 * line of CSV as it is. No names, no rounding, nothing is hidden, nothing is quoted.
 */
public final class CursorServer {

	private static final int BATCH = 100;

	private final MongoCollection<Document> scores;

	private CursorServer(MongoCollection<Document> scores) {
		this.scores = scores;
	}

	/**
	 * Serves until the process is ended.
	 * @param arguments the port, the store's connection string, the database
	 * @throws IOException if the port is taken
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws IOException, InterruptedException {
		// Otherwise a kept connection waits 40 ms for each answer.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		try (MongoClient client = MongoClients.create(arguments.get(1))) {
			CursorServer handler = new CursorServer(client.getDatabase(arguments.get(2)).getCollection("scores"));
			HttpServer server = HttpServer.create(
					new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments.getFirst())),
					16);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/", handler::give);
			server.start();
			new CountDownLatch(1).await();
		}
	}

	private void give(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().set("Content-Type", "text/csv");
			exchange.sendResponseHeaders(200, 0);
			try (Writer csv = new BufferedWriter(
					new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8));
					MongoCursor<Document> cursor = this.scores.find()
						.sort(Sorts.ascending("_id"))
						.batchSize(BATCH)
						.iterator()) {
				csv.write("unit,id,responses,answered,value,precision,levels\n");
				while (cursor.hasNext()) {
					write(cursor.next(), csv);
				}
			}
		}
	}

	private static void write(Document score, Writer csv) throws IOException {
		String beginning = score.get("unit") + ",";
		String responses = "," + score.get("responses") + ",";
		write(beginning, responses, score.append("id", "overall").append("value", score.get("overall")), csv);
		for (Document node : score.getList("nodes", Document.class)) {
			write(beginning, responses, node, csv);
		}
		for (Document criterion : score.getList("criteria", Document.class)) {
			write(beginning, responses, criterion, csv);
		}
	}

	private static void write(String beginning, String responses, Document figure, Writer csv) throws IOException {
		csv.write(beginning + figure.get("id") + responses + figure.get("answered") + "," + figure.get("value"));
		if (figure.get("precision") instanceof Document precision) {
			for (Object value : precision.values()) {
				csv.write("," + value);
			}
		}
		if (figure.get("levels") instanceof Document levels) {
			for (Object count : levels.values()) {
				csv.write("," + count);
			}
		}
		csv.write('\n');
	}

}
