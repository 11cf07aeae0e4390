package vn.sipas.intake.access;

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
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

class TlsTests {

	private static final String PASSWORD = "changeit";

	@Test
	void overTlsBasicIsTakenAndBrowsersAreToldToStayWithIt(@TempDir Path folder) throws Exception {
		Path keys = selfSigned(folder);
		try (RunningIntake intake = RunningIntake.start(TestBroker.bootstrapServers(),
				"--spring.ssl.bundle.jks.web.keystore.location=file:" + keys,
				"--spring.ssl.bundle.jks.web.keystore.password=" + PASSWORD, "--server.ssl.bundle=web",
				"--server.forward-headers-strategy=none"); HttpClient client = client(keys)) {
			String basic = Base64.getEncoder()
				.encodeToString(("admin:" + RunningIntake.KEY).getBytes(StandardCharsets.UTF_8));
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("https://localhost:" + intake.port() + "/api/v1/keys"))
				.header("Authorization", "Basic " + basic)
				.header("X-Forwarded-For", "203.0.113.7")
				.build();
			HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		}
	}

	@Test
	void eachAnswerTellsTheBrowserWhatItMayDo() {
		for (String path : new String[] { "/api/v1/waves", "/nothing-here", "/livez" }) {
			var headers = TestBroker.intake().get(path).headers();
			assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(
					(policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
			assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
			assertThat(headers.firstValue("Permissions-Policy")).isPresent();
			assertThat(headers.allValues("Set-Cookie")).isEmpty();
			assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
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
