package vn.sipas.ranking.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Describes what springdoc finds in the controllers. The controllers say which operations
 * there are, the descriptions what they mean; a description of something else than what
 * is served is refused, as is an operation without one. All this is done when the
 * document is asked for first, and kept.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

	private final MessageSource messages;

	ApiDescription(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void customise(OpenAPI served) {
		OpenAPI described = Json31.mapper().convertValue(read(), OpenAPI.class);
		requireSame(operations(served.getPaths()), operations(described.getPaths()));
		served.info(described.getInfo())
			.servers(described.getServers())
			.security(described.getSecurity())
			.tags(described.getTags())
			.paths(described.getPaths())
			.webhooks(described.getWebhooks())
			.components(described.getComponents());
	}

	private Map<String, Object> read() {
		try {
			Map<String, Object> document = Descriptions.read();
			new ProblemTypes(this.messages).complete(document);
			return document;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void requireSame(Set<String> served, Set<String> described) {
		Set<String> missing = new TreeSet<>(served);
		missing.removeAll(described);
		Set<String> invented = new TreeSet<>(described);
		invented.removeAll(served);
		if (!missing.isEmpty() || !invented.isEmpty()) {
			throw new IllegalStateException(
					"served and not described: " + missing + ", described and not served: " + invented);
		}
	}

	private static Set<String> operations(Paths paths) {
		Set<String> operations = new TreeSet<>();
		paths.forEach((path, item) -> item.readOperationsMap()
			.forEach((method, operation) -> operations.add(method + " " + path)));
		return operations;
	}

}
