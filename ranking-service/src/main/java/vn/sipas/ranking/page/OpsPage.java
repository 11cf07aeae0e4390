package vn.sipas.ranking.page;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.ranking.ops.Lookout;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way of the data as a picture, for operators who are admins. */
@Controller
class OpsPage {

	private final Lookout lookout;

	private final OpsViews views;

	OpsPage(Lookout lookout, OpsViews views) {
		this.lookout = lookout;
		this.views = views;
	}

	@GetMapping("/ops")
	ModelAndView page(Visit visit, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return new ModelAndView("ops", Map.of("view", this.views.of(this.lookout.look(), visit)));
	}

}
