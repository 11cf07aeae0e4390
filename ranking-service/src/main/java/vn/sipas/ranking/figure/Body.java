package vn.sipas.ranking.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.Finding;
import vn.sipas.ranking.web.InvalidException;

import org.springframework.http.MediaType;

/** Figures as somebody sends them: read whole, or refused with all that is wrong. */
final class Body {

	static final MediaType TABLE = MediaType.parseMediaType("text/csv");

	private static final int MOST_ROWS = 10_000;

	private final JsonMapper json;

	private final List<Wave> waves;

	private final List<Finding> findings = new ArrayList<>();

	/**
	 * For one body.
	 * @param json reads and writes JSON
	 * @param waves whose lists say which units there are
	 */
	Body(JsonMapper json, List<Wave> waves) {
		this.json = json;
		this.waves = waves;
	}

	/**
	 * Reads it.
	 * @param body what was sent
	 * @param type a table, or JSON
	 * @return the figures, each once
	 * @throws InvalidException if anything is wrong
	 */
	List<PublishedFigure> read(byte[] body, MediaType type) {
		List<Row> rows = TABLE.includes(type) ? new TableReader(this.findings).read(body)
				: new JsonReader(this.json, this.findings).read(body);
		if (rows.size() > MOST_ROWS) {
			this.findings.addFirst(whole("too-many-rows", rows.size(), MOST_ROWS));
		}
		List<PublishedFigure> figures = this.findings.isEmpty() ? figures(rows) : List.of();
		if (rows.isEmpty() && this.findings.isEmpty()) {
			this.findings.add(whole("no-rows"));
		}
		if (!this.findings.isEmpty()) {
			throw new InvalidException(this.findings);
		}
		return figures;
	}

	private List<PublishedFigure> figures(List<Row> rows) {
		FigureReader reader = new FigureReader(this.findings);
		Map<String, Row> places = new HashMap<>();
		List<PublishedFigure> figures = new ArrayList<>();
		for (Row row : rows) {
			PublishedFigure figure = reader.read(row);
			if (figure == null) {
				continue;
			}
			Row before = places.putIfAbsent(figure.key(), row);
			if (before != null) {
				this.findings.add(Finding.of(row.place(Field.INDEX), "twice", before.name()));
			}
			requireUnit(figure, row);
			figures.add(figure);
		}
		return figures;
	}

	/** Of a list that no wave has used yet, any code is taken. */
	private void requireUnit(PublishedFigure figure, Row row) {
		List<Wave> using = this.waves.stream()
			.filter((wave) -> wave.unitList() != null && wave.unitList().equals(figure.unitList()))
			.toList();
		boolean known = using.stream()
			.flatMap((wave) -> wave.units().stream())
			.map(Unit::unit)
			.anyMatch(figure.unit()::equals);
		if (!using.isEmpty() && !known) {
			this.findings
				.add(Finding.of(row.place(Field.UNIT), "no-such-unit", figure.unit(), row.at(Field.UNIT_LIST)));
		}
	}

	private static Finding whole(String code, Object... values) {
		return Finding.of(new Finding.Pointer(""), code, values);
	}

}
