package vn.sipas.scoring.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.kafka.streams.StreamsConfig;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * What Kafka Streams has stored of its tasks. Streams notices a spoilt block where it
 * looks up a key, but takes one for the end where it goes on from key to key: it would
 * count without all that comes after. So before it begins each block's checksum is
 * compared, and a task with a spoilt one is dropped, to be read back from the broker.
 */
final class StoredState {

	private static final Logger log = LoggerFactory.getLogger(StoredState.class);

	private final Path directory;

	/**
	 * Names it; nothing may be at work in it.
	 * @param directory the folder of an application's tasks, which may be missing
	 */
	StoredState(Path directory) {
		this.directory = directory;
	}

	static StoredState of(Properties settings) {
		return new StoredState(Path.of(settings.getProperty(StreamsConfig.STATE_DIR_CONFIG),
				settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG)));
	}

	/**
	 * Drops each task of which anything is spoilt.
	 * @throws UncheckedIOException if the directory cannot be read or written
	 */
	void dropSpoilt() {
		RocksDB.loadLibrary();
		try {
			for (Path task : folders(this.directory)) {
				for (Path store : folders(task.resolve("rocksdb"))) {
					if (isSpoilt(store)) {
						FileSystemUtils.deleteRecursively(task);
						break;
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The state directory " + this.directory + " cannot be used.", ex);
		}
	}

	private static boolean isSpoilt(Path store) {
		List<ColumnFamilyHandle> open = new ArrayList<>();
		try (Options options = new Options(); DBOptions all = new DBOptions()) {
			List<ColumnFamilyDescriptor> families = RocksDB.listColumnFamilies(options, store.toString())
				.stream()
				.map(ColumnFamilyDescriptor::new)
				.toList();
			if (families.isEmpty()) {
				throw new RocksDBException("what is in it cannot be told");
			}
			try (RocksDB stored = RocksDB.openReadOnly(all, store.toString(), families, open)) {
				stored.verifyChecksum();
				return false;
			}
		}
		catch (RocksDBException ex) {
			log.warn("{} is spoilt; its task is read back from the broker: {}", store, ex.getMessage());
			return true;
		}
	}

	private static List<Path> folders(Path parent) throws IOException {
		if (Files.notExists(parent)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(parent)) {
			return entries.filter(Files::isDirectory).toList();
		}
	}

}
