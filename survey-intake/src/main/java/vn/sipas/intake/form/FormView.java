package vn.sipas.intake.form;

import java.util.List;

/**
 * The form as it is shown.
 *
 * @param wave the wave's id
 * @param title its title
 * @param synthetic whether its responses are made up
 * @param consent what is agreed to
 * @param consentVersion its version
 * @param agreed whether that was agreed to already
 * @param scale the answers to choose from
 * @param screens the dimensions
 * @param units the units to choose from; none where the unit is fixed
 * @param unit the unit that is chosen, empty for none
 * @param unitName its name, where it is fixed
 * @param services the services to choose from
 * @param service the one that is chosen, empty for none
 * @param groups what respondents are asked about themselves
 * @param code the receipt code, as people write it
 * @param revision 1, or more for a correction
 * @param token a token for this code
 * @param openToken a token for a code that a script makes; empty where the code is given
 * @param bits the work that it has to do
 * @param action where the form goes
 * @param findings what was wrong with it
 */
record FormView(String wave, String title, boolean synthetic, String consent, String consentVersion, boolean agreed,
		List<Choice> scale, List<Screen> screens, List<UnitChoice> units, String unit, String unitName,
		List<Choice> services, String service, List<Group> groups, String code, int revision, String token,
		String openToken, int bits, String action, List<String> findings) {

	/**
	 * The number of questions.
	 * @return from 1
	 */
	public int questions() {
		return this.screens.stream().mapToInt((screen) -> screen.questions().size()).sum();
	}

	/**
	 * Something that respondents are asked about themselves.
	 *
	 * @param name the name of its field
	 * @param title how it is asked
	 * @param choices the groups
	 * @param given the one that is chosen, empty for none
	 */
	record Group(String name, String title, List<Choice> choices, String given) {
	}

}
