package vn.sipas.scoring.streams;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

import static org.assertj.core.api.Assertions.assertThat;

class StoredStateTests {

	private static final int ENTRIES = 5000;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	@BeforeEach
	void store() throws Exception {
		store(this.directory.resolve("1_0/rocksdb/responses"));
		store(this.directory.resolve("1_1/rocksdb/responses"));
	}

	@Test
	void whatIsWholeStays() {
		new StoredState(this.directory).dropSpoilt();
		assertThat(this.directory.resolve("1_0/rocksdb/responses")).isNotEmptyDirectory();
		assertThat(this.directory.resolve("1_1/rocksdb/responses")).isNotEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { ".sst", "MANIFEST" })
	void aTaskWithSpoiltFilesIsDroppedAndNoOther(String part) throws Exception {
		spoil(this.directory.resolve("1_0/rocksdb/responses"), part);
		new StoredState(this.directory).dropSpoilt();
		assertThat(this.directory.resolve("1_0")).doesNotExist();
		assertThat(this.directory.resolve("1_1/rocksdb/responses")).isNotEmptyDirectory();
	}

	@Test
	void nothingStoredIsNothingSpoilt() {
		new StoredState(this.directory.resolve("none")).dropSpoilt();
		assertThat(this.directory.resolve("none")).doesNotExist();
	}

	private static void store(Path folder) throws IOException, RocksDBException {
		RocksDB.loadLibrary();
		Files.createDirectories(folder);
		Random random = new Random(1);
		try (Options options = new Options().setCreateIfMissing(true);
				RocksDB stored = RocksDB.open(options, folder.toString());
				FlushOptions flush = new FlushOptions()) {
			for (int entry = 0; entry < ENTRIES; entry++) {
				byte[] value = new byte[64];
				random.nextBytes(value);
				stored.put(Integer.toString(entry).getBytes(StandardCharsets.UTF_8), value);
			}
			stored.flush(flush);
		}
	}

	private static void spoil(Path folder, String part) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((each) -> each.getFileName().toString().contains(part)).toList()) {
				try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
					bytes.seek(bytes.length() / 2);
					int there = bytes.read();
					bytes.seek(bytes.length() / 2);
					bytes.write(there ^ 0xff);
				}
			}
		}
	}

}
