package vn.sipas.ranking.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an answer are sent (RFC 9110, 8.4), what is preferred here first.
 */
public enum Encoding {

	/** Zstandard (RFC 8878). */
	ZSTD("zstd"),

	/** Gzip. */
	GZIP("gzip"),

	/** As they are. */
	IDENTITY("identity");

	private static final Pattern WEIGHTED = Pattern
		.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:;\\s*[qQ]=([01](?:\\.\\d{0,3})?)\\s*)?");

	private static final int BUFFER = 8192;

	/** Takes time, and is done once for many readers. */
	private static final int THOROUGH = 9;

	private static final int QUICK = 1;

	private final String word;

	Encoding(String word) {
		this.word = word;
	}

	/**
	 * The encoding that a reader likes best (RFC 9110, 12.5.3), and of those that it
	 * likes equally the one that is preferred here.
	 * @param header {@code Accept-Encoding}; null where the request has none
	 * @return as they are, where nothing else is accepted
	 */
	public static Encoding accepted(@Nullable String header) {
		if (header == null) {
			return IDENTITY;
		}
		Map<String, Double> weights = weights(header);
		Encoding best = IDENTITY;
		double most = 0;
		for (Encoding encoding : values()) {
			double weight = encoding.weight(weights);
			if (weight > most) {
				best = encoding;
				most = weight;
			}
		}
		return best;
	}

	private double weight(Map<String, Double> weights) {
		return weights.getOrDefault(this.word, weights.getOrDefault("*", 0.0));
	}

	private static Map<String, Double> weights(String header) {
		Map<String, Double> weights = new HashMap<>();
		for (String part : header.split(",", -1)) {
			Matcher weighted = WEIGHTED.matcher(part.strip());
			if (weighted.matches()) {
				String coding = weighted.group(1).toLowerCase(Locale.ROOT);
				String weight = weighted.group(2);
				weights.put(coding.equals("x-gzip") ? GZIP.word : coding,
						(weight == null) ? 1 : Double.parseDouble(weight));
			}
		}
		return weights;
	}

	/**
	 * The word of {@code Content-Encoding}.
	 * @return in lower case
	 */
	public String word() {
		return this.word;
	}

	/**
	 * Encodes what is written.
	 * @param out where the encoded bytes go
	 * @return a stream whose {@code flush} sends all that was written, and whose
	 * {@code close} ends the encoded form
	 * @throws IOException if nothing can be written there
	 */
	public OutputStream encode(OutputStream out) throws IOException {
		return encode(out, QUICK);
	}

	private OutputStream encode(OutputStream out, int level) throws IOException {
		return switch (this) {
			case ZSTD -> new ZstdOutputStreamNoFinalizer(out, level);
			case GZIP -> new GZIPOutputStream(out, BUFFER, true);
			case IDENTITY -> out;
		};
	}

	/** The same bytes, encoded. */
	byte[] encode(byte[] bytes) {
		ByteArrayOutputStream encoded = new ByteArrayOutputStream(bytes.length / 4);
		try (OutputStream out = encode(encoded, THOROUGH)) {
			out.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return encoded.toByteArray();
	}

}
