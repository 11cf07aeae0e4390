package vn.sipas.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the pages load: files under names with a hash of their content, which browsers may
 * keep for good, and the service worker under its own name, which they may not.
 */
@RestController
class StaticFiles {

	private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
			"text/javascript;charset=UTF-8", "svg", "image/svg+xml");

	private static final String PATH = "/s/static/";

	private static final String WORKER = "worker.js";

	private static final int HASH_BYTES = 5;

	private final Map<String, byte[]> files = new HashMap<>();

	private final Map<String, String> paths = new HashMap<>();

	StaticFiles() {
		for (String name : new String[] { "form.css", "poster.css", "icon.svg", "outbox.js", "form.js" }) {
			byte[] content = read(name);
			String hashed = name.replace(".", "." + hash(content) + ".");
			this.files.put(hashed, content);
			this.paths.put(name, PATH + hashed);
		}
		// The worker names what it needs: with that it changes too.
		String worker = new String(read(WORKER), StandardCharsets.UTF_8).replace("outbox.js", path("outbox.js"));
		this.files.put(WORKER, worker.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Where a file is.
	 * @param name its name
	 * @return its address
	 */
	String path(String name) {
		return Objects.requireNonNull(this.paths.get(name), name);
	}

	@GetMapping(PATH + "{name}")
	ResponseEntity<byte[]> file(@PathVariable String name) {
		byte[] content = this.files.get(name);
		if (content == null) {
			throw ProblemException.of(ProblemCode.NOT_FOUND);
		}
		CacheControl cache = name.equals(WORKER) ? CacheControl.noCache()
				: CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
		return ResponseEntity.ok()
			.cacheControl(cache)
			.header("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"))
			.header("Service-Worker-Allowed", "/s/")
			.body(content);
	}

	private static byte[] read(String name) {
		try (InputStream in = StaticFiles.class.getResourceAsStream("/static/form/" + name)) {
			return Objects.requireNonNull(in, name).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
