package vn.sipas.intake.monitoring;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door of the port for operators: two probes are for everybody, all else for the
 * operator. Keys of people and programs do not open it, nor the operator's any other.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringProperties.class)
class MonitoringConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain operatorsDoor(HttpSecurity http, MonitoringProperties properties, Environment environment) {
		return http.securityMatcher((request) -> isAtOperatorsPort(request, environment))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
						.permitAll()
						.anyRequest()
						.authenticated())
			// Without those who know people and programs.
			.authenticationManager(new ProviderManager(new Operator(properties.key())))
			.httpBasic(Customizer.withDefaults())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// Nothing here changes anything, and nobody is known by a cookie.
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	private static boolean isAtOperatorsPort(HttpServletRequest request, Environment environment) {
		return request.getLocalPort() == environment.getProperty("local.management.port", Integer.class, -1);
	}

}
