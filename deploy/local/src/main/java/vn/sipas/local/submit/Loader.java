package vn.sipas.local.submit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Submits any number of responses in batches, in bounded memory. Loading the same
 * responses again changes nothing, as each has an id.
 */
public final class Loader {

	/** Lines a batch: about a megabyte, which is repeated as a whole where need be. */
	private static final int BATCH = 2_000;

	private static final int SHOWN_REJECTIONS = 20;

	private final Intake intake;

	private final Progress progress;

	private Outcome outcome = Outcome.NOTHING;

	/**
	 * Makes a loader for one submission.
	 * @param intake where to submit
	 * @param progress where to show how far it is
	 */
	public Loader(Intake intake, Progress progress) {
		this.intake = intake;
		this.progress = progress;
	}

	/**
	 * Submits responses.
	 * @param wave the wave that they belong to
	 * @param lines a response in JSON each; blank ones are left out
	 * @return how it went
	 * @throws SubmitFailure if intake stays away or refuses them altogether
	 */
	public Outcome load(String wave, Stream<String> lines) {
		this.progress.begin();
		NumberedLine.number(lines).gather(Gatherers.windowFixed(BATCH)).forEachOrdered((batch) -> {
			Receipt receipt = submit(wave, batch);
			show(receipt.rejections());
			this.outcome = this.outcome.plus(receipt);
			this.progress.at(this.outcome.lines());
		});
		this.progress.end(this.outcome);
		return this.outcome;
	}

	private Receipt submit(String wave, List<NumberedLine> batch) {
		List<NumberedLine> sent = new ArrayList<>();
		List<Rejection> rejections = new ArrayList<>();
		for (NumberedLine line : batch) {
			if (line.lacksId()) {
				rejections.add(new Rejection(line.number(), "", "no-response-id", "/responseId",
						"Without an id, a response that is sent again would count twice."));
			}
			else {
				sent.add(line);
			}
		}
		if (sent.isEmpty()) {
			return new Receipt(0, 0, rejections.size(), rejections);
		}
		int withoutId = rejections.size();
		Receipt receipt = this.intake.submit(wave,
				sent.stream().map(NumberedLine::text).collect(Collectors.joining("\n", "", "\n")));
		if (receipt.lines() != sent.size()) {
			throw new SubmitFailure("survey-intake accounts for " + receipt.lines() + " of " + sent.size() + " lines.");
		}
		for (Rejection rejection : receipt.rejections()) {
			int index = Math.clamp(rejection.line() - 1, 0, sent.size() - 1);
			rejections.add(rejection.atLine(sent.get(index).number()));
		}
		rejections.sort(Comparator.comparingLong(Rejection::line));
		return new Receipt(receipt.accepted(), receipt.duplicates(), receipt.rejected() + withoutId, rejections);
	}

	private void show(List<Rejection> rejections) {
		rejections.stream()
			.limit(Math.max(0, SHOWN_REJECTIONS - this.outcome.rejected()))
			.forEach((rejection) -> this.progress.say("Refused " + rejection));
	}

}
