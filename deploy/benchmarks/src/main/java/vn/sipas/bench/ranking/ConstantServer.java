package vn.sipas.bench.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The server that ranking-service is, with nothing behind it but one array of bytes. */
public final class ConstantServer {

	private ConstantServer() {
	}

	/**
	 * Serves until the process is ended.
	 * @param arguments the port and the file that is served
	 * @throws IOException if the file cannot be read
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws IOException, InterruptedException {
		byte[] body = Files.readAllBytes(Path.of(arguments.get(1)));
		SpringApplication application = new SpringApplication(Serving.class);
		application.setDefaultProperties(Map.of("server.port", arguments.get(0), "server.address", "127.0.0.1",
				"spring.threads.virtual.enabled", "true", "server.compression.enabled", "true",
				"server.tomcat.connection-timeout", "10s", "server.tomcat.max-keep-alive-requests", "-1",
				"spring.main.banner-mode", "off", "spring.main.log-startup-info", "false"));
		application.addInitializers((context) -> context.getBeanFactory().registerSingleton("body", new Body(body)));
		application.run();
		new CountDownLatch(1).await();
	}

	// Set once, only read.
	@SuppressWarnings("ArrayRecordComponent")
	private record Body(byte[] bytes) {
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Rankings.class)
	static class Serving {

		@Bean
		String tag() {
			return "W/\"0123456789abcdef01234567\"";
		}

	}

	@RestController
	static class Rankings {

		private final Body body;

		private final String tag;

		Rankings(Body body, String tag) {
			this.body = body;
			this.tag = tag;
		}

		@GetMapping("/api/v1/waves/{wave}/rankings")
		ResponseEntity<byte[]> ranking(@PathVariable String wave, @RequestParam String level) {
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.cacheControl(CacheControl.noCache())
				.eTag(this.tag)
				.body(this.body.bytes());
		}

	}

}
