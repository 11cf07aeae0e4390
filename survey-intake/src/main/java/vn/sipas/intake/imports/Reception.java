package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * Takes files in, and makes jobs of those whose columns are right.
 */
@Component
class Reception {

	private static final int PATIENCE_SECONDS = 10;

	private final ImportFolder folder;

	private final ImportProperties properties;

	private final Imports imports;

	private final AuditTrail audit;

	private final Clock clock;

	private final Semaphore looking;

	private final AtomicInteger coming = new AtomicInteger();

	Reception(ImportFolder folder, ImportProperties properties, Imports imports, AuditTrail audit, Clock clock) {
		this.folder = folder;
		this.properties = properties;
		this.imports = imports;
		this.audit = audit;
		this.clock = clock;
		this.looking = new Semaphore(properties.concurrent());
	}

	/**
	 * Takes a file in.
	 * @param wave the wave that its responses are for
	 * @param caller who sends it
	 * @param wanted how it is to be read
	 * @param in its bytes as they come
	 * @return the job
	 * @throws IOException if it breaks off
	 * @throws ProblemException if there are too many, it is too large, or its columns are
	 * not right
	 */
	Order receive(Wave wave, Caller caller, Wanted wanted, InputStream in) throws IOException {
		if (this.coming.incrementAndGet() + unfinished() > this.properties.most()) {
			this.coming.decrementAndGet();
			throw ProblemException.of(ProblemCode.OVERLOADED);
		}
		JobFolder job = this.folder.make();
		try {
			Order order = order(job, wave, caller, wanted, in);
			if (!order.dryRun()) {
				this.audit.note(caller.name(), Action.RESPONSES_IMPORTED, wave.wave(), order.job(),
						order.format().word() + ", " + order.bytes() + " bytes, sha256 " + order.sha256());
			}
			job.write(Progress.BEGIN);
			job.write(order);
			this.imports.take(job);
			return order;
		}
		catch (IOException | RuntimeException ex) {
			job.delete();
			throw ex;
		}
		finally {
			this.coming.decrementAndGet();
		}
	}

	private long unfinished() throws IOException {
		long unfinished = 0;
		for (JobFolder job : this.folder.jobs()) {
			unfinished += (job.order().isPresent() && !job.progress().state().isOver()) ? 1 : 0;
		}
		return unfinished;
	}

	private Order order(JobFolder job, Wave wave, Caller caller, Wanted wanted, InputStream in) throws IOException {
		Upload upload = Upload.take(in, wanted.format(), job.source(), this.properties.largest().toBytes());
		Source source = new Source(job.source(), wanted.format(), wanted.sheet(), this.properties.unpacked().toBytes());
		Columns columns = columns(source, wave, wanted);
		return new Order(String.valueOf(job.path().getFileName()), wave.wave(), caller.name(),
				caller.units().only().stream().sorted().toList(), wanted.format(), wanted.sheet(), wanted.idColumn(),
				wanted.dryRun(), upload.bytes(), upload.sha256(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS),
				columns.names(), columns.missing());
	}

	// Few at once, as a workbook's texts may take memory.
	private Columns columns(Source source, Wave wave, Wanted wanted) throws IOException {
		try {
			if (!this.looking.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw ProblemException.of(ProblemCode.OVERLOADED);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ProblemException.of(ProblemCode.OVERLOADED);
		}
		try (Table table = source.open()) {
			return Columns.read(table.next(), wave, wanted.format(), wanted.idColumn());
		}
		finally {
			this.looking.release();
		}
	}

	/**
	 * How a file is to be read.
	 *
	 * @param format what kind of file it is
	 * @param sheet which sheet of a workbook is meant, null for the first
	 * @param idColumn the column that responses' ids are in, null for the usual one
	 * @param dryRun whether to check only
	 */
	record Wanted(Format format, @Nullable String sheet, @Nullable String idColumn, boolean dryRun) {
	}

}
