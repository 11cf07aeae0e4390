package vn.sipas.intake.microdata;

import java.util.Set;

import vn.sipas.intake.wave.Flag;
import vn.sipas.intake.wave.QualityRules;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Wave;

/**
 * A wave as it stood when its responses were asked for.
 *
 * @param wave its definition
 * @param terms what its responses are held against
 * @param columns the columns of its table
 */
record ExportedWave(Wave wave, Terms terms, Columns columns) {

	ExportedWave(Wave wave, Terms terms) {
		this(wave, terms, Columns.of(wave));
	}

	String id() {
		return this.wave.wave();
	}

	/** Whether there are flags that show only where all responses are counted. */
	boolean isCompared() {
		QualityRules rules = this.terms.quality();
		return rules.responsesPerDevice() != null || rules.responsesPerInterviewerDay() != null
				|| rules.alikePercent() != null;
	}

	/** The flags that keep a response out until it is approved. */
	Set<Flag> hold() {
		return Set.copyOf(this.terms.quality().hold());
	}

}
