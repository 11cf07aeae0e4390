package vn.sipas.intake.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import vn.sipas.intake.response.Channel;
import vn.sipas.intake.wave.Demographic;
import vn.sipas.intake.wave.Flag;
import vn.sipas.intake.wave.Node;
import vn.sipas.intake.wave.Text;
import vn.sipas.intake.wave.Wave;

/**
 * The columns of a wave's table, in their order: where a response is from and what it
 * weighs, whether it counts, who answered in coarse groups, and one column an item.
 */
final class Columns {

	/** In place of a stratum where a response has none. */
	static final String NO_STRATUM = "-";

	/** In place of the number of a stratum's clusters where it is not known. */
	static final String UNKNOWN_SIZE = "Inf";

	/** How the column of a group begins. */
	private static final String GROUP = "demographics.";

	private static final Text NO_TEXT = new Text("", "");

	private final Wave wave;

	private final List<Node> items;

	private final Map<String, Integer> itemNumbers = new HashMap<>();

	private final Map<String, Integer> demographicNumbers = new HashMap<>();

	private final List<Column> all;

	private Columns(Wave wave) {
		this.wave = wave;
		this.items = wave.questionnaire().tree().filter(Node::isItem).toList();
		this.items.forEach((item) -> this.itemNumbers.put(item.id(), this.itemNumbers.size()));
		demographics().forEach((asked) -> this.demographicNumbers.put(asked.name(), this.demographicNumbers.size()));
		List<Column> columns = new ArrayList<>(sample());
		columns.addAll(counting());
		columns.addAll(circumstances());
		columns.addAll(answers(names(columns)));
		this.all = List.copyOf(columns);
	}

	static Columns of(Wave wave) {
		return new Columns(wave);
	}

	/** All columns. */
	List<Column> all() {
		return this.all;
	}

	/** What is asked. */
	List<Node> items() {
		return this.items;
	}

	/** What respondents are asked about themselves. */
	List<Demographic> demographics() {
		return this.wave.gathering().demographics();
	}

	/** The number of an item, from 0, or -1 if there is no such item. */
	int item(String id) {
		return this.itemNumbers.getOrDefault(id, -1);
	}

	/** The number of a demographic that the wave names, from 0, or -1. */
	int demographic(String name) {
		return this.demographicNumbers.getOrDefault(name, -1);
	}

	/** Whether all groups stand in one column, as the wave does not name them. */
	boolean hasOtherGroups() {
		return demographics().isEmpty();
	}

	private List<Column> sample() {
		return List.of(
				new Column("unit", "Mã đơn vị được đánh giá", "Code of the unit that was judged",
						this.wave.units()
							.stream()
							.map((unit) -> new Column.Value(unit.unit(), unit.name(),
									Objects.requireNonNullElse(unit.parent(), "")))
							.toList()),
				new Column("stratum", "Tầng của mẫu", "Stratum of the sample",
						List.of(new Column.Value(NO_STRATUM, "không thuộc tầng nào", "none was given"))),
				new Column("stratumClusters", "Số cụm của tầng trong tổng thể (để hiệu chỉnh tổng thể hữu hạn)",
						"How many clusters the stratum has in the population (finite population correction)",
						List.of(new Column.Value(UNKNOWN_SIZE, "không rõ: không hiệu chỉnh",
								"not known: no correction"))),
				new Column("cluster",
						"Cụm của mẫu dưới một mã ngẫu nhiên, mỗi lần xuất một mã khác; phiếu không có cụm tự là một cụm",
						"Cluster of the sample under a random code, another one in each export; a response without one is its own",
						List.of()),
				new Column("weight", "Trọng số", "Sampling weight", List.of()));
	}

	private static List<Column> counting() {
		return List.of(
				new Column("counted", "Phiếu có được tính vào chỉ số không", "Whether it enters the figures",
						List.of(new Column.Value("1", "có", "yes"), new Column.Value("0", "không", "no"))),
				new Column("decision", "Kết quả xem xét", "What was decided on it",
						List.of(new Column.Value("approved", "được tính dù có cờ", "counts, whatever its flags"),
								new Column.Value("rejected", "không được tính", "counts for nothing"))),
				new Column("flags", "Dấu hiệu bất thường, cách nhau bằng dấu cách",
						"What is odd about it, with spaces between",
						Arrays.stream(Flag.values()).map(Columns::value).toList()));
	}

	private static Column.Value value(Flag flag) {
		return switch (flag) {
			case TOO_FAST -> new Column.Value(flag.word(), "trả lời quá nhanh", "answered too fast");
			case STRAIGHT_LINED -> new Column.Value(flag.word(), "mọi câu trả lời như nhau", "all answers the same");
			case LATE -> new Column.Value(flag.word(), "gửi đến muộn", "came in late");
			case OUTSIDE_SAMPLE -> new Column.Value(flag.word(), "ngoài mẫu", "from a cluster that was not drawn");
			case CLOCK_WRONG -> new Column.Value(flag.word(), "đồng hồ sai", "the clock was wrong");
			case DEVICE_REPEAT ->
				new Column.Value(flag.word(), "quá nhiều phiếu từ một thiết bị", "too many of one device");
			case INTERVIEWER_DAY -> new Column.Value(flag.word(), "quá nhiều phiếu của một điều tra viên trong ngày",
					"too many of one interviewer on a day");
			case ALIKE -> new Column.Value(flag.word(), "gần giống phiếu khác của cùng điều tra viên",
					"nearly the same as another of the same interviewer");
		};
	}

	private List<Column> circumstances() {
		List<Column> columns = new ArrayList<>();
		columns.add(new Column("channel", "Phiếu đến bằng cách nào", "How it came",
				Arrays.stream(Channel.values())
					.map((channel) -> new Column.Value(channel.word(), NO_TEXT, ""))
					.toList()));
		columns.add(new Column("answeredOn", "Ngày trả lời, giờ Việt Nam", "Day of answering, by Vietnam's clock",
				List.of()));
		columns.add(new Column("service", "Mã dịch vụ", "Code of the service",
				this.wave.gathering()
					.services()
					.stream()
					.map((service) -> new Column.Value(service.service(), service.name(), ""))
					.toList()));
		for (Demographic asked : demographics()) {
			columns.add(new Column(GROUP + asked.name(), asked.title(), "",
					asked.groups()
						.stream()
						.map((group) -> new Column.Value(group.group(), group.name(), ""))
						.toList()));
		}
		if (hasOtherGroups()) {
			columns.add(new Column("demographics", "Các nhóm nhân khẩu: tên=nhóm, cách nhau bằng dấu chấm phẩy",
					"Demographic groups: name=group, with semicolons between", List.of()));
		}
		return columns;
	}

	private List<Column> answers(Set<String> taken) {
		List<Column.Value> scale = this.wave.scale()
			.stream()
			.map((value) -> new Column.Value(Integer.toString(value.value()), value.label(), ""))
			.toList();
		Map<String, String> dimensions = new HashMap<>();
		this.wave.questionnaire()
			.tree()
			.forEach((node) -> node.children().forEach((child) -> dimensions.put(child.id(), node.id())));
		List<Column> columns = new ArrayList<>();
		for (Node item : this.items) {
			String name = item.id();
			while (!taken.add(name)) {
				name = "answers." + name;
			}
			columns.add(new Column(name, Objects.requireNonNullElse(item.question(), NO_TEXT),
					dimensions.getOrDefault(item.id(), ""), scale));
		}
		return columns;
	}

	private static Set<String> names(List<Column> columns) {
		Set<String> names = new LinkedHashSet<>();
		columns.forEach((column) -> names.add(column.name()));
		return names;
	}

}
