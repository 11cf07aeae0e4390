package vn.sipas.intake.wave;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a wave's responses are gathered.
 *
 * @param consent what respondents agree to
 * @param form whether citizens can answer for themselves
 * @param quotas how many responses are wanted
 * @param services the services that responses can be about; none: any code
 * @param demographics what respondents are asked about themselves; none: any coarse group
 * @param sampledClusters the clusters that were drawn; none: not known
 * @param kobo which question of a form in KoboToolbox is what
 * @param quality when responses are flagged
 * @param retentionDays for how many days after the wave closes its responses are kept
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fieldwork(@Nullable Consent consent, @Nullable CitizenForm form, List<Quota> quotas,
		List<Service> services, List<Demographic> demographics, List<String> sampledClusters,
		@Nullable KoboMapping kobo, @Nullable QualityRules quality, @Nullable Integer retentionDays) {

	/** Nothing is said of it. */
	public static final Fieldwork UNSAID = new Fieldwork(null, null, List.of(), List.of(), List.of(), List.of(), null,
			null, null);

	@SuppressWarnings("ConstantValue")
	public Fieldwork {
		// Jackson hands in null where an event has no such field.
		quotas = (quotas != null) ? List.copyOf(quotas) : List.of();
		services = (services != null) ? List.copyOf(services) : List.of();
		demographics = (demographics != null) ? List.copyOf(demographics) : List.of();
		sampledClusters = (sampledClusters != null) ? List.copyOf(sampledClusters) : List.of();
	}

}
