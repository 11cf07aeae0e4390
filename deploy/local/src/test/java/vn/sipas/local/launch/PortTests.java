package vn.sipas.local.launch;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortTests {

	private final List<String> said = new ArrayList<>();

	@Test
	void takesAnotherThanATakenOneAndSaysSo() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int usual = taken.getLocalPort();
			int chosen = Port.choose("survey-intake", usual, this.said::add);
			assertThat(chosen).isNotEqualTo(usual);
			assertThat(this.said)
				.containsExactly("Port " + usual + " is taken, so survey-intake listens on " + chosen + ".");
		}
	}

	@Test
	void takesTheUsualOneWhereItIsFree() throws Exception {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		assertThat(Port.choose("survey-intake", free, this.said::add)).isEqualTo(free);
		assertThat(this.said).isEmpty();
	}

}
