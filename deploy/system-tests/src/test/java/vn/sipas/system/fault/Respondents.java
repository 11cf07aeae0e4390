package vn.sipas.system.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.sipas.system.NaiveFigures;
import vn.sipas.system.TrialResponse;
import vn.sipas.system.TrialWave;

/**
 * Survey apps that send responses, corrections and withdrawals at a steady rate, singly
 * and in batches, and each again until it is answered 202, by any instance. What was
 * acknowledged is remembered, and what the figures should be.
 */
final class Respondents implements AutoCloseable {

	// Fewer than one key may have under way at once, which would be sent away for that.
	private static final int MOST_UNDER_WAY = 500;

	private static final Duration ANSWER = Duration.ofSeconds(15);

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final int BATCH = 10;

	private static final int WITHDRAWN_ONE_IN = 40;

	private static final int CORRECTED_ONE_IN = 15;

	private static final long FIRST_PAUSE_MILLIS = 300;

	private static final int MOST_DOUBLINGS = 4;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Site site;

	private final TrialWave wave;

	private final Random random;

	private final Random pauses;

	private final int copies;

	private final Experience experience = new Experience();

	private final NaiveFigures figures = new NaiveFigures();

	private final List<TrialResponse> acknowledged = new ArrayList<>();

	private final AtomicInteger numbers = new AtomicInteger();

	private final AtomicLong turns = new AtomicLong();

	private final Phaser underWay = new Phaser(1);

	private final Semaphore room = new Semaphore(MOST_UNDER_WAY);

	private final AtomicReference<String> wrong = new AtomicReference<>("");

	private volatile int perSecond;

	private volatile int people = Integer.MAX_VALUE;

	private volatile boolean ending;

	/**
	 * Describes them; nothing is sent yet.
	 * @param site where they send to
	 * @param wave what they are asked about; it is open
	 * @param random the source of chance
	 * @param perSecond how many responses are begun each second
	 * @param copies how often each submission is sent at the same time
	 */
	Respondents(Site site, TrialWave wave, Random random, int perSecond, int copies) {
		this.site = site;
		this.wave = wave;
		this.random = random;
		this.pauses = new Random(random.nextLong());
		this.perSecond = perSecond;
		this.copies = copies;
	}

	/** Begins to send, until {@link #end()}. */
	void begin() {
		this.underWay.register();
		Thread.ofPlatform().name("respondents").daemon().start(() -> {
			try {
				send();
			}
			catch (RuntimeException ex) {
				this.wrong.compareAndSet("", "no more could be sent: " + ex);
			}
			finally {
				this.underWay.arriveAndDeregister();
			}
		});
	}

	/** From now on so many are begun each second. */
	void perSecond(int perSecond) {
		this.perSecond = perSecond;
	}

	/** From now on there are only so many people, who go on to correct what they said. */
	void people(int people) {
		this.people = people;
	}

	/**
	 * Sends again what was acknowledged first, as apps do that did not hear of it.
	 * @param count how many responses
	 */
	void sendFirstAgain(int count) {
		List<TrialResponse> first;
		synchronized (this.acknowledged) {
			first = List.copyOf(this.acknowledged.subList(0, Math.min(count, this.acknowledged.size())));
		}
		first.forEach((known) -> {
			this.room.acquireUninterruptibly(this.copies);
			submit(new Sheets(List.of(known)));
		});
	}

	/**
	 * Begins nothing more and returns once everything begun is acknowledged.
	 * @throws IllegalStateException if something was refused that is as it should be, or
	 * is still not acknowledged after minutes
	 */
	void end() {
		this.ending = true;
		try {
			this.underWay.awaitAdvanceInterruptibly(this.underWay.arrive(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException(
					this.underWay.getUnarrivedParties() + " submissions are not acknowledged after " + PATIENCE, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.client.close();
		if (!this.wrong.get().isEmpty()) {
			throw new IllegalStateException("an answer that should not be: " + this.wrong.get());
		}
	}

	/** Sends nothing more, whether it was acknowledged or not. */
	@Override
	public void close() {
		this.ending = true;
		this.wrong.compareAndSet("", "broken off");
	}

	Experience experience() {
		return this.experience;
	}

	/** The figures of all that is acknowledged; only once everything is. */
	NaiveFigures figures() {
		return this.figures;
	}

	/** How many responses, corrections counted, are acknowledged so far. */
	int acknowledged() {
		synchronized (this.acknowledged) {
			return this.acknowledged.size() / this.copies;
		}
	}

	private void send() {
		long next = System.nanoTime();
		for (int turn = 0; !this.ending; turn++) {
			int responses = (turn % BATCH == BATCH - 1) ? BATCH : 1;
			this.room.acquireUninterruptibly(this.copies);
			submit(next(turn, responses));
			next += 1_000_000_000L * responses / this.perSecond;
			LockSupport.parkNanos(next - System.nanoTime());
			// After a stall nothing is made up for: there are only so many people.
			next = Math.max(next, System.nanoTime() - 1_000_000_000L);
		}
	}

	private Submission next(int turn, int responses) {
		if (turn % WITHDRAWN_ONE_IN == WITHDRAWN_ONE_IN - 2 && this.numbers.get() <= this.people) {
			Optional<TrialResponse> unwanted = anyAcknowledged();
			if (unwanted.isPresent()) {
				return new Withdrawal(unwanted.get().id());
			}
		}
		return new Sheets(IntStream.range(0, responses).mapToObj((_) -> sheet()).toList());
	}

	private TrialResponse sheet() {
		int number = this.numbers.incrementAndGet();
		boolean correction = number > this.people || this.random.nextInt(CORRECTED_ONE_IN) == 0;
		Optional<TrialResponse> corrected = correction ? anyAcknowledged() : Optional.empty();
		// A revision that nobody else sends: the same one has to say the same.
		return TrialWave.response(this.random, corrected.map(TrialResponse::id).orElse(this.wave.id() + "-" + number),
				corrected.isPresent() ? 1 + number : 1);
	}

	private Optional<TrialResponse> anyAcknowledged() {
		synchronized (this.acknowledged) {
			return this.acknowledged.isEmpty() ? Optional.empty()
					: Optional.of(this.acknowledged.get(this.random.nextInt(this.acknowledged.size())));
		}
	}

	private void submit(Submission submission) {
		this.underWay.register();
		Thread.ofVirtual().start(() -> {
			try {
				List<Thread> others = new ArrayList<>();
				for (int copy = 1; copy < this.copies; copy++) {
					others.add(Thread.ofVirtual().start(() -> untilTaken(submission)));
				}
				untilTaken(submission);
				for (Thread other : others) {
					other.join();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			finally {
				this.room.release(this.copies);
				this.underWay.arriveAndDeregister();
			}
		});
	}

	private void untilTaken(Submission submission) {
		long first = System.nanoTime();
		try {
			for (int tried = 0; this.wrong.get().isEmpty(); tried++) {
				Optional<Duration> again = attempt(submission, first, tried);
				if (again.isEmpty()) {
					return;
				}
				Thread.sleep(again.get());
			}
		}
		catch (RuntimeException ex) {
			this.wrong.compareAndSet("", "cannot be sent: " + submission + ": " + ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// Empty once it was taken, otherwise after how long to try again.
	private Optional<Duration> attempt(Submission submission, long first, int tried) throws InterruptedException {
		List<URI> all = this.site.doors();
		URI door = all.get((int) (this.turns.getAndIncrement() % all.size()));
		try {
			HttpResponse<String> answer = this.client
				.send(submission.request(door.resolve("/api/v1/waves/" + this.wave.id() + "/responses"))
					.header("Authorization", "Bearer " + this.site.adminKey())
					.timeout(ANSWER)
					.build(), BodyHandlers.ofString());
			int status = answer.statusCode();
			if (status == 202) {
				submission.taken(this);
				this.experience.taken(System.nanoTime() - first);
				return Optional.empty();
			}
			Optional<Duration> after = answer.headers()
				.firstValue("Retry-After")
				.map((seconds) -> Duration.ofSeconds(Long.parseLong(seconds)));
			if (status == 503 || status == 429 || (status == 207 && answer.body().contains("unavailable"))) {
				this.experience.sentAway(after.isPresent() || status == 207);
				return Optional.of(after.orElse(pause(tried)));
			}
			this.wrong.compareAndSet("", status + " " + answer.body() + " to " + submission);
			return Optional.empty();
		}
		catch (IOException ex) {
			this.experience.broken(ex);
			return Optional.of(pause(tried));
		}
	}

	// Twice as long each time, up to some five seconds, and not all at once.
	private Duration pause(int tried) {
		long least = FIRST_PAUSE_MILLIS << Math.min(tried, MOST_DOUBLINGS);
		return Duration.ofMillis(this.pauses.nextLong(least, 2 * least));
	}

	/** What is sent. */
	private sealed interface Submission {

		HttpRequest.Builder request(URI responses);

		void taken(Respondents respondents);

	}

	/**
	 * Responses or corrections.
	 *
	 * @param responses one, or several that go as a batch
	 */
	private record Sheets(List<TrialResponse> responses) implements Submission {

		@Override
		public HttpRequest.Builder request(URI address) {
			boolean single = this.responses.size() == 1;
			BodyPublisher body = BodyPublishers
				.ofString(this.responses.stream().map(TrialResponse::json).collect(Collectors.joining("\n")));
			return HttpRequest.newBuilder(address)
				.header("Content-Type", single ? "application/json" : "application/x-ndjson")
				.POST(body);
		}

		@Override
		public void taken(Respondents respondents) {
			synchronized (respondents.acknowledged) {
				this.responses.forEach(respondents.figures::accepted);
				respondents.acknowledged.addAll(this.responses);
			}
		}

	}

	/**
	 * A response is taken back.
	 *
	 * @param id the response
	 */
	private record Withdrawal(String id) implements Submission {

		@Override
		public HttpRequest.Builder request(URI responses) {
			return HttpRequest.newBuilder(URI.create(responses + "/" + this.id)).DELETE();
		}

		@Override
		public void taken(Respondents respondents) {
			synchronized (respondents.acknowledged) {
				respondents.figures.withdrawn(this.id);
			}
		}

	}

}
