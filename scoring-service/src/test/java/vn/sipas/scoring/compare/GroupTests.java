package vn.sipas.scoring.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.scoring.wave.QualityRules;

import static org.assertj.core.api.Assertions.assertThat;

/** What flags the members of a group have depends on who they are alone. */
class GroupTests {

	private static final QualityRules RULES = new QualityRules(OptionalInt.of(2), OptionalInt.of(20),
			OptionalInt.of(75), 0);

	@ParameterizedTest
	@CsvSource({ "11111, 11111, 100, true", "11112, 11111, 81, false", "11112, 11111, 80, true",
			"1111, 1111, 50, false", "11110, 11110, 100, false", "11111, 11110, 80, true",
			"1111100, 1111100, 100, true", "1111122, 0000022, 28, true", "1111122, 0000022, 29, false" })
	void alikeAreFormsWithSoManyPercentOfTheSameAnswers(String one, String other, int percent, boolean alike) {
		assertThat(Likeness.areAlike(codes(one), codes(other), percent)).isEqualTo(alike);
		assertThat(Likeness.areAlike(codes(other), codes(one), percent)).isEqualTo(alike);
	}

	@Test
	void orderOfComingAndWhatWasThereBetweenChangeNothing() {
		Random random = new Random(3);
		List<Observation> all = new ArrayList<>();
		for (int number = 0; number < Likeness.MOST + 300; number++) {
			byte[] codes = new byte[20];
			for (int item = 0; item < codes.length; item++) {
				codes[item] = (byte) (1 + random.nextInt(3));
			}
			all.add(new Observation("r" + number, 1, 86_400L * random.nextInt(250) + 1, codes));
		}
		SortedMap<String, Integer> flags = flags(all, List.of());
		assertThat(flags.values()).contains(0, 64, 128);
		Collections.shuffle(all, random);
		List<Observation> between = new ArrayList<>();
		for (int number = 0; number < 400; number++) {
			between.add(new Observation("gone" + number, 1, 1, new byte[20]));
		}
		assertThat(flags(all, between)).isEqualTo(flags);
	}

	@Test
	void whoIsOfUnknownTimeIsOnNoDay() {
		Group group = new Group(GroupKey.Kind.INTERVIEWER,
				new QualityRules(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.empty(), 0));
		for (String id : List.of("a", "b", "c")) {
			Member member = new Member(new Observation(id, 1, 0, new byte[0]));
			group.put(member);
			assertThat(group.flags(member)).isZero();
		}
	}

	private static SortedMap<String, Integer> flags(List<Observation> all, List<Observation> between) {
		Group group = new Group(GroupKey.Kind.INTERVIEWER, RULES);
		all.subList(0, 2000).forEach((one) -> group.put(new Member(one)));
		between.forEach((one) -> group.put(new Member(one)));
		all.subList(2000, all.size()).forEach((one) -> group.put(new Member(one)));
		between.forEach((one) -> group.remove(one.responseId()));
		SortedMap<String, Integer> flags = new TreeMap<>();
		group.members().forEach((member) -> flags.put(member.id(), group.flags(member)));
		return flags;
	}

	private static byte[] codes(String digits) {
		byte[] codes = new byte[digits.length()];
		for (int item = 0; item < codes.length; item++) {
			codes[item] = (byte) (digits.charAt(item) - '0');
		}
		return codes;
	}

}
