package vn.sipas.ranking.webhook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.web.Finding;
import vn.sipas.ranking.web.InvalidException;

import org.springframework.stereotype.Component;

/** Reads how somebody wants a webhook, and says all that is wrong with it at once. */
@Component
class WebhookReader {

	private static final Set<String> FIELDS = Set.of("url", "description", "types", "waves", "disabled");

	private static final String SECRET = "secret";

	private static final int LONGEST_DESCRIPTION = 200;

	private static final int MOST_WAVES = 100;

	private static final Pattern WAVE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private final JsonMapper json;

	private final boolean allowLoopback;

	WebhookReader(JsonMapper json, WebhookProperties properties) {
		this.json = json;
		this.allowLoopback = properties.allowLoopback();
	}

	/** A new webhook, which may bring its secret along. */
	WebhookRequest readNew(byte[] body) {
		return read(body, true);
	}

	/** A webhook as it is to be from now on. */
	WebhookRequest readChange(byte[] body) {
		return read(body, false);
	}

	/** A new secret; null where it is to be made here. */
	@Nullable Secret readSecret(byte[] body) {
		List<Finding> findings = new ArrayList<>();
		JsonNode sent = parse(body);
		refuseOthers(sent, Set.of(SECRET), findings);
		Secret secret = secret(sent.path(SECRET), findings);
		require(findings);
		return secret;
	}

	/** Nothing, which is an empty object. */
	void readNothing(byte[] body) {
		List<Finding> findings = new ArrayList<>();
		refuseOthers(parse(body), Set.of(), findings);
		require(findings);
	}

	private WebhookRequest read(byte[] body, boolean withSecret) {
		List<Finding> findings = new ArrayList<>();
		JsonNode sent = parse(body);
		Set<String> fields = new LinkedHashSet<>(FIELDS);
		if (withSecret) {
			fields.add(SECRET);
		}
		refuseOthers(sent, fields, findings);
		WebhookRequest request = new WebhookRequest(url(sent.path("url"), findings),
				description(sent.path("description"), findings), types(sent.path("types"), findings),
				texts(sent.path("waves"), "/waves", MOST_WAVES, WAVE.asMatchPredicate(), "not-a-wave", findings),
				disabled(sent.path("disabled"), findings), withSecret ? secret(sent.path(SECRET), findings) : null);
		require(findings);
		return request;
	}

	private JsonNode parse(byte[] body) {
		try {
			JsonNode sent = this.json.readTree(body);
			if (sent.isObject()) {
				return sent;
			}
		}
		catch (JacksonException ex) {
			throw new InvalidException(List.of(finding("", "not-json")));
		}
		throw new InvalidException(List.of(finding("", "not-a-webhook")));
	}

	private static void refuseOthers(JsonNode sent, Set<String> fields, List<Finding> findings) {
		sent.propertyNames()
			.stream()
			.filter((name) -> !fields.contains(name))
			.forEach((name) -> findings.add(finding(Finding.Pointer.step(name), "unknown-field", name)));
	}

	private String url(JsonNode node, List<Finding> findings) {
		if (isLeftOut(node)) {
			findings.add(finding("/url", "missing"));
			return "";
		}
		String url = node.isString() ? node.stringValue().strip() : "";
		Target.fault(url, this.allowLoopback).ifPresent((code) -> findings.add(finding("/url", code)));
		return url;
	}

	private static String description(JsonNode node, List<Finding> findings) {
		if (isLeftOut(node)) {
			return "";
		}
		if (!node.isString()) {
			findings.add(finding("/description", "not-a-value"));
			return "";
		}
		String text = node.stringValue().strip();
		if (text.length() > LONGEST_DESCRIPTION) {
			findings.add(finding("/description", "too-long", LONGEST_DESCRIPTION));
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			findings.add(finding("/description", "not-text"));
		}
		return text;
	}

	private static List<EventType> types(JsonNode node, List<Finding> findings) {
		if (isLeftOut(node)) {
			return EventType.NEWS;
		}
		Predicate<String> known = (word) -> EventType.find(word).filter(EventType.NEWS::contains).isPresent();
		List<String> words = texts(node, "/types", EventType.NEWS.size(), known, "not-a-type", findings);
		if (words.isEmpty() && node.isArray() && node.isEmpty()) {
			findings.add(finding("/types", "missing"));
		}
		return words.stream().filter(known).map(EventType::of).sorted().toList();
	}

	/** Each once, in the order in which they are sent. */
	private static List<String> texts(JsonNode node, String pointer, int most, Predicate<String> form, String code,
			List<Finding> findings) {
		if (isLeftOut(node)) {
			return List.of();
		}
		if (!node.isArray()) {
			findings.add(finding(pointer, "not-a-list"));
			return List.of();
		}
		if (node.size() > most) {
			findings.add(finding(pointer, "too-many", most));
		}
		Set<String> texts = new LinkedHashSet<>();
		for (int place = 0; place < node.size(); place++) {
			String text = node.get(place).asString("");
			if (!node.get(place).isString() || !form.test(text)) {
				findings.add(finding(pointer + "/" + place, code, node.get(place).asString("")));
			}
			texts.add(text);
		}
		return List.copyOf(texts);
	}

	private static boolean disabled(JsonNode node, List<Finding> findings) {
		if (!isLeftOut(node) && !node.isBoolean()) {
			findings.add(finding("/disabled", "not-yes-or-no"));
		}
		return node.isBoolean() && node.booleanValue();
	}

	private static @Nullable Secret secret(JsonNode node, List<Finding> findings) {
		if (isLeftOut(node)) {
			return null;
		}
		Secret secret = node.isString() ? Secret.read(node.stringValue()).orElse(null) : null;
		if (secret == null) {
			findings.add(finding("/secret", "not-a-secret", Secret.LEAST, Secret.MOST));
		}
		return secret;
	}

	private static boolean isLeftOut(JsonNode node) {
		return node.isMissingNode() || node.isNull();
	}

	private static void require(List<Finding> findings) {
		if (!findings.isEmpty()) {
			throw new InvalidException(findings);
		}
	}

	private static Finding finding(String pointer, String code, Object... values) {
		return Finding.of(new Finding.Pointer(pointer), code, values);
	}

}
