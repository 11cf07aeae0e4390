package vn.sipas.ranking.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are on the public internet. Of IPv6 these are global unicast addresses
 * (2000::/3); of both, what IANA's registries of special purposes name is left out, and
 * so are addresses that carry another one inside.
 */
final class PublicAddresses {

	private static final List<Block> GLOBAL = Block.all("2000::/3");

	private static final List<Block> SPECIAL = Block.all("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
			"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32",
			"2002::/16", "3fff::/20");

	private static final int IPV4 = 4;

	private PublicAddresses() {
	}

	/** Whether nothing may be sent to an address. */
	static boolean excludes(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (bytes.length != IPV4 && GLOBAL.stream().noneMatch((block) -> block.has(bytes))) {
			return true;
		}
		return SPECIAL.stream().anyMatch((block) -> block.has(bytes));
	}

	/**
	 * Addresses that begin with the same bits.
	 *
	 * @param first the first of them
	 * @param bits how many bits
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Block(byte[] first, int bits) {

		static List<Block> all(String... written) {
			return List.of(written).stream().map(Block::of).toList();
		}

		private static Block of(String written) {
			String[] parts = written.split("/", 2);
			return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
		}

		boolean has(byte[] address) {
			if (address.length != this.first.length) {
				return false;
			}
			for (int bit = 0; bit < this.bits; bit++) {
				int mask = 0x80 >> (bit % Byte.SIZE);
				if (((address[bit / Byte.SIZE] ^ this.first[bit / Byte.SIZE]) & mask) != 0) {
					return false;
				}
			}
			return true;
		}

	}

}
