package vn.sipas.ranking.webhook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are sent. Times are in milliseconds without a unit.
 *
 * @param keys what webhooks' secrets are sealed with: each key a name, ':' and a secret
 * of 32 characters or more, with blanks between them; the first seals, all open. Without
 * any, no webhook can be made
 * @param keyFile a file with the same, read on start, before {@code keys}
 * @param allowLoopback whether this very machine may be told, also without TLS; for
 * trials only
 * @param publicAddress where this service is for readers, such as
 * {@code https://sipas.example}, with which links in messages begin; without one they
 * begin with the path
 * @param coalesce how much time is between two messages of one ranking's changes
 * @param look how often it is looked for what is due
 * @param retries the pauses after failed attempts; after the last one it is given up
 * @param answerWithin how long a receiver may take for its answer, 30 s at most
 * @param atOnce messages that an instance sends at the same time
 * @param atOncePerWebhook how many of them to one webhook
 * @param oldSecretFor how long the old secret signs too after a new one came
 * @param disableAfter how long nothing may get through before a webhook is disabled
 * @param kept how long it is kept what was delivered, more than three days
 * @param deadKept how long it is kept what was given up, more than three days
 */
@Validated
@ConfigurationProperties("sipas.webhooks")
record WebhookProperties(@Nullable String keys, @Nullable Path keyFile, @DefaultValue("false") boolean allowLoopback,
		@Nullable URI publicAddress, @DefaultValue("60s") @NotNull Duration coalesce,
		@DefaultValue("1s") @NotNull Duration look, @DefaultValue( {
				"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h" }) @NotEmpty List<Duration> retries,
		@DefaultValue("20s") @NotNull Duration answerWithin, @DefaultValue("32") @Min(1) @Max(1000) int atOnce,
		@DefaultValue("2") @Min(1) @Max(100) int atOncePerWebhook, @DefaultValue("24h") @NotNull Duration oldSecretFor,
		@DefaultValue("5d") @NotNull Duration disableAfter, @DefaultValue("30d") @NotNull Duration kept,
		@DefaultValue("90d") @NotNull Duration deadKept){

	/** What happened longer ago is told to nobody who did not hear of it then. */
	static final Duration NEWS_FOR = Duration.ofDays(3);

	/** An attempt has to be over while its lease holds. */
	private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

	WebhookProperties {
		retries = List.copyOf(retries);
		// Else what is read again could be told again.
		if (kept.compareTo(NEWS_FOR) <= 0 || deadKept.compareTo(NEWS_FOR) <= 0) {
			throw new IllegalArgumentException("sipas.webhooks.kept and dead-kept have to be more than three days");
		}
		if (answerWithin.isNegative() || answerWithin.isZero() || answerWithin.compareTo(LONGEST_ANSWER) > 0) {
			throw new IllegalArgumentException("sipas.webhooks.answer-within has to be more than nothing, 30s at most");
		}
	}

	@Override
	public String toString() {
		return "WebhookProperties[keys=***, allowLoopback=" + this.allowLoopback + "]";
	}

}
