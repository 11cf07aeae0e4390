package vn.sipas.scoring.naive;

import java.util.List;

/** What of a wave tells how it can be answered. */
public interface Asked {

	/** The wave of the contracts' example. */
	static Asked example(String id) {
		return new Asked() {

			@Override
			public String wave() {
				return id;
			}

			@Override
			public List<String> items() {
				return List.of("access.1", "access.2", "feedback.1", "feedback.2", "feedback.expected", "policy.1",
						"policy.2", "policy.3");
			}

			@Override
			public List<String> units() {
				return List.of("VN", "11", "12");
			}

			@Override
			public List<Integer> scale() {
				return List.of(1, 2, 3, 4, 5);
			}

		};
	}

	String wave();

	List<String> items();

	List<String> units();

	List<Integer> scale();

}
