package vn.sipas.intake.response;

import java.util.Set;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.wave.Flag;

/**
 * A response that has been held against its wave and found right. Made by
 * {@link Submission} only.
 *
 * @param responseId its id, unique in its wave
 * @param revision 1, or more for a correction
 * @param unit the unit that it is about
 * @param stratum the stratum of the sample that it is from
 * @param cluster the primary sampling unit that it is from
 * @param weight how many it stands for
 * @param answers what was answered
 * @param service the service that it is about
 * @param demographics coarse groups that the respondent is in
 * @param interviewer code of the enumerator
 * @param durationSeconds how long answering took, in seconds
 * @param answeredAt when it was answered
 * @param consent the version of what the respondent agreed to
 * @param device pseudonym of the device that it came from, in this wave only
 * @param flags what is odd about it, as far as it can be seen by itself
 */
public record Response(String responseId, int revision, String unit, @Nullable String stratum, @Nullable String cluster,
		Weight weight, Answers answers, @Nullable String service, SortedMap<String, String> demographics,
		@Nullable String interviewer, @Nullable Integer durationSeconds, Moment answeredAt, @Nullable String consent,
		@Nullable String device, Set<Flag> flags) {
}
