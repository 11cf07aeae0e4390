package vn.sipas.ranking.page.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.TileLayout.Place;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The layouts that there are: a CSV file in {@code tiles/} for each unit list, named
 * after it.
 */
@Component
public class TileLayouts {

	private final Map<String, TileLayout> byList = new HashMap<>();

	public TileLayouts() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:tiles/*.csv")) {
				String list = Objects.requireNonNull(file.getFilename()).replace(".csv", "");
				this.byList.put(list, read(file.getContentAsString(StandardCharsets.UTF_8)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The layout of a unit list.
	 * @param list the list's name; null for units of a wave's own
	 * @return empty where there is none
	 */
	public Optional<TileLayout> of(@Nullable String list) {
		return Optional.ofNullable(list).map(this.byList::get);
	}

	private static TileLayout read(String csv) {
		return new TileLayout(csv.lines().skip(1).map(TileLayouts::place).toList());
	}

	private static Place place(String line) {
		String[] cells = line.split(",", 4);
		return new Place(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]);
	}

}
