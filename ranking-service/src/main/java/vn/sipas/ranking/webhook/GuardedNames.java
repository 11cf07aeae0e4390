package vn.sipas.ranking.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks names up when a connection is made, and gives no address that nothing may be sent
 * to. What is looked at is what is connected to, so a name that leads elsewhere the next
 * time does not pass.
 */
final class GuardedNames implements DnsResolver {

	private final DnsResolver names;

	private final boolean allowLoopback;

	GuardedNames(boolean allowLoopback) {
		this(SystemDefaultDnsResolver.INSTANCE, allowLoopback);
	}

	GuardedNames(DnsResolver names, boolean allowLoopback) {
		this.names = names;
		this.allowLoopback = allowLoopback;
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = this.names.resolve(host);
		// One that is allowed beside one that is not is no mistake.
		if (found.length == 0 || Stream.of(found).anyMatch(this::isForbidden)) {
			throw new ForbiddenAddressException();
		}
		return found;
	}

	private boolean isForbidden(InetAddress address) {
		return PublicAddresses.excludes(address) && !(this.allowLoopback && address.isLoopbackAddress());
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

}
