package vn.sipas.ranking.webhook;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * Sends off what is to be told, once to each webhook that wants it, however often it is
 * asked to. Topics have no common order, so when a webhook comes it is looked for
 * editions, and when an edition comes for webhooks: both are kept first and looked for
 * afterwards, so one of them sees the other. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class News {

	private final Webhooks webhooks;

	private final Deliveries deliveries;

	private final Endpoints endpoints;

	private final Editions editions;

	private final Waves waves;

	private final Payloads payloads;

	private final Clock clock;

	News(Webhooks webhooks, Deliveries deliveries, Endpoints endpoints, Editions editions, Waves waves,
			Payloads payloads, Clock clock) {
		this.webhooks = webhooks;
		this.deliveries = deliveries;
		this.endpoints = endpoints;
		this.editions = editions;
		this.waves = waves;
		this.payloads = payloads;
		this.clock = clock;
	}

	/**
	 * Keeps what the log says of webhooks, and tells them what they have not heard of.
	 * @param said about any, in any order
	 */
	public void keep(Collection<WebhookSaid> said) {
		if (said.isEmpty()) {
			return;
		}
		this.webhooks.keep(said);
		List<String> keys = said.stream().map(WebhookSaid::key).distinct().toList();
		for (String key : keys) {
			if (this.webhooks.find(key).isEmpty()) {
				this.deliveries.removeOf(key);
				this.endpoints.recovered(key);
			}
		}
		List<Webhook> standing = this.webhooks.all().stream().filter((one) -> keys.contains(one.webhook())).toList();
		if (!standing.isEmpty()) {
			List<String> all = this.waves.all().stream().map(Wave::wave).toList();
			this.editions.of(all).values().forEach((editions) -> tell(editions, standing));
		}
	}

	/**
	 * Tells that waves were published.
	 * @param published editions that are in the store
	 */
	public void published(Collection<Edition> published) {
		if (published.stream().anyMatch(this::isNews)) {
			tell(published, this.webhooks.all());
		}
	}

	private void tell(Collection<Edition> published, List<Webhook> to) {
		published.stream()
			.filter(this::isNews)
			.filter((edition) -> to.stream()
				.anyMatch((webhook) -> webhook.wants(EventType.WAVE_PUBLISHED, edition.wave())))
			.forEach((edition) -> tell(
					this.payloads.published(edition, this.waves.of(new Figures.Frozen(edition)).synthetic()), to));
	}

	private boolean isNews(Edition edition) {
		return edition.publishedAt().isAfter(this.clock.instant().minus(WebhookProperties.NEWS_FOR));
	}

	/** Tells each that wants it, and has not heard it. */
	void tell(Message message, List<Webhook> to) {
		to.stream()
			.filter((webhook) -> webhook.wants(message.type(), message.wave()))
			.filter((webhook) -> !message.at().isBefore(webhook.since()))
			.map(Webhook::webhook)
			.forEach((webhook) -> this.deliveries.add(message, webhook));
	}

}
