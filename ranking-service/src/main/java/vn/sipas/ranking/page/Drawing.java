package vn.sipas.ranking.page;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.web.Answer;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Draws a page in the course of a request, without sending it. */
@Component
class Drawing {

	private final ViewResolver views;

	Drawing(ThymeleafViewResolver views) {
		this.views = views;
	}

	Answer of(ModelAndView page, Language language) {
		ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		HttpServletRequest request = current.getRequest();
		HttpServletResponse response = Objects.requireNonNull(current.getResponse());
		Drawn drawn = new Drawn(response);
		try {
			String name = Objects.requireNonNull(page.getViewName());
			View view = Objects.requireNonNull(this.views.resolveViewName(name, language.locale()), name);
			view.render(page.getModel(), request, drawn);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("the page " + page.getViewName() + " could not be drawn", ex);
		}
		return Answer.of(drawn.bytes());
	}

	/**
	 * Gathers a page as text and writes it as bytes once: a template comes in thousands
	 * of pieces, each of which would be encoded by itself.
	 */
	private static final class Drawn extends HttpServletResponseWrapper {

		private final StringWriter text = new StringWriter();

		private final PrintWriter writer = new PrintWriter(this.text);

		Drawn(HttpServletResponse response) {
			super(response);
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

		byte[] bytes() {
			return this.text.toString().getBytes(StandardCharsets.UTF_8);
		}

	}

}
