package vn.sipas.system.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.core.ConditionTimeoutException;
import vn.sipas.system.TrialWave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A fault under load, from a wave of its own to the comparison of its figures.
 */
final class Trial implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	// What begins at full speed on cold services is a fault of its own.
	private static final int PER_SECOND_AT_FIRST = 10;

	private static final Duration LATE = Duration.ofSeconds(5);

	private static final int MOMENT_MILLIS = 6000;

	private final Site site;

	private final Fault fault;

	private final TrialWave wave;

	private final Respondents respondents;

	private final Readers readers;

	private final long began = System.nanoTime();

	private Trial(Site site, Fault fault, TrialWave wave, Respondents respondents) {
		this.site = site;
		this.fault = fault;
		this.wave = wave;
		this.respondents = respondents;
		this.readers = new Readers(site, wave);
	}

	/**
	 * Opens a wave and has responses sent.
	 * @param site where; everything is well there once this returns
	 * @param fault which fault it is
	 * @param random the source of chance
	 * @param perSecond how many responses are begun each second, fewer before the first
	 * figures
	 * @param copies how often each submission is sent at the same time
	 * @return the trial, with figures already moving
	 */
	static Trial begin(Site site, Fault fault, Random random, int perSecond, int copies) {
		site.awaitReady();
		TrialWave wave = new TrialWave(fault.id() + "-" + Long.toString(System.nanoTime() & 0xfff_ffff, 36));
		put(site, wave.id(), wave.json());
		awaitKnown(site, wave.id());
		// By chance of their own: how much they draw is a matter of time.
		Respondents respondents = new Respondents(site, wave, new Random(random.nextLong()),
				Math.min(perSecond, PER_SECOND_AT_FIRST), copies);
		Trial trial = new Trial(site, fault, wave, respondents);
		respondents.begin();
		URI ranking = site.rankings().getFirst();
		await("the first figures of " + wave.id()).atMost(PATIENCE)
			.until(() -> Readers.figures(ranking, wave, "VN").isPresent());
		respondents.perSecond(perSecond);
		return trial;
	}

	/**
	 * Opens or changes a wave.
	 * @param site where
	 * @param wave its id
	 * @param json its definition
	 */
	static void put(Site site, String wave, String json) {
		await("the wave " + wave).atMost(PATIENCE).until(() -> {
			try {
				HttpResponse<String> answer = ask(site,
						HttpRequest.newBuilder(site.doors().getFirst().resolve("/api/v1/waves/" + wave))
							.header("Content-Type", "application/json")
							.PUT(BodyPublishers.ofString(json)));
				assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 503);
				return answer.statusCode() != 503;
			}
			catch (IOException ex) {
				return false;
			}
		});
	}

	// An app that hears of a wave at one instance may ask another a moment before that
	// has
	// read it.
	private static void awaitKnown(Site site, String wave) {
		for (URI door : site.doors()) {
			await(wave + " at " + door).atMost(PATIENCE)
				.ignoreExceptionsInstanceOf(IOException.class)
				.until(() -> ask(site, HttpRequest.newBuilder(door.resolve("/api/v1/waves/" + wave)).GET())
					.statusCode() == 200);
		}
	}

	private static HttpResponse<String> ask(Site site, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.header("Authorization", "Bearer " + site.adminKey())
				.timeout(Duration.ofSeconds(20))
				.build(), BodyHandlers.ofString());
		}
	}

	Respondents respondents() {
		return this.respondents;
	}

	TrialWave wave() {
		return this.wave;
	}

	/**
	 * Changes the wave's rule: from which answer somebody counts as satisfied.
	 * @param threshold the answer
	 */
	void satisfiedFrom(int threshold) {
		put(this.site, this.wave.id(),
				this.wave.json().replace("\"satisfiedFrom\":4", "\"satisfiedFrom\":" + threshold));
		this.respondents.figures().satisfiedFrom(threshold);
	}

	/**
	 * Lets some time pass while responses come in.
	 * @param least for how long at least
	 */
	static void goOn(Duration least) {
		try {
			Thread.sleep(least);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Lets a moment at random pass while responses come in, of six seconds at most.
	 * @param random the source of chance
	 */
	static void goOnForAMoment(Random random) {
		goOn(Duration.ofMillis(random.nextInt(MOMENT_MILLIS)));
	}

	/** Breaks off what may still be under way, where something failed. */
	@Override
	public void close() {
		this.respondents.close();
		this.readers.close();
	}

	/**
	 * Waits until what was begun is acknowledged and in the figures of each instance, and
	 * writes the row of the report.
	 * @throws AssertionError if the figures are others in the end, or a transaction is
	 * open
	 */
	void end() {
		this.respondents.end();
		long last = System.nanoTime();
		this.readers.close();
		AtomicReference<Comparison> found = new AtomicReference<>(new Comparison(0, 0, List.of()));
		for (URI ranking : this.site.rankings()) {
			if (!isEqualInTheEnd(ranking, found)) {
				break;
			}
		}
		Duration settled = Duration.ofNanos(System.nanoTime() - last);
		Report.add(new Report.Row(this.fault, Duration.ofNanos(System.nanoTime() - this.began),
				this.respondents.acknowledged(), this.respondents.experience(), this.readers, settled, found.get()));
		System.out.println(this.fault.id() + ", no answer: " + this.respondents.experience().reasons());
		assertThat(found.get().differences()).as("seed %d, logs in target/faults", Seed.VALUE).isEmpty();
		assertThat(this.respondents.experience().sentAwayWithoutTime()).as("sent away without Retry-After").isZero();
		await("no transaction left open").atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(OpenTransactions.find(this.site.kafka())).isEmpty());
		this.site.assertWell();
		// What comes late must change nothing.
		goOn(LATE);
		for (URI ranking : this.site.rankings()) {
			assertThat(isEqualInTheEnd(ranking, found)).as("%s, %s later: %s", ranking, LATE, found.get().differences())
				.isTrue();
		}
	}

	private boolean isEqualInTheEnd(URI ranking, AtomicReference<Comparison> found) {
		try {
			await(this.fault.id()).atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
				found.set(Comparison.of(ranking, this.wave, this.respondents.figures()));
				return found.get().isEqual();
			});
			return true;
		}
		catch (ConditionTimeoutException ex) {
			return false;
		}
	}

}
