package vn.sipas.intake.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sipas.intake.response.Batch;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.wave.Terms;

/**
 * Sends nothing, and tells what would become of it.
 */
final class Trial implements Sink {

	private static final int REMEMBERED = 20_000;

	private final List<Batch.Rejection> rejections = new ArrayList<>();

	private final Set<String> recent = Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	});

	private long accepted;

	private long duplicates;

	private long rejected;

	@Override
	public void add(long row, Terms terms, Checked checked) {
		switch (checked) {
			case Checked.Right right -> {
				if (this.recent.add(right.response().responseId() + "|" + right.response().revision())) {
					this.accepted++;
				}
				else {
					this.duplicates++;
				}
			}
			case Checked.Refused refused -> {
				this.rejected++;
				this.rejections.add(new Batch.Rejection(row, refused.responseId(), refused.findings()));
			}
		}
	}

	@Override
	public Batch.Counts settle() {
		return new Batch.Counts(this.accepted, this.duplicates, this.rejected, false);
	}

	@Override
	public List<Batch.Rejection> rejections() {
		List<Batch.Rejection> since = List.copyOf(this.rejections);
		this.rejections.clear();
		return since;
	}

}
