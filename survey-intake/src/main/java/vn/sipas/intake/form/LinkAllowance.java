package vn.sipas.intake.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.limit.OwnAllowance;

import org.springframework.stereotype.Component;

/**
 * Whoever holds a one-time link is not shut out by others at the same address.
 */
@Component
class LinkAllowance implements OwnAllowance {

	private static final Pattern PATH = Pattern.compile("/s/([^/]+)");

	private static final Pattern TOKEN = Pattern.compile("(?:^|&)t=([A-Za-z0-9_-]+)(?:&|$)");

	private final Links links;

	LinkAllowance(Links links) {
		this.links = links;
	}

	@Override
	public Optional<String> of(HttpServletRequest request) {
		String query = request.getQueryString();
		Matcher path = PATH.matcher(request.getRequestURI());
		if (query == null || !path.matches()) {
			return Optional.empty();
		}
		// Not by the parameters of the request: for these its body would have to be read.
		Matcher token = TOKEN.matcher(query);
		return (token.find() && this.links.read(path.group(1), token.group(1)) instanceof Links.Seen.Good good)
				? Optional.of(good.link().code().linkId(path.group(1))) : Optional.empty();
	}

}
