package vn.sipas.scoring.questionnaire;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuestionnaireTests {

	@Test
	void listsItemsAndNodesInTheQuestionnairesOrder() {
		Node access = new Branch("access", new Rule.Mean(), true, List.of(criterion("access.1"), criterion("z")));
		Node root = new Branch("overall", new Rule.Question(), true, List.of(access, criterion("a")));
		Questionnaire questionnaire = Questionnaire.of(root);
		assertThat(questionnaire.items()).extracting(Criterion::id)
			.containsExactly("overall", "access", "access.1", "z", "a");
		assertThat(questionnaire.branches()).extracting(Branch::id).containsExactly("access");
	}

	@Test
	void oneCriterionAloneIsAQuestionnaire() {
		Questionnaire questionnaire = Questionnaire.of(criterion("a"));
		assertThat(questionnaire.items()).extracting(Criterion::id).containsExactly("a");
		assertThat(questionnaire.branches()).isEmpty();
	}

	@Test
	void refusesTwoNodesOfOneId() {
		Node root = new Branch("a", new Rule.Mean(), false, List.of(criterion("a")));
		assertThatIllegalArgumentException().isThrownBy(() -> Questionnaire.of(root)).withMessageContaining("id a");
	}

	private static Node criterion(String id) {
		return new Criterion(id, Kind.satisfaction);
	}

}
