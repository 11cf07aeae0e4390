package vn.sipas.scoring.questionnaire;

/** A node of a questionnaire's tree. Its id is unique in the questionnaire. */
public sealed interface Node permits Criterion, Branch {

	String id();

	/**
	 * How many satisfaction criteria there are in this node, answered or not.
	 * @return the number of leaves that can enter the index
	 */
	int criteria();

}
