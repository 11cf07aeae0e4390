package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The lines of rankings that followed each other as bytes: of each only the units whose
 * row is another than in the one before, and of these only the numbers that changed.
 */
final class PackedLines {

	private PackedLines() {
	}

	static Packed pack(List<List<Line>> rankings) {
		List<String> units = rankings.stream().flatMap(List::stream).map(Line::unit).distinct().sorted().toList();
		List<String> dimensions = rankings.stream()
			.flatMap(List::stream)
			.flatMap((line) -> line.dimensions().stream())
			.map(Line.Dimension::id)
			.distinct()
			.sorted()
			.toList();
		Numbers.Out out = new Numbers.Out();
		write(units, out);
		write(dimensions, out);
		Map<String, Integer> numbers = new HashMap<>();
		units.forEach((unit) -> numbers.put(unit, numbers.size()));
		out.number(rankings.size());
		Columns.Out columns = new Columns.Out(dimensions.size());
		@Nullable Row[] before = new @Nullable Row[units.size()];
		for (List<Line> ranking : rankings) {
			Expected expected = new Expected(ranking.stream().map(Line::overall).toList());
			@Nullable Row[] now = new @Nullable Row[units.size()];
			ranking.forEach((line) -> now[numbers.getOrDefault(line.unit(), 0)] = Row.of(line,
					expected.place(line.overall()), dimensions));
			write(before, now, Row.empty(dimensions.size()), columns);
			before = now;
		}
		columns.write(out);
		return out.packed();
	}

	private static void write(List<String> texts, Numbers.Out out) {
		out.number(texts.size());
		texts.forEach(out::text);
	}

	private static void write(@Nullable Row[] before, @Nullable Row[] now, Row empty, Columns.Out out) {
		int changes = 0;
		for (int i = 0; i < now.length; i++) {
			changes += Objects.equals(before[i], now[i]) ? 0 : 1;
		}
		out.count(changes);
		int last = 0;
		for (int i = 0; i < now.length; i++) {
			Row was = before[i];
			if (!Objects.equals(was, now[i])) {
				Row is = now[i];
				out.count(i - last);
				if (is == null) {
					out.gone();
				}
				else {
					out.change((was == null) ? empty : was, is);
				}
				last = i;
			}
		}
	}

	static List<List<Line>> unpack(Packed packed) {
		Numbers.In in = new Numbers.In(packed);
		List<String> units = texts(in);
		List<String> dimensions = texts(in);
		@Nullable Row[] rows = new @Nullable Row[units.size()];
		@Nullable Line[] lines = new @Nullable Line[units.size()];
		int count = in.count();
		Columns.In columns = new Columns.In(in, dimensions.size());
		List<List<Line>> rankings = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			read(rows, lines, Row.empty(dimensions.size()), columns);
			rankings.add(lines(units, dimensions, rows, lines));
		}
		return rankings;
	}

	private static List<String> texts(Numbers.In in) {
		int count = in.count();
		List<String> texts = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			texts.add(in.text());
		}
		return texts;
	}

	/** Takes the lines away of which something changed. */
	private static void read(@Nullable Row[] rows, @Nullable Line[] lines, Row empty, Columns.In in) {
		int changes = in.count();
		int number = 0;
		for (int i = 0; i < changes; i++) {
			number += in.count();
			Row was = rows[number];
			rows[number] = in.change((was == null) ? empty : was);
			lines[number] = null;
		}
	}

	/** Lines that did not change are shared by all rankings that have them. */
	private static List<Line> lines(List<String> units, List<String> dimensions, @Nullable Row[] rows,
			@Nullable Line[] lines) {
		Expected expected = new Expected(
				Arrays.stream(rows).filter(Objects::nonNull).map((row) -> row.numbers()[1]).toList());
		List<Line> ranking = new ArrayList<>(rows.length);
		for (int i = 0; i < rows.length; i++) {
			Row row = rows[i];
			if (row != null) {
				long place = expected.place(row.numbers()[1]);
				Line line = lines[i];
				if (line == null || line.rank() != place + row.numbers()[3]) {
					line = row.line(units.get(i), place,
							(line == null) ? figures(row.dimensions(), dimensions) : line.dimensions());
					lines[i] = line;
				}
				ranking.add(line);
			}
		}
		return ranking;
	}

	private static List<Line.Dimension> figures(long[] figures, List<String> dimensions) {
		List<Line.Dimension> all = new ArrayList<>(figures.length);
		for (int i = 0; i < figures.length; i++) {
			if (figures[i] != 0) {
				all.add(new Line.Dimension(dimensions.get(i), figures[i]));
			}
		}
		return all;
	}

}
