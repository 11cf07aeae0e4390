package vn.sipas.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small wave of five provinces and a questionnaire of two dimensions, and random
 * responses to it.
 *
 * @param id the wave's id
 */
public record TrialWave(String id) {

	/** The provinces; above them is the nation, {@code VN}. */
	public static final List<String> UNITS = List.of("p1", "p2", "p3", "p4", "p5");

	/** Dimension to its criteria. */
	public static final Map<String, List<String>> DIMENSIONS = new TreeMap<>(Map.of("access",
			List.of("access.1", "access.2", "access.3"), "results", List.of("results.1", "results.2")));

	private static final int SCALE = 5;

	/**
	 * What opens it.
	 * @return its definition
	 */
	public String json() {
		String units = UNITS.stream()
			.map((unit) -> """
					{"unit":"%1$s","level":"province","parent":"VN","name":{"vi":"%1$s","en":"%1$s"}}"""
				.formatted(unit))
			.collect(Collectors.joining(","));
		String scale = IntStream.rangeClosed(1, SCALE).mapToObj((value) -> """
				{"value":%1$d,"label":{"vi":"%1$d","en":"%1$d"}}""".formatted(value)).collect(Collectors.joining(","));
		String dimensions = DIMENSIONS.entrySet()
			.stream()
			.map((dimension) -> """
					{"id":"%1$s","rule":"mean","title":{"vi":"%1$s","en":"%1$s"},"children":[%2$s]}"""
				.formatted(dimension.getKey(), criteria(dimension.getValue())))
			.collect(Collectors.joining(","));
		return """
				{"wave":"%s","publicFigures":"live","title":{"vi":"Khảo sát thử","en":"Trial"},"state":"open","opens":"2026-01-01",\
				"closes":"2099-12-31","synthetic":true,"units":[{"unit":"VN","level":"nation",\
				"name":{"vi":"Việt Nam","en":"Viet Nam"}},%s],"scale":[%s],"satisfiedFrom":4,"minResponses":5,\
				"questionnaire":{"id":"overall","rule":"mean","children":[%s]}}"""
			.formatted(this.id, units, scale, dimensions);
	}

	/**
	 * Random responses, first revisions with some corrections between them.
	 * @param random the source of chance
	 * @param count how many to make
	 * @return the responses in the order in which they are sent
	 */
	List<TrialResponse> responses(Random random, int count) {
		List<TrialResponse> responses = new ArrayList<>();
		Map<String, Integer> revisions = new HashMap<>();
		while (responses.size() < count) {
			boolean correction = !responses.isEmpty() && random.nextInt(10) == 0;
			String response = correction ? responses.get(random.nextInt(responses.size())).id()
					: this.id + "-" + responses.size();
			responses.add(response(random, response, revisions.merge(response, 1, Integer::sum)));
		}
		return responses;
	}

	/**
	 * A random response, with some answers missing.
	 * @param random the source of chance
	 * @param id its id
	 * @param revision its revision
	 * @return the response
	 */
	public static TrialResponse response(Random random, String id, int revision) {
		Map<String, Integer> answers = new TreeMap<>();
		DIMENSIONS.values().forEach((criteria) -> criteria.forEach((criterion) -> {
			if (random.nextInt(8) != 0) {
				answers.put(criterion, 1 + random.nextInt(SCALE));
			}
		}));
		if (answers.isEmpty()) {
			answers.put("access.1", SCALE);
		}
		return new TrialResponse(id, revision, UNITS.get(random.nextInt(UNITS.size())), 1 + random.nextLong(3_000_000),
				answers);
	}

	private static String criteria(List<String> ids) {
		return ids.stream()
			.map((criterion) -> """
					{"id":"%1$s","question":{"vi":"%1$s","en":"%1$s"}}""".formatted(criterion))
			.collect(Collectors.joining(","));
	}

}
