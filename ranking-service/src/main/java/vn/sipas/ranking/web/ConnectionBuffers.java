package vn.sipas.ranking.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a connection holds, of which there may be thousands that are open for hours. Left
 * to itself, the kernel grows the buffer of a reader who does not read to megabytes; this
 * is enough for 5 Mbit/s over 200 ms. The server's own two buffers a connection are
 * beside the heap.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionBuffers {

	private static final int SEND_BYTES = 128 << 10;

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> boundedConnections() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setProperty("socket.txBufSize", Integer.toString(SEND_BYTES));
			connector.setProperty("socket.directBuffer", "true");
		});
	}

}
