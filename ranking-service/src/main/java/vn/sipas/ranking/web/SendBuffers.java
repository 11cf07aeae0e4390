package vn.sipas.ranking.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds what the kernel takes for a reader who does not read. Left to itself, it grows a
 * connection's buffer to megabytes; this is enough for 5 Mbit/s over 200 ms.
 */
@Configuration(proxyBeanMethods = false)
class SendBuffers {

	private static final int BYTES = 128 << 10;

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> boundedSendBuffers() {
		return (factory) -> factory
			.addConnectorCustomizers((connector) -> connector.setProperty("socket.txBufSize", Integer.toString(BYTES)));
	}

}
