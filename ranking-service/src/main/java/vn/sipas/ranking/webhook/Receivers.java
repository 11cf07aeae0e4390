package vn.sipas.ranking.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Those who are told, over HTTP. Of an answer only the status and one header are looked
 * at, and nothing is read of its body; no redirect is followed, no proxy used, no cookie
 * kept, and no connection used twice.
 */
final class Receivers implements AutoCloseable {

	private static final int MOST_HEADERS = 100;

	private static final int LONGEST_LINE = 8192;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

	private final CloseableHttpClient http;

	private final Duration within;

	private final boolean allowLoopback;

	private final Clock clock;

	/**
	 * For one instance.
	 * @param names where names lead
	 * @param allowLoopback whether this very machine may be told, also without TLS
	 * @param within how long an attempt may take in all
	 * @param atOnce how many attempts there may be at the same time
	 * @param clock what time it is
	 */
	Receivers(DnsResolver names, boolean allowLoopback, Duration within, int atOnce, Clock clock) {
		this.within = within;
		this.allowLoopback = allowLoopback;
		this.clock = clock;
		Timeout timeout = Timeout.of(within);
		this.http = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(names)
				.setMaxConnTotal(atOnce)
				.setMaxConnPerRoute(atOnce)
				.setDefaultConnectionConfig(
						ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
				.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
					.http1Config(
							Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build())
					.build())
				.build())
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(timeout)
				.setResponseTimeout(timeout)
				.setRedirectsEnabled(false)
				.setAuthenticationEnabled(false)
				.build())
			.setConnectionReuseStrategy((request, response, context) -> false)
			.setUserAgent("sipas-webhooks/1")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.build();
	}

	/**
	 * Sends a message.
	 * @param url where to
	 * @param headers its headers
	 * @param payload its body, JSON
	 * @return what came of it
	 */
	Outcome send(String url, Map<String, String> headers, String payload) {
		if (Target.fault(url, this.allowLoopback).isPresent()) {
			return new Outcome.Failed("address-not-allowed");
		}
		HttpPost post = new HttpPost(url);
		headers.forEach(post::setHeader);
		post.setEntity(new StringEntity(payload, ContentType.APPLICATION_JSON));
		// Whoever answers bit by bit would never meet a timeout between two bits.
		Future<?> deadline = this.watch.schedule(post::cancel, this.within.toMillis(), TimeUnit.MILLISECONDS);
		try {
			ClassicHttpResponse response = this.http.executeOpen(null, post, null);
			Outcome outcome = new Outcome.Answered(response.getCode(), retryAfter(response));
			// In good order it would be closed at the end of its body, which may have
			// none.
			if (response instanceof ModalCloseable unread) {
				unread.close(CloseMode.IMMEDIATE);
			}
			return outcome;
		}
		catch (IOException ex) {
			return new Outcome.Failed(post.isCancelled() ? "timeout" : error(ex));
		}
		finally {
			deadline.cancel(false);
		}
	}

	private @Nullable Duration retryAfter(ClassicHttpResponse response) {
		Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
		if (header == null || header.getValue() == null) {
			return null;
		}
		String value = header.getValue().strip();
		if (value.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(value));
		}
		Instant until = DateUtils.parseStandardDate(value);
		return (until == null) ? null : Duration.between(this.clock.instant(), until);
	}

	private static String error(IOException failure) {
		return switch (failure) {
			case ForbiddenAddressException _ -> "address-not-allowed";
			case UnknownHostException _ -> "unknown-host";
			case SocketTimeoutException _ -> "timeout";
			case ConnectException _ -> "no-connection";
			case SSLException _ -> "tls";
			default -> "connection-lost";
		};
	}

	@Override
	public void close() {
		this.watch.shutdownNow();
		this.http.close(CloseMode.IMMEDIATE);
	}

}
