package vn.sipas.bench.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up wave: which units, how many places in each, and a tree of criteria.
 *
 * @param wave the wave's id
 * @param regions the units just below the nation
 * @param perRegion how many units there are below each region, 0 where the regions are
 * what is ranked
 * @param strata how many strata a ranked unit has
 * @param villages how many clusters a stratum has
 * @param dimensions how many criteria each dimension has
 */
public record Survey(String wave, int regions, int perRegion, int strata, int villages, List<Integer> dimensions) {

	/** Provinces and criteria as the demo has them. */
	public static final Survey PROVINCES = new Survey("bench", 63, 0, 3, 15, List.of(4, 5, 6, 3, 4));

	/** All communes of 2025 with the 39 criteria of the newer questionnaire. */
	public static final Survey COMMUNES = new Survey("bench-communes", 27, 123, 1, 4,
			List.of(2, 2, 9, 10, 3, 4, 3, 3, 3));

	/** The unit that has all others below it. */
	public static final String NATION = "VN";

	public Survey {
		dimensions = List.copyOf(dimensions);
	}

	public static Survey named(String name) {
		return switch (name) {
			case "provinces" -> PROVINCES;
			case "communes" -> COMMUNES;
			default -> throw new IllegalArgumentException(name);
		};
	}

	/**
	 * The units that responses are about.
	 * @return their codes
	 */
	public List<String> ranked() {
		return IntStream.rangeClosed(1, this.regions)
			.boxed()
			.flatMap((region) -> (this.perRegion == 0) ? IntStream.of(region).mapToObj(Survey::region)
					: IntStream.rangeClosed(1, this.perRegion).mapToObj((number) -> commune(region, number)))
			.toList();
	}

	/**
	 * The criteria.
	 * @return their ids, a letter for the dimension and a number
	 */
	public List<String> criteria() {
		List<String> ids = new ArrayList<>();
		for (int dimension = 0; dimension < this.dimensions.size(); dimension++) {
			for (int number = 1; number <= this.dimensions.get(dimension); number++) {
				ids.add(letter(dimension) + number);
			}
		}
		return ids;
	}

	/**
	 * The wave as who defines it sends it.
	 * @return the definition
	 */
	public byte[] definition() {
		return JsonMapper.shared().writeValueAsBytes(json());
	}

	/**
	 * The wave as it is published.
	 * @return the event
	 */
	public byte[] event() {
		ObjectNode event = JsonMapper.shared().createObjectNode().put("event", "wave-defined");
		event.setAll(json());
		event.put("definition", 1).put("definedAt", "2021-08-31T01:00:00Z").put("hasBeenOpen", true);
		return JsonMapper.shared().writeValueAsBytes(event);
	}

	private ObjectNode json() {
		ObjectNode wave = JsonMapper.shared().createObjectNode().put("wave", this.wave);
		wave.set("title", text("Đo tốc độ", "Benchmark"));
		wave.put("state", "open")
			.put("opens", "2021-09-01")
			.put("closes", "2021-12-31")
			.put("synthetic", true)
			.put("publicFigures", "live");
		units(wave.putArray("units"));
		ArrayNode scale = wave.putArray("scale");
		IntStream.rangeClosed(1, 5)
			.forEach((value) -> scale.addObject()
				.put("value", value)
				.set("label", text("Mức " + value, "Level " + value)));
		wave.put("satisfiedFrom", 4).put("minResponses", 30);
		ObjectNode root = wave.putObject("questionnaire").put("id", "overall").put("rule", "mean");
		root.set("title", text("Chung", "Overall"));
		ArrayNode children = root.putArray("children");
		for (int dimension = 0; dimension < this.dimensions.size(); dimension++) {
			String letter = letter(dimension);
			ObjectNode node = children.addObject().put("id", letter).put("rule", "mean");
			node.set("title", text("Nhóm " + letter, "Group " + letter));
			ArrayNode criteria = node.putArray("children");
			IntStream.rangeClosed(1, this.dimensions.get(dimension))
				.forEach((number) -> criteria.addObject()
					.put("id", letter + number)
					.put("kind", "satisfaction")
					.set("question", text("Câu " + letter + number, "Question " + letter + number)));
		}
		return wave;
	}

	private void units(ArrayNode units) {
		unit(units, NATION, "nation", "");
		for (int region = 1; region <= this.regions; region++) {
			unit(units, region(region), "province", NATION);
			for (int number = 1; number <= this.perRegion; number++) {
				unit(units, commune(region, number), "commune", region(region));
			}
		}
	}

	private static void unit(ArrayNode units, String code, String level, String parent) {
		ObjectNode unit = units.addObject().put("unit", code).put("level", level);
		if (!parent.isEmpty()) {
			unit.put("parent", parent);
		}
		unit.set("name", text("Đơn vị " + code, "Unit " + code));
	}

	private static ObjectNode text(String vi, String en) {
		return JsonMapper.shared().createObjectNode().put("vi", vi).put("en", en);
	}

	private static String region(int number) {
		return "%02d".formatted(number);
	}

	private static String commune(int region, int number) {
		return "%02d-%03d".formatted(region, number);
	}

	private static String letter(int dimension) {
		return Character.toString('a' + dimension);
	}

}
