package vn.sipas.ranking.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody makes the service ask what only it can reach. */
class PublicAddressesTests {

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
			"127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1",
			"192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
			"239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:7f00:1",
			"::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::8.8.8.8", "64:ff9b:1::1", "100::1", "2001::1",
			"2001:0:7f00:1::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1",
			"fec0::1", "ff02::1", "5f00::1" })
	void whatIsNotOnThePublicInternetIsExcluded(String address) {
		assertThat(PublicAddresses.excludes(InetAddress.ofLiteral(address))).isTrue();
		Receivers receivers = receivers((host) -> new InetAddress[] { InetAddress.ofLiteral(address) });
		assertThat(send(receivers, "https://hooks.example/")).isEqualTo(new Outcome.Failed("address-not-allowed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
			"128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
			"198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2400:cb00::1", "2606:4700:4700::1111",
			"2a00:1450::1", "::ffff:8.8.8.8" })
	void whatIsOnThePublicInternetIsNot(String address) {
		assertThat(PublicAddresses.excludes(InetAddress.ofLiteral(address))).isFalse();
	}

	// Names are left to the operating system, as every address that is sent to is.
	@ParameterizedTest
	@ValueSource(strings = { "https://2130706433/", "https://127.1/", "https://0x7f000001/", "https://localhost/",
			"https://a.localhost/", "https://[::1]/", "https://[::ffff:169.254.169.254]/", "https://169.254.169.254/",
			"https://10.1.2.3:8443/x", "http://example.org/", "ftp://example.org/" })
	void howeverItIsWrittenNothingIsSent(String url) {
		try (Receivers receivers = new Receivers(new GuardedNames(false), false, Duration.ofSeconds(5), 4,
				Clock.systemUTC())) {
			assertThat(send(receivers, url)).isIn(new Outcome.Failed("address-not-allowed"),
					new Outcome.Failed("unknown-host"));
		}
	}

	@Test
	void aNameThatLeadsElsewhereTheSecondTimeIsLookedAtTheSecondTime() throws UnknownHostException {
		Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
		GuardedNames names = new GuardedNames(
				names((host) -> new InetAddress[] { InetAddress.ofLiteral(answers.removeFirst()) }), false);
		assertThat(names.resolve("rebound.example")).containsExactly(InetAddress.ofLiteral("93.184.215.14"));
		try (Receivers receivers = new Receivers(names, false, Duration.ofSeconds(5), 4, Clock.systemUTC())) {
			assertThat(send(receivers, "https://rebound.example/"))
				.isEqualTo(new Outcome.Failed("address-not-allowed"));
		}
		assertThat(answers).as("no connection without a look").isEmpty();
	}

	@Test
	void oneForbiddenAddressAmongAllowedOnesIsEnough() {
		Receivers receivers = receivers((host) -> new InetAddress[] { InetAddress.ofLiteral("93.184.215.14"),
				InetAddress.ofLiteral("192.168.1.1") });
		assertThat(send(receivers, "https://both.example/")).isEqualTo(new Outcome.Failed("address-not-allowed"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			https://example.org/hook?token=1      | false |
			https://example.org:8443/             | false |
			HTTPS://EXAMPLE.org/                  | false |
			https://93.184.215.14/                | false |
			http://example.org/                   | false | not-https
			http://example.org/                   | true  | not-https
			http://127.0.0.1:8080/                | false | not-https
			http://127.0.0.1:8080/                | true  |
			http://localhost:8080/                | true  |
			https://localhost/                    | false | target-inside
			https://10.0.0.1/                     | true  | target-inside
			https://[fd00::1]/                    | true  | target-inside
			https://user:password@example.org/    | false | not-a-target
			https://example.org/#there            | false | not-a-target
			https:///nowhere                      | false | not-a-target
			https://example.org:0/                | false | not-a-target
			/hook                                 | false | not-a-target
			not an address                        | false | not-a-target
			""", delimiter = '|')
	void anAddressIsLookedAtWhenItIsEntered(String url, boolean allowLoopback, String fault) {
		assertThat(Target.fault(url, allowLoopback).orElse(null)).isEqualTo(fault);
	}

	private static Receivers receivers(Lookup lookup) {
		return new Receivers(new GuardedNames(names(lookup), false), false, Duration.ofSeconds(5), 4,
				Clock.systemUTC());
	}

	private static Outcome send(Receivers receivers, String url) {
		return receivers.send(url, Map.of(), "{}");
	}

	private static DnsResolver names(Lookup lookup) {
		return new DnsResolver() {

			@Override
			public InetAddress[] resolve(String host) throws UnknownHostException {
				return lookup.find(host);
			}

			@Override
			public String resolveCanonicalHostname(String host) {
				return host;
			}

		};
	}

	private interface Lookup {

		InetAddress[] find(String host) throws UnknownHostException;

	}

}
