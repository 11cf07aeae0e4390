package vn.sipas.intake.microdata;

import java.util.List;

import vn.sipas.intake.wave.Text;

/**
 * A column of the table, as the codebook says it.
 *
 * @param name its name
 * @param meaning what is in it
 * @param within what it belongs to: of an answer the dimension, else empty
 * @param values the values that there can be, none: anything of its kind
 */
record Column(String name, Text meaning, String within, List<Value> values) {

	Column(String name, String vi, String en, List<Value> values) {
		this(name, new Text(vi, en), "", values);
	}

	/**
	 * A value.
	 *
	 * @param code how it is written
	 * @param meaning what it means
	 * @param within of a unit the one that it lies in, else empty
	 */
	record Value(String code, Text meaning, String within) {

		Value(String code, String vi, String en) {
			this(code, new Text(vi, en), "");
		}

	}

}
