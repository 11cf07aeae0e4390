package vn.sipas.ranking.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import com.github.luben.zstd.ZstdInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingTests {

	private static final byte[] TEXT = "Lai Châu 86,81 %; ".repeat(400).getBytes(StandardCharsets.UTF_8);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			gzip, deflate, br, zstd     | ZSTD
			gzip, deflate               | GZIP
			x-gzip                      | GZIP
			GZIP                        | GZIP
			br                          | IDENTITY
			*                           | ZSTD
			zstd;q=0.5, gzip;q=0.8      | GZIP
			zstd;q=0.5, *;q=0.8         | GZIP
			gzip;q=0                    | IDENTITY
			zstd;q=0, gzip              | GZIP
			identity, gzip;q=0.9        | IDENTITY
			gzip;q=0.9, identity;q=0.5  | GZIP
			gzip ; q=0.5 , zstd;q=0.001 | GZIP
			gzip;q=abc                  | IDENTITY
			''                          | IDENTITY
			""")
	void theReaderChooses(String header, Encoding expected) {
		assertThat(Encoding.accepted(header)).isEqualTo(expected);
	}

	@Test
	void whoSaysNothingGetsTheBytesAsTheyAre() {
		assertThat(Encoding.accepted(null)).isEqualTo(Encoding.IDENTITY);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsEncodedIsReadBack(Encoding encoding) throws IOException {
		byte[] encoded = encoding.encode(TEXT);

		assertThat(decoded(encoding, encoded)).isEqualTo(TEXT);
		if (encoding != Encoding.IDENTITY) {
			assertThat(encoded.length).isLessThan(TEXT.length / 10);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsFlushedCanBeReadBeforeTheEnd(Encoding encoding) throws IOException {
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		try (OutputStream out = encoding.encode(sent)) {
			out.write("first row".getBytes(StandardCharsets.UTF_8));
			out.flush();
			try (InputStream in = decoder(encoding, sent.toByteArray())) {
				assertThat(new String(in.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("first row");
			}
		}
	}

	private static byte[] decoded(Encoding encoding, byte[] encoded) throws IOException {
		try (InputStream in = decoder(encoding, encoded)) {
			return in.readAllBytes();
		}
	}

	private static InputStream decoder(Encoding encoding, byte[] encoded) throws IOException {
		InputStream in = new ByteArrayInputStream(encoded);
		return switch (encoding) {
			case ZSTD -> new ZstdInputStream(in);
			case GZIP -> new GZIPInputStream(in);
			case IDENTITY -> in;
		};
	}

}
