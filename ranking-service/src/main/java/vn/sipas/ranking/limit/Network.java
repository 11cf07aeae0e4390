package vn.sipas.ranking.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What of an address tells one subscriber from another. */
final class Network {

	private static final int PREFIX_BYTES = 8;

	private Network() {
	}

	/**
	 * An address as it is counted.
	 * @param address in digits, as the connection has it
	 * @return the address, of IPv6 its first 64 bits: a subscriber has all that follow
	 */
	static String of(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// In digits: nothing is looked up.
			return (InetAddress.getByName(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(six.getAddress(), 0, PREFIX_BYTES) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
