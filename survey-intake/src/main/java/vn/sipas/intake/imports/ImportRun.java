package vn.sipas.intake.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.access.Scope;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Batch;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

/**
 * A job at work: sends a file's rows in groups, and after each group keeps how far it is.
 * Whatever ends it in between, it goes on behind the last group that was kept; what is
 * sent twice then has the same id and content, and counts once.
 */
final class ImportRun {

	private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

	private static final int GROUP = 1000;

	/** The most characters of a group, so that rows of any width take little memory. */
	private static final int LARGEST_GROUP = 1 << 20;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final JobFolder folder;

	private final Order order;

	private final Source source;

	private final Waves waves;

	private final ResponseCollector collector;

	private final Clock clock;

	private final CountDownLatch stop;

	private final Predicate<String> units;

	private Progress progress;

	ImportRun(JobFolder folder, Order order, Source source, Waves waves, ResponseCollector collector, Clock clock,
			CountDownLatch stop) throws IOException {
		this.folder = folder;
		this.order = order;
		this.source = source;
		this.waves = waves;
		this.collector = collector;
		this.clock = clock;
		this.stop = stop;
		this.units = new Scope(java.util.Set.copyOf(order.units()));
		this.progress = folder.progress();
	}

	/**
	 * Works until the job is over, or everything is to stop.
	 * @throws IOException if its folder can no longer be written
	 * @throws InterruptedException if it is interrupted
	 */
	void run() throws IOException, InterruptedException {
		Duration pause = FIRST_PAUSE;
		while (!isStopping() && !this.progress.state().isOver()) {
			long before = this.progress.read();
			if (!attempt()) {
				keep(this.progress.as(State.PAUSED));
				pause = (this.progress.read() > before) ? FIRST_PAUSE : longer(pause);
				if (this.stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
					return;
				}
			}
		}
		if (this.progress.state().isOver()) {
			this.folder.deleteSource();
		}
	}

	private static Duration longer(Duration pause) {
		Duration twice = pause.multipliedBy(2);
		return (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

	// False where it has to be tried again later.
	private boolean attempt() throws IOException {
		if (this.folder.isCancelled()) {
			keep(this.progress.over(State.CANCELLED, this.clock.instant(), List.of()));
			return true;
		}
		try {
			if (this.progress.rows() == 0 && !check()) {
				return true;
			}
			return send();
		}
		catch (ProblemException ex) {
			if (ex.code() == ProblemCode.NOT_READY || ex.code() == ProblemCode.UNAVAILABLE
					|| ex.code() == ProblemCode.OVERLOADED) {
				return false;
			}
			refuse(ex.findings().stream().map(Fault::of).toList());
		}
		catch (RuntimeException ex) {
			log.error("Import {} failed", this.order.job(), ex);
			refuse(List.of(Fault.of(Finding.of("", FindingCode.UNREADABLE))));
		}
		return true;
	}

	private void refuse(List<Fault> faults) throws IOException {
		keep(this.progress.over(State.REFUSED, this.clock.instant(), faults));
	}

	private boolean check() throws IOException {
		keep(this.progress.as(State.CHECKING));
		long rows = this.source.check(() -> isStopping() || this.folder.isCancelled());
		if (rows >= 0) {
			keep(this.progress.checked(rows));
		}
		return rows >= 0;
	}

	private boolean send() throws IOException {
		keep(this.progress.as(State.RUNNING));
		Progress base = this.progress;
		long began = System.nanoTime();
		try (Table table = this.source.open();
				RejectedRows rejected = RejectedRows.open(this.folder.rejected(), base.rejectedBytes())) {
			Columns columns = Columns.read(table.next(), this.waves.wave(this.order.wave()), this.order.format(),
					this.order.idColumn());
			int sheet = (table instanceof XlsxTable workbook) ? workbook.sheet() : 0;
			RowReader reader = new RowReader(columns, this.waves.wave(this.order.wave()), this.order.format(),
					this.order.ids(sheet), table.isFrom1904());
			Sink sink = this.order.dryRun() ? new Trial() : new Sending(this.collector);
			List<Row> group = group(table, base.row());
			while (!group.isEmpty()) {
				Batch.Counts counts = send(group, reader, sink);
				if (counts.kafkaAway()) {
					return false;
				}
				write(sink.rejections(), group, reader, rejected);
				long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
				keep(new Progress(State.RUNNING, base.rows(), this.progress.read() + group.size(),
						group.getLast().number(), base.accepted() + counts.accepted(),
						base.duplicates() + counts.duplicates(), base.rejected() + counts.rejected(), rejected.size(),
						base.millis() + millis, null, List.of()));
				if (this.folder.isCancelled()) {
					keep(this.progress.over(State.CANCELLED, this.clock.instant(), List.of()));
					return true;
				}
				if (isStopping()) {
					return true;
				}
				group = group(table, base.row());
			}
		}
		keep(this.progress.over(State.DONE, this.clock.instant(), List.of()));
		return true;
	}

	private Batch.Counts send(List<Row> group, RowReader reader, Sink sink) {
		for (Row row : group) {
			// Looked up anew: the wave may be closed while its file is read.
			Terms terms = this.waves.terms(this.order.wave());
			sink.add(row.number(), terms, reader.read(row, terms, this.collector.submission(terms, this.units)));
		}
		return sink.settle();
	}

	private static List<Row> group(Table table, long after) throws IOException {
		List<Row> group = new ArrayList<>();
		int size = 0;
		while (group.size() < GROUP && size < LARGEST_GROUP) {
			Row row = table.next();
			if (row == null) {
				break;
			}
			if (row.number() > after && !row.isBlank()) {
				group.add(row);
				size += row.size();
			}
		}
		return group;
	}

	private static void write(List<Batch.Rejection> rejections, List<Row> group, RowReader reader,
			RejectedRows rejected) throws IOException {
		Map<Long, Row> rows = new HashMap<>();
		group.forEach((row) -> rows.put(row.number(), row));
		for (Batch.Rejection rejection : rejections) {
			Row row = rows.getOrDefault(rejection.line(), new Row(rejection.line(), List.of()));
			rejected.add(new RejectedRow(row.number(), reader.texts(row),
					rejection.findings().stream().map((finding) -> reader.fault(row.number(), finding)).toList()));
		}
	}

	private void keep(Progress next) throws IOException {
		this.progress = next;
		this.folder.write(next);
	}

	private boolean isStopping() {
		return this.stop.getCount() == 0;
	}

}
