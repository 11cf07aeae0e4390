package vn.sipas.bench;

import java.io.IOException;
import java.util.List;

import vn.sipas.bench.contestant.BareConsumer;
import vn.sipas.bench.contestant.Floor;
import vn.sipas.bench.contestant.Tables;
import vn.sipas.bench.intake.BareProducer;
import vn.sipas.bench.intake.BareServer;
import vn.sipas.bench.kafka.BrokerProgram;
import vn.sipas.bench.ranking.BulkWriteLoop;
import vn.sipas.bench.ranking.ConstantServer;
import vn.sipas.bench.ranking.CursorServer;
import vn.sipas.bench.ranking.StoreProgram;
import vn.sipas.bench.sustained.Feeder;

/** The programs that run in processes of their own. */
final class Programs {

	private Programs() {
	}

	static void run(String name, List<String> arguments) throws InterruptedException, IOException {
		switch (name) {
			case "broker" -> BrokerProgram.run(arguments);
			case "bare-consumer" -> BareConsumer.run(arguments);
			case "floor" -> Floor.run(arguments);
			case "tables" -> Tables.run(arguments);
			case "bare-producer" -> BareProducer.run(arguments);
			case "bare-server" -> BareServer.run(arguments);
			case "store" -> StoreProgram.run(arguments);
			case "bulk-write-loop" -> BulkWriteLoop.run(arguments);
			case "constant-server" -> ConstantServer.run(arguments);
			case "cursor-server" -> CursorServer.run(arguments);
			case "feeder" -> Feeder.run(arguments);
			default -> throw new IllegalArgumentException(name);
		}
	}

}
