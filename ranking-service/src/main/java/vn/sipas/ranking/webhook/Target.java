package vn.sipas.ranking.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether something can be sent to an address as it is written. Where its name leads is
 * looked at when it is sent.
 */
final class Target {

	static final int LONGEST = 2_000;

	private Target() {
	}

	/**
	 * What is wrong with an address.
	 * @param url the address
	 * @param allowLoopback whether this very machine may be told, also without TLS
	 * @return the code of a finding; empty if nothing is wrong
	 */
	static Optional<String> fault(String url, boolean allowLoopback) {
		URI uri;
		try {
			uri = new URI(url);
		}
		catch (URISyntaxException ex) {
			return Optional.of("not-a-target");
		}
		String host = uri.getHost();
		if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() == 0
				|| url.length() > LONGEST) {
			return Optional.of("not-a-target");
		}
		boolean loopback = allowLoopback && isLoopback(host);
		if (!"https".equalsIgnoreCase(uri.getScheme()) && !("http".equalsIgnoreCase(uri.getScheme()) && loopback)) {
			return Optional.of("not-https");
		}
		boolean inside = isLoopback(host) || literal(host).filter(PublicAddresses::excludes).isPresent();
		return (inside && !loopback) ? Optional.of("target-inside") : Optional.empty();
	}

	private static boolean isLoopback(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.endsWith(".localhost")
				|| literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
	}

	private static Optional<InetAddress> literal(String host) {
		try {
			return Optional.of(InetAddress.ofLiteral(host));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
