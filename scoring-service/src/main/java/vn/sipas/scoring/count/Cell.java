package vn.sipas.scoring.count;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What responses are counted together: those of one unit, stratum, cluster and
 * interviewer of a wave.
 *
 * @param wave the wave's id
 * @param unit the unit that was answered about
 * @param stratum the sample's stratum, empty if none was given
 * @param cluster the primary sampling unit, empty if none was given
 * @param interviewer who asked, empty if that is not known
 */
public record Cell(String wave, String unit, String stratum, String cluster, String interviewer) {

	/** Whether a cluster was named; otherwise each response is one. */
	boolean isClustered() {
		return !this.cluster.isEmpty();
	}

	public static Cell read(PackedReader packed) {
		return new Cell(packed.text(), packed.text(), packed.text(), packed.text(), packed.text());
	}

	public void write(PackedWriter packed) {
		packed.text(this.wave).text(this.unit).text(this.stratum).text(this.cluster).text(this.interviewer);
	}

}
