package vn.sipas.intake.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.wave.Terms;

/**
 * What cells mean: numbers as spreadsheets keep them, times without an offset.
 */
final class CellValues {

	/** What a spreadsheet shows of a number; what is behind that is its arithmetic. */
	private static final MathContext SHOWN = new MathContext(15);

	private static final int FAR = 30;

	private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

	private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,3})?");

	// A comma before three digits may also part thousands.
	private static final Pattern WITH_COMMA = Pattern.compile("\\d{1,12},(\\d{1,2}|\\d{4,12})");

	private static final Pattern TIME = Pattern
		.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ]+(\\d\\d:\\d\\d)(?::(\\d\\d(?:\\.\\d{1,9})?))?)?"
				+ " ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

	private CellValues() {
	}

	/**
	 * A cell as it is read by people.
	 * @param cell the cell
	 * @return its text; of a number, its digits without needless ones
	 */
	static String text(Cell cell) {
		if (cell.kind() != Cell.Kind.NUMBER) {
			return cell.text().strip();
		}
		BigDecimal number = number(cell.text());
		return (number != null) ? plain(number) : cell.text();
	}

	static String plain(BigDecimal number) {
		BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
		return (Math.abs(shown.scale()) > FAR) ? shown.toString() : shown.toPlainString();
	}

	/**
	 * A decimal number.
	 * @param text digits, with a point or a comma before the decimals
	 * @return the number, null if it is none
	 */
	static @Nullable BigDecimal number(String text) {
		String plain = WITH_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
		return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
	}

	/**
	 * A whole number.
	 * @param text what is in the cell, as of {@link #text}
	 * @return the number, null if it is none or has more than nine digits
	 */
	static @Nullable Integer integer(String text) {
		return text.matches("-?\\d{1,9}(\\.0+)?") ? Integer.valueOf(text.split("\\.", 2)[0]) : null;
	}

	/**
	 * A time.
	 * @param cell a date of a spreadsheet, or a text of ISO 8601; Vietnam's clock where
	 * it says no offset, the beginning of the day where it says no time
	 * @param from1904 whether the spreadsheet counts days from 1904 on
	 * @return the time with its offset; what it is not one of is left as it is
	 */
	static String time(Cell cell, boolean from1904) {
		if (cell.kind() == Cell.Kind.NUMBER) {
			BigDecimal days = number(cell.text());
			if (days == null || days.signum() <= 0 || days.compareTo(LAST_DAY) >= 0) {
				return cell.text();
			}
			long seconds = days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
			return here((from1904 ? FROM_1904 : FROM_1900).atStartOfDay().plusSeconds(seconds));
		}
		String text = cell.text().strip();
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			return text;
		}
		String clock = (time.group(2) != null) ? time.group(2) : "00:00";
		String seconds = (time.group(3) != null) ? time.group(3) : "00";
		return time.group(1) + "T" + clock + ":" + seconds + offset(time.group(4));
	}

	private static String offset(@Nullable String offset) {
		if (offset == null) {
			return "+07:00";
		}
		return switch (offset.length()) {
			case 1 -> "Z";
			case 3 -> offset + ":00";
			case 5 -> offset.substring(0, 3) + ":" + offset.substring(3);
			default -> offset;
		};
	}

	private static String here(LocalDateTime time) {
		return SECONDS.format(time) + time.atZone(Terms.ZONE).getOffset();
	}

}
