package vn.sipas.intake.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

import vn.sipas.intake.access.RevokedLinks;
import vn.sipas.intake.access.Secrets;

import org.springframework.stereotype.Component;

/**
 * Writes one-time links and knows its own again.
 */
@Component
class Links {

	private static final int LEAST = ReceiptCode.BYTES + Integer.BYTES + 1 + Signature.BYTES;

	private static final int MOST = 512;

	private final Signature signature;

	private final RevokedLinks revoked;

	private final Clock clock;

	Links(Secrets secrets, RevokedLinks revoked, Clock clock) {
		this.signature = new Signature(secrets.key("links"));
		this.revoked = revoked;
		this.clock = clock;
	}

	/**
	 * Writes a link's token.
	 * @param wave the wave
	 * @param link what it says
	 * @return the token, which can stand in an address
	 */
	String write(String wave, Link link) {
		byte[] unit = link.unit().getBytes(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.allocate(LEAST - 1 + unit.length)
			.put(link.code().bytes())
			.putInt((int) link.expires().getEpochSecond())
			.put(unit)
			.put(this.signature.of(text(wave, link)));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	/**
	 * Reads a token that came back.
	 * @param wave the wave that it came back for
	 * @param token the token
	 * @return what it is
	 */
	Seen read(String wave, String token) {
		byte[] all = (token.length() <= MOST) ? FormTokens.decode(token) : new byte[0];
		if (all.length < LEAST) {
			return new Seen.Unknown();
		}
		ByteBuffer bytes = ByteBuffer.wrap(all);
		byte[] code = new byte[ReceiptCode.BYTES];
		bytes.get(code);
		Instant expires = Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()));
		byte[] unit = new byte[all.length - LEAST + 1];
		bytes.get(unit);
		byte[] signed = new byte[Signature.BYTES];
		bytes.get(signed);
		Link link = new Link(ReceiptCode.of(code), new String(unit, StandardCharsets.UTF_8), expires);
		if (!this.signature.fits(text(wave, link), signed)) {
			return new Seen.Unknown();
		}
		if (this.revoked.isRevoked(wave, link.code().linkId(wave))) {
			return new Seen.Revoked();
		}
		return this.clock.instant().isAfter(expires) ? new Seen.Expired() : new Seen.Good(link);
	}

	private static String text(String wave, Link link) {
		return wave + "|" + link.code().letters() + "|" + link.expires().getEpochSecond() + "|" + link.unit();
	}

	/**
	 * What a token turned out to be.
	 */
	sealed interface Seen {

		/**
		 * A link that holds.
		 *
		 * @param link what it says
		 */
		record Good(Link link) implements Seen {
		}

		/** Nothing that was written here for this wave. */
		record Unknown() implements Seen {
		}

		/** A link that was taken back. */
		record Revoked() implements Seen {
		}

		/** A link whose time is over. */
		record Expired() implements Seen {
		}

	}

}
