package vn.sipas.intake.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the container itself refuses, as a problem like any other.
 */
@RestController
class ErrorPage implements ErrorController {

	private final Problems problems;

	ErrorPage(Problems problems) {
		this.problems = problems;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return this.problems.answer(StatusProblems.of((status instanceof Integer code) ? code : 404, request), request);
	}

}
