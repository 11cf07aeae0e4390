package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers in a file which processes were started, so that they can be ended even if
 * their parent was killed. A process is known by its id and its start, as ids are used
 * again.
 */
public final class Processes {

	/** As long as one service may take to end. */
	static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	private final Path file;

	private final Map<String, Known> known = new LinkedHashMap<>();

	private record Known(long pid, long started) {
	}

	/**
	 * Remembers in a file.
	 * @param file the file, which may hold what a parent that was killed had started
	 */
	public Processes(Path file) {
		this.file = file;
	}

	/**
	 * Remembers a process by the name of its part; an earlier one of that name is
	 * forgotten.
	 * @param part the part's name
	 * @param process its process
	 */
	public synchronized void remember(String part, ProcessHandle process) {
		this.known.put(part, new Known(process.pid(), started(process)));
		try {
			Files.write(this.file, JsonMapper.shared().writeValueAsBytes(this.known));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The remembered process of a part.
	 * @param part the part's name
	 * @return the process, if it still runs
	 */
	synchronized Optional<ProcessHandle> find(String part) {
		return Optional.ofNullable(read().get(part))
			.flatMap((each) -> ProcessHandle.of(each.pid())
				.filter((process) -> isRunning(process) && started(process) == each.started()));
	}

	/**
	 * Ends every remembered process that still runs: asks first, then kills.
	 * @return how many there were
	 */
	public synchronized int end() {
		return end(PATIENCE);
	}

	/**
	 * Ends every remembered process that still runs: asks first, then kills.
	 * @param patience how long each is waited for before it is killed
	 * @return how many there were
	 */
	synchronized int end(Duration patience) {
		int ended = 0;
		for (String part : read().keySet()) {
			Optional<ProcessHandle> process = find(part);
			if (process.isPresent()) {
				end(process.get(), patience);
				ended++;
			}
		}
		forget();
		return ended;
	}

	/**
	 * Forgets them all.
	 */
	public synchronized void forget() {
		this.known.clear();
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks a process to end, and kills it if it does not.
	 * @param process the process
	 * @param patience how long it is waited for before it is killed
	 */
	static void end(ProcessHandle process, Duration patience) {
		process.destroy();
		if (!ended(process, patience)) {
			process.destroyForcibly();
			ended(process, patience);
		}
	}

	private static boolean ended(ProcessHandle process, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		try {
			while (isRunning(process)) {
				if (System.nanoTime() > end) {
					return false;
				}
				Thread.sleep(BETWEEN_LOOKS);
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Whether a process still does anything. One that has ended, but that its parent has
	 * not asked about, counts as alive to the system; it has no command any more.
	 */
	private static boolean isRunning(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

	private static long started(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

	private Map<String, Known> read() {
		if (!this.known.isEmpty() || Files.notExists(this.file)) {
			return this.known;
		}
		return JsonMapper.shared().readValue(this.file.toFile(), new TypeReference<>() {
		});
	}

}
