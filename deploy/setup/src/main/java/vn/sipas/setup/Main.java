package vn.sipas.setup;

import java.nio.file.Path;
import java.util.Arrays;

import vn.sipas.setup.kafka.KafkaCommand;
import vn.sipas.setup.kafka.WithdrawalsCommand;
import vn.sipas.setup.mongodb.MongoCommand;
import vn.sipas.setup.prepare.PrepareCommand;

/**
 * One step of the setup. Each may be done again at any time, and then changes what is not
 * as it should be.
 */
public final class Main {

	private Main() {
	}

	/**
	 * Does one step.
	 * @param arguments the step's name, and what it needs
	 * @throws Exception if it cannot be done, so that what waits for it does not start
	 */
	public static void main(String[] arguments) throws Exception {
		String step = (arguments.length > 0) ? arguments[0] : "";
		Path[] paths = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
		switch (step) {
			case "prepare" -> PrepareCommand.run(paths);
			case "kafka" -> KafkaCommand.run(paths);
			case "withdrawals" -> WithdrawalsCommand.list(paths);
			case "withdraw-again" -> WithdrawalsCommand.again(paths);
			case "mongodb" -> MongoCommand.run(paths);
			case "empty-store" -> MongoCommand.empty(paths);
			default -> {
				System.err.println("""
						usage: prepare SECRETS AGENT FOLDER...  keys that are missing, the broker's agent, owners
						       kafka MANIFESTS SECRETS            topics, users and rights
						       withdrawals SECRETS                writes what was withdrawn to standard output,
						                                          going on from what it wrote before, on standard input
						       withdraw-again SECRETS             withdraws what standard input says
						       mongodb SECRETS                    replica set and users
						       empty-store SECRETS                deletes what ranking-service keeps""");
				System.exit(2);
			}
		}
	}

}
