package vn.sipas.ranking.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class TlsTests {

	private static final String PASSWORD = "changeit";

	@Test
	void overTlsBasicIsTakenThroughAProxyTooAndBrowsersAreToldToStayWithIt(@TempDir Path folder) throws Exception {
		Path keys = selfSigned(folder);
		try (EmbeddedMongo store = EmbeddedMongo.start(null, 0);
				Instance service = Instance.start("127.0.0.1:1", store.connectionString("sipas"),
						"--spring.ssl.bundle.jks.web.keystore.location=file:" + keys,
						"--spring.ssl.bundle.jks.web.keystore.password=" + PASSWORD, "--server.ssl.bundle=web");
				HttpClient client = client(keys)) {
			String basic = Base64.getEncoder()
				.encodeToString(("admin:" + Instance.KEY).getBytes(StandardCharsets.UTF_8));
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("https://localhost:" + service.port() + "/api/v1/webhooks"))
				.header("Authorization", "Basic " + basic)
				.header("X-Forwarded-For", "203.0.113.7")
				.build();
			HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse("")).startsWith("max-age=");
		}
	}

	private static Path selfSigned(Path folder) throws IOException, InterruptedException {
		Path keys = folder.resolve("keys.p12");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "EC", "-alias", "web", "-dname", "CN=localhost", "-ext",
				"san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-storepass", PASSWORD,
				"-keystore", keys.toString())
			.inheritIO()
			.start();
		assertThat(process.waitFor()).isZero();
		return keys;
	}

	private static HttpClient client(Path keys) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(Files.newInputStream(keys), PASSWORD.toCharArray());
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("web", store.getCertificate("web"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return HttpClient.newBuilder().sslContext(context).build();
	}

}
