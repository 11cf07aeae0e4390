package vn.sipas.local.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.sipas.local.submit.Intake;
import vn.sipas.local.submit.Patience;

/**
 * A key for each role that a person at this machine can take, beside the admin's.
 */
final class RoleKeys {

	static final List<String> ROLES = List.of("collector", "analyst");

	private RoleKeys() {
	}

	/**
	 * Issues the keys that are missing, or that intake does not know: its data may have
	 * been begun anew.
	 * @param home where they are kept
	 * @param intake survey-intake's address
	 * @param adminKey the admin's key
	 * @return what was issued now, each with its role before it
	 */
	static List<String> issueMissing(Home home, URI intake, String adminKey) {
		List<String> issued = new ArrayList<>();
		for (String role : ROLES) {
			KeyFile file = home.key(role);
			Optional<String> kept = file.read();
			if (kept.isEmpty() || !isKnown(intake, kept.get())) {
				try (Intake admin = new Intake(intake, adminKey, Patience.USUAL, (notice) -> {
				})) {
					issued.add(role + " " + file.keep(admin.issueKey("local-" + role, role)));
				}
			}
		}
		return issued;
	}

	private static boolean isKnown(URI intake, String key) {
		try (Intake holder = new Intake(intake, key, Patience.USUAL, (notice) -> {
		})) {
			return holder.isKnown();
		}
	}

}
