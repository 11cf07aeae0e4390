package vn.sipas.scoring.naive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a response came about.
 *
 * @param interviewer who asked, empty if nobody did
 * @param device pseudonym of the device, empty if it has none
 * @param answeredAt when it was answered
 * @param flags what was odd when it came
 */
public record Circumstances(String interviewer, String device, String answeredAt, List<String> flags) {

	public static final Circumstances USUAL = new Circumstances("", "", "2026-03-02T09:14:05+07:00", List.of());

	public Circumstances {
		flags = List.copyOf(flags);
	}

	public Circumstances flagged(String... others) {
		return new Circumstances(this.interviewer, this.device, this.answeredAt, List.of(others));
	}

	public Circumstances by(String other) {
		return new Circumstances(other, this.device, this.answeredAt, this.flags);
	}

	public Circumstances from(String other) {
		return new Circumstances(this.interviewer, other, this.answeredAt, this.flags);
	}

	public Circumstances at(String other) {
		return new Circumstances(this.interviewer, this.device, other, this.flags);
	}

	LocalDate day() {
		return OffsetDateTime.parse(this.answeredAt).withOffsetSameInstant(ZoneOffset.ofHours(7)).toLocalDate();
	}

	void tell(ObjectNode event) {
		if (!this.interviewer.isEmpty()) {
			event.put("interviewer", this.interviewer);
		}
		if (!this.device.isEmpty()) {
			event.put("device", this.device);
		}
		if (!this.flags.isEmpty()) {
			ArrayNode all = event.putArray("flags");
			this.flags.forEach(all::add);
		}
	}

}
