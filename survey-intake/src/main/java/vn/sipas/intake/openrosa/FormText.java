package vn.sipas.intake.openrosa;

import vn.sipas.intake.wave.Text;

/**
 * What a form says by itself.
 */
enum FormText {

	/** The one answer to what is agreed to. */
	AGREE("Tôi đồng ý", "I agree"),
	/** Asks for the unit. */
	UNIT("Đơn vị được khảo sát", "Unit that the survey is about"),
	/** Asks for the cluster. */
	CLUSTER("Cụm mẫu (thôn, bản, tổ dân phố)", "Cluster of the sample (village)"),
	/** Asks for the stratum. */
	STRATUM("Tầng mẫu", "Stratum of the sample"),
	/** Asks for the interviewer's code. */
	INTERVIEWER("Mã điều tra viên", "Interviewer's code"),
	/** Asks for the service. */
	SERVICE("Dịch vụ đã sử dụng", "Service that was used"),
	/** Ends the form. */
	DONE("Đã hỏi xong. Cảm ơn!", "That was all. Thank you!"),
	/** Nothing was answered. */
	NO_ANSWER("Cần trả lời ít nhất một câu hỏi.", "At least one question has to be answered.");

	private final String vi;

	private final String en;

	FormText(String vi, String en) {
		this.vi = vi;
		this.en = en;
	}

	Text text() {
		return new Text(this.vi, this.en);
	}

	/**
	 * A language of the form.
	 */
	enum In {

		/** Vietnamese, the first. */
		VI("Tiếng Việt (vi)"),
		/** English. */
		EN("English (en)");

		private final String label;

		In(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

		String of(Text text) {
			return (this == VI) ? text.vi() : text.en();
		}

	}

}
