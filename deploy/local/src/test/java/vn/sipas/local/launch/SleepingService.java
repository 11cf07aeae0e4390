package vn.sipas.local.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A service that does nothing until it is ended.
 */
final class SleepingService {

	private SleepingService() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		new CountDownLatch(1).await();
	}

	static Service in(Path directory) throws IOException {
		Path classes = Path.of(SleepingService.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(Attributes.Name.MAIN_CLASS, SleepingService.class.getName());
		attributes.put(Attributes.Name.CLASS_PATH, classes.toUri().toString());
		Path jar = directory.resolve("sleeping.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file, manifest)) {
			out.finish();
		}
		return new Service("sleeping", jar, 1, 1, Map.of());
	}

}
