package vn.sipas.scoring.score;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import vn.sipas.scoring.json.Json;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What was last published of a unit.
 *
 * @param version its version
 * @param print the first 128 bits of a SHA-256 of the figures and their definition
 */
record Published(long version, String print) {

	private static final int FORMAT = 1;

	static Published of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a published version");
		return new Published(packed.number(), packed.text());
	}

	byte[] toBytes() {
		return new PackedWriter(48).number(FORMAT).number(this.version).text(this.print).toBytes();
	}

	static String print(long definition, Object content) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			sha.update(Json.MAPPER.writeValueAsBytes(content));
			byte[] digest = sha.digest(new PackedWriter(8).number(definition).toBytes());
			return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
