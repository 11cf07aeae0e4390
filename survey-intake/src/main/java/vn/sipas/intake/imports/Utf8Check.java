package vn.sipas.intake.imports;

import vn.sipas.intake.problem.FindingCode;

/**
 * Holds a file of text against UTF-8 (RFC 3629) before anything of it is used: UTF-16,
 * and the older code pages of Vietnamese (TCVN3, VNI, Windows-1258), which no decoder can
 * tell apart, are refused with the place of their first byte.
 */
final class Utf8Check {

	private static final int CONTINUED = 0x80;

	private long row = 1;

	private long at;

	private int following;

	private int least = CONTINUED;

	private int most = 0xbf;

	/**
	 * Takes what comes next of the file.
	 * @param chunk where it is
	 * @param length how many bytes
	 * @throws vn.sipas.intake.problem.ProblemException {@code invalid}, at the first byte
	 * that cannot be
	 */
	void take(byte[] chunk, int length) {
		for (int i = 0; i < length; i++) {
			take(chunk[i] & 0xff);
		}
	}

	/**
	 * Takes the end of the file.
	 */
	void end() {
		require(this.following == 0);
	}

	private void take(int next) {
		this.at++;
		if (this.following > 0) {
			require(next >= this.least && next <= this.most);
			this.following--;
			this.least = CONTINUED;
			this.most = 0xbf;
		}
		else if (next >= CONTINUED) {
			lead(next);
		}
		else if (next == '\n') {
			this.row++;
			this.at = 0;
		}
		else {
			require(next != 0);
		}
	}

	private void lead(int lead) {
		require(lead >= 0xc2 && lead <= 0xf4);
		this.following = (lead < 0xe0) ? 1 : (lead < 0xf0) ? 2 : 3;
		// Shuts out overlong forms, surrogates and what is beyond Unicode.
		switch (lead) {
			case 0xe0 -> this.least = 0xa0;
			case 0xf0 -> this.least = 0x90;
			case 0xed -> this.most = 0x9f;
			case 0xf4 -> this.most = 0x8f;
			default -> {
				// Any.
			}
		}
	}

	private void require(boolean right) {
		if (!right) {
			throw Refusal.of(FindingCode.WRONG_ENCODING, this.row, this.at);
		}
	}

}
