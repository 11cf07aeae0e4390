package vn.sipas.ranking.page.chart;

import java.util.List;

/**
 * Where each unit of a list has its tile: one tile each, roughly where it lies in the
 * country.
 *
 * @param places one for each unit
 */
public record TileLayout(List<Place> places) {

	public TileLayout {
		places = List.copyOf(places);
	}

	/**
	 * How many columns there are.
	 * @return from 1
	 */
	public int columns() {
		return this.places.stream().mapToInt(Place::column).max().orElse(0) + 1;
	}

	/**
	 * How many rows there are.
	 * @return from 1
	 */
	public int rows() {
		return this.places.stream().mapToInt(Place::row).max().orElse(0) + 1;
	}

	/**
	 * A unit's place.
	 *
	 * @param unit the unit's code
	 * @param column from 0 in the west
	 * @param row from 0 in the north
	 * @param label a name short enough for a tile, in Vietnamese
	 */
	public record Place(String unit, int column, int row, String label) {
	}

}
