package vn.sipas.intake.imports;

import java.util.ArrayList;
import java.util.List;

import vn.sipas.intake.response.Batch;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.wave.Terms;

/**
 * Sends responses to Kafka.
 */
final class Sending implements Sink {

	private final List<Batch.Rejection> rejections = new ArrayList<>();

	private final Batch batch;

	Sending(ResponseCollector collector) {
		this.batch = collector.batch(Channel.IMPORT, this.rejections::add);
	}

	@Override
	public void add(long row, Terms terms, Checked checked) {
		if (!this.batch.isKafkaAway()) {
			this.batch.add(row, terms, checked);
		}
	}

	@Override
	public Batch.Counts settle() {
		return this.batch.finish();
	}

	@Override
	public List<Batch.Rejection> rejections() {
		List<Batch.Rejection> since = List.copyOf(this.rejections);
		this.rejections.clear();
		return since;
	}

}
