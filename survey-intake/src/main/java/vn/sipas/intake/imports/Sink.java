package vn.sipas.intake.imports;

import java.util.List;

import vn.sipas.intake.response.Batch;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.wave.Terms;

/**
 * Where responses of a file go.
 */
interface Sink {

	void add(long row, Terms terms, Checked checked);

	/**
	 * Waits until everything is decided that was added.
	 * @return what became of all that was added so far
	 */
	Batch.Counts settle();

	/**
	 * What was rejected since it was asked last.
	 * @return in the order of the rows
	 */
	List<Batch.Rejection> rejections();

}
