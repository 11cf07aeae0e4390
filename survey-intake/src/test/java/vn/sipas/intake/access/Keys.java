package vn.sipas.intake.access;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;

/**
 * Issues keys for tests.
 */
public final class Keys {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private Keys() {
	}

	public static String issue(RunningIntake intake, String name, String role, List<String> waves, List<String> units) {
		ObjectNode wanted = MAPPER.createObjectNode().put("name", name);
		wanted.putArray("roles").add(role);
		waves.forEach(wanted.putArray("waves")::add);
		units.forEach(wanted.putArray("units")::add);
		return issue(intake, wanted);
	}

	public static String issue(RunningIntake intake, ObjectNode wanted) {
		var answer = intake.post("/api/v1/keys", RunningIntake.JSON, wanted.toString());
		if (answer.statusCode() != 201) {
			throw new IllegalStateException(answer.body());
		}
		return RunningIntake.json(answer).get("key").stringValue();
	}

}
