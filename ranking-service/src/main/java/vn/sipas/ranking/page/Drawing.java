package vn.sipas.ranking.page;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.web.Answer;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
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
		ContentCachingResponseWrapper drawn = new ContentCachingResponseWrapper(response);
		try {
			String name = Objects.requireNonNull(page.getViewName());
			View view = Objects.requireNonNull(this.views.resolveViewName(name, language.locale()), name);
			view.render(page.getModel(), request, drawn);
			drawn.flushBuffer();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("the page " + page.getViewName() + " could not be drawn", ex);
		}
		return Answer.of(drawn.getContentAsByteArray());
	}

}
