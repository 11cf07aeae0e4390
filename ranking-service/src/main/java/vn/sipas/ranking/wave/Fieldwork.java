package vn.sipas.ranking.wave;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * How a wave's responses are gathered, as far as readers are told.
 *
 * @param quotas how many responses are wanted of units; of units not named, none is known
 * @param services the services that a response can be about
 * @param demographics what respondents are asked about themselves
 * @param quality from when on responses are flagged; null where the wave sets nothing
 */
public record Fieldwork(List<Quota> quotas, List<Service> services, List<Demographic> demographics,
		@Nullable QualityRule quality) {

	/** Of a wave that tells nothing of it. */
	public static final Fieldwork UNKNOWN = new Fieldwork(null, null, null, null);

	public Fieldwork(@Nullable List<Quota> quotas, @Nullable List<Service> services,
			@Nullable List<Demographic> demographics, @Nullable QualityRule quality) {
		this.quotas = (quotas == null) ? List.of() : List.copyOf(quotas);
		this.services = (services == null) ? List.of() : List.copyOf(services);
		this.demographics = (demographics == null) ? List.of() : List.copyOf(demographics);
		this.quality = quality;
	}

	/**
	 * What people call a group that a breakdown has.
	 * @param by {@code service} or {@code demographics.<name>}, as breakdowns have it
	 * @param value the group's code
	 * @return empty where the wave gives it no name
	 */
	public Optional<Text> nameOf(String by, String value) {
		if (by.equals("service")) {
			return this.services.stream()
				.filter((service) -> service.service().equals(value))
				.map(Service::name)
				.findFirst();
		}
		return demographic(by).flatMap((demographic) -> demographic.groups()
			.stream()
			.filter((group) -> group.group().equals(value))
			.map(Group::name)
			.findFirst());
	}

	/**
	 * What people call a property that respondents are asked for.
	 * @param by {@code demographics.<name>}, as breakdowns have it
	 * @return empty where the wave gives it no name
	 */
	public Optional<Text> titleOf(String by) {
		return demographic(by).map(Demographic::title);
	}

	private Optional<Demographic> demographic(String by) {
		return this.demographics.stream()
			.filter((demographic) -> by.equals("demographics." + demographic.name()))
			.findFirst();
	}

	/**
	 * How many responses are wanted of a unit.
	 *
	 * @param unit the unit's code
	 * @param responses from 1
	 */
	public record Quota(String unit, long responses) {

		public Quota {
			Objects.requireNonNull(unit, "unit");
		}

	}

	/**
	 * A service that a response can be about.
	 *
	 * @param service its code
	 * @param name what people call it
	 */
	public record Service(String service, Text name) {

		public Service {
			Objects.requireNonNull(service, "service");
			Objects.requireNonNull(name, "name");
		}

	}

	/**
	 * What respondents are asked about themselves.
	 *
	 * @param name its code
	 * @param title what people call it
	 * @param groups the coarse groups to choose from
	 */
	public record Demographic(String name, Text title, List<Group> groups) {

		public Demographic {
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(title, "title");
			groups = List.copyOf(groups);
		}

	}

	/**
	 * A coarse group of respondents.
	 *
	 * @param group its code
	 * @param name what people call it
	 */
	public record Group(String group, Text name) {

		public Group {
			Objects.requireNonNull(group, "group");
			Objects.requireNonNull(name, "name");
		}

	}

	/**
	 * From when on a response is flagged, and which flags keep it out until somebody has
	 * looked at it. What is null is not looked for.
	 *
	 * @param secondsPerQuestion an answer that took less is too fast, in seconds
	 * @param straightLinedFrom so many answers, all the same, are a straight line
	 * @param lateAfterDays in days
	 * @param responsesPerDevice the most of one device
	 * @param responsesPerInterviewerDay the most of one interviewer on one day
	 * @param alikePercent two forms with so many percent of their answers in common are
	 * alike
	 * @param hold the flags that keep a response out
	 */
	public record QualityRule(@Nullable BigDecimal secondsPerQuestion, @Nullable Integer straightLinedFrom,
			@Nullable Integer lateAfterDays, @Nullable Integer responsesPerDevice,
			@Nullable Integer responsesPerInterviewerDay, @Nullable Integer alikePercent, List<String> hold) {

		public QualityRule(@Nullable BigDecimal secondsPerQuestion, @Nullable Integer straightLinedFrom,
				@Nullable Integer lateAfterDays, @Nullable Integer responsesPerDevice,
				@Nullable Integer responsesPerInterviewerDay, @Nullable Integer alikePercent,
				@Nullable List<String> hold) {
			this.secondsPerQuestion = secondsPerQuestion;
			this.straightLinedFrom = straightLinedFrom;
			this.lateAfterDays = lateAfterDays;
			this.responsesPerDevice = responsesPerDevice;
			this.responsesPerInterviewerDay = responsesPerInterviewerDay;
			this.alikePercent = alikePercent;
			this.hold = (hold == null) ? List.of() : List.copyOf(hold);
		}

	}

}
