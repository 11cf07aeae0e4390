package vn.sipas.scoring.questionnaire;

/**
 * A leaf: one question that respondents answer on the wave's scale.
 *
 * @param id the item that answers name
 * @param kind what it asks for
 */
public record Criterion(String id, Kind kind) implements Node {

	public boolean entersIndex() {
		return this.kind == Kind.satisfaction;
	}

	@Override
	public int criteria() {
		return entersIndex() ? 1 : 0;
	}

}
