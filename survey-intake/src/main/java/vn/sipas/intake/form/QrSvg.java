package vn.sipas.intake.form;

import io.nayuki.qrcodegen.QrCode;

/**
 * Draws QR codes.
 */
final class QrSvg {

	// Four modules of white around it, as ISO/IEC 18004 asks.
	private static final int QUIET = 4;

	private QrSvg() {
	}

	static String of(QrCode code) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
				}
			}
		}
		int size = code.size + 2 * QUIET;
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
				+ "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
				+ "H0z\"/><path d=\"" + path + "\"/></svg>";
	}

}
