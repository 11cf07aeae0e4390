package vn.sipas.intake.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that are there and empty, wherever one is asked for. Spring takes
 * them as left out; whoever sends one has most likely meant something.
 */
@Component
class EmptyParameters implements HandlerInterceptor, WebMvcConfigurer {

	private static final String API = "/api/**";

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns(API);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			List<Finding> findings = new ArrayList<>();
			for (MethodParameter parameter : method.getMethodParameters()) {
				String name = name(parameter);
				String[] values = (name != null) ? request.getParameterValues(name) : null;
				if (values != null && Arrays.asList(values).contains("")) {
					findings.add(Finding.of("/" + name, FindingCode.BAD_TEXT));
				}
			}
			if (!findings.isEmpty()) {
				throw ProblemException.of(ProblemCode.INVALID, findings, findings.size());
			}
		}
		return true;
	}

	private static @Nullable String name(MethodParameter parameter) {
		RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
		if (asked == null) {
			return null;
		}
		parameter.initParameterNameDiscovery(NAMES);
		return asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
	}

}
