package vn.sipas.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/** Transactions that nobody ends: readers of committed records wait behind them. */
final class OpenTransactions {

	private static final long ANSWER_SECONDS = 20;

	private OpenTransactions() {
	}

	/**
	 * Looks for them, at the coordinators and on every partition of every topic.
	 * @param kafka the brokers
	 * @return each in words
	 */
	static List<String> find(String kafka) throws ExecutionException, InterruptedException, TimeoutException {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
			return find(admin);
		}
	}

	private static List<String> find(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
		List<String> open = new ArrayList<>();
		for (TransactionListing each : admin.listTransactions().all().get(ANSWER_SECONDS, TimeUnit.SECONDS)) {
			if (each.state() != TransactionState.COMPLETE_COMMIT && each.state() != TransactionState.COMPLETE_ABORT
					&& each.state() != TransactionState.EMPTY) {
				open.add(each.transactionalId() + " is " + each.state());
			}
		}
		List<TopicPartition> partitions = admin
			.describeTopics(admin.listTopics(new ListTopicsOptions().listInternal(true))
				.names()
				.get(ANSWER_SECONDS, TimeUnit.SECONDS))
			.allTopicNames()
			.get(ANSWER_SECONDS, TimeUnit.SECONDS)
			.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.toList();
		for (Map.Entry<TopicPartition, PartitionProducerState> each : admin.describeProducers(partitions)
			.all()
			.get(ANSWER_SECONDS, TimeUnit.SECONDS)
			.entrySet()) {
			each.getValue()
				.activeProducers()
				.stream()
				.filter((producer) -> producer.currentTransactionStartOffset().isPresent())
				.forEach((producer) -> open.add(each.getKey() + " has one of producer " + producer.producerId()
						+ " from " + producer.currentTransactionStartOffset().getAsLong()));
		}
		return open;
	}

}
