package vn.sipas.ranking.web;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the server itself answers. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	/** Comes last, so that it is asked before the server's own reports. */
	@Bean
	@Order
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusedRequests(ProblemWriter problems) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(RefusedRequests.class.getName());
			host.getPipeline().addValve(new RefusedRequests(problems));
		});
	}

}
