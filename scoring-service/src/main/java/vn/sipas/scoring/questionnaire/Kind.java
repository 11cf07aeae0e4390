package vn.sipas.scoring.questionnaire;

/** What an item asks for. Only satisfaction enters the index. */
public enum Kind {

	satisfaction, perception, expectation

}
