package vn.sipas.scoring.streams;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the memory of all stores together, as by default each partition of each
 * store takes up to a hundred megabytes beside the heap; and one for the age of files.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

	private static final long ALL_BYTES = 192L << 20;

	private static final long WRITE_BUFFER_BYTES = 64L << 20;

	private static final Duration FILES_STAY = Duration.ofDays(1);

	private static final Cache CACHE = new LRUCache(ALL_BYTES);

	private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

	@Override
	public void setConfig(String storeName, Options options, Map<String, Object> configs) {
		BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
		table.setBlockCache(CACHE);
		table.setCacheIndexAndFilterBlocks(true);
		options.setTableFormatConfig(table);
		options.setWriteBufferManager(WRITE_BUFFERS);
		// What was overwritten or deleted stays in a file until that one is written anew.
		options.setPeriodicCompactionSeconds(FILES_STAY.toSeconds());
	}

	@Override
	public void close(String storeName, Options options) {
		// The cache and the buffers belong to all stores, and live as long as the
		// process.
	}

}
