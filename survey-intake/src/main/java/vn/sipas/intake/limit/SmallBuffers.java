package vn.sipas.intake.limit;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each connection half of the memory that Tomcat gives it to read and write by: a
 * response with its headers is smaller, and what is larger goes past these buffers.
 */
@Component
class SmallBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String BYTES = "4096";

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addConnectorCustomizers((connector) -> {
			connector.setProperty("socket.appReadBufSize", BYTES);
			connector.setProperty("socket.appWriteBufSize", BYTES);
		});
	}

}
