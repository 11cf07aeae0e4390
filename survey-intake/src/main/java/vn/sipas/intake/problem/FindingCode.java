package vn.sipas.intake.problem;

import java.util.Locale;

/**
 * What is wrong with one place of a body. The word of a code is part of the API and names
 * its text in the message bundles.
 */
public enum FindingCode {

	/** A field that has to be there is not. */
	REQUIRED,
	/** A field that is not known here. */
	UNKNOWN_FIELD,
	/** A field that is there twice. */
	DUPLICATE_FIELD,
	/** Not an object. */
	NOT_AN_OBJECT,
	/** Not a list. */
	NOT_A_LIST,
	/** Not a text. */
	NOT_A_TEXT,
	/** Not a whole number (1.0 is none, nor is "1"). */
	NOT_AN_INTEGER,
	/** Not a number. */
	NOT_A_NUMBER,
	/** Neither true nor false. */
	NOT_A_BOOLEAN,
	/** Not a date. */
	NOT_A_DATE,
	/** Not a date and time with an offset. */
	NOT_A_TIME,
	/** A number below or above what is allowed. */
	OUT_OF_RANGE,
	/** More decimals than are kept. */
	TOO_PRECISE,
	/** A text that is longer than is kept. */
	TOO_LONG,
	/** More entries than are taken. */
	TOO_MANY,
	/** Fewer entries than it takes. */
	TOO_FEW,
	/** A text without anything in it, or with characters that cannot be shown. */
	BAD_TEXT,
	/** Not formed as an id is. */
	BAD_ID,
	/** The body says another id than the path. */
	ID_MISMATCH,
	/** Not one of the words that are known. */
	UNKNOWN_WORD,
	/** An id that was used before. */
	DUPLICATE_ID,
	/** A value that was given before. */
	DUPLICATE_VALUE,
	/** There is no list of units of this name. */
	UNKNOWN_UNIT_LIST,
	/** The list of units that is named has no such unit. */
	NOT_IN_UNIT_LIST,
	/** Both a list's name and units that are not that list's. */
	UNITS_AND_UNIT_LIST,
	/** A unit's parent is not among the units. */
	MISSING_PARENT,
	/** A unit is above itself. */
	OWN_ANCESTOR,
	/** The wave closes before it opens. */
	CLOSES_BEFORE_OPENS,
	/** A wave that is to be compared with itself. */
	OWN_PREVIOUS_WAVE,
	/** Not a value of the scale. */
	NOT_ON_SCALE,
	/** A node with a rule and no children. */
	EMPTY_NODE,
	/** No criterion of satisfaction, so no figure. */
	NO_CRITERION,
	/** A kind on a node that is not a criterion. */
	KIND_ON_NODE,
	/** Deeper than a tree may be. */
	TOO_DEEP,
	/** Weights that do not sum to 1. */
	WEIGHTS_SUM,
	/** A reason is missing. */
	REASON_REQUIRED,
	/** Something that is fixed since the wave was open was changed. */
	CHANGED,
	/** Something that is fixed since the wave was open was added. */
	ADDED,
	/** Something that is fixed since the wave was open was removed. */
	REMOVED,
	/** A unit that is not in the wave. */
	UNKNOWN_UNIT,
	/** A criterion that is not in the wave. */
	UNKNOWN_CRITERION,
	/** An answer that is not on the wave's scale. */
	OUT_OF_SCALE,
	/** No answer at all. */
	NO_ANSWER,
	/** Answered outside the wave's dates. */
	OUTSIDE_WAVE,
	/** Answered in the future. */
	IN_FUTURE,
	/** The wave takes no responses any more. */
	WAVE_NOT_OPEN,
	/** Not JSON. */
	MALFORMED,
	/** JSON with more levels than are read. */
	NESTED_TOO_DEEP,
	/** A number with more digits than are read. */
	NUMBER_TOO_LONG,
	/** A field's name that is longer than is read. */
	NAME_TOO_LONG,
	/** Not a text in UTF-8, or one with a NUL in it. */
	NOT_UTF8,
	/** Reading it failed by a fault of this service. */
	UNREADABLE,
	/** Larger than a response may be. */
	TOO_LARGE,
	/** The same id and revision with other content. */
	CONFLICT,
	/** A citizen's form needs something that respondents agree to. */
	CONSENT_REQUIRED,
	/** It asks for data that people could be known by, or looks like such data. */
	PERSONAL_DATA,
	/** A mapping leaves criteria out. */
	MAPPING_MISSES,
	/** The wave does not ask about that service. */
	UNKNOWN_SERVICE,
	/** The wave does not ask respondents about that. */
	UNKNOWN_DEMOGRAPHIC,
	/** The wave has no such group. */
	UNKNOWN_GROUP,
	/** The wave's responses were erased, their time being over. */
	RESPONSES_ERASED,
	/** The time has passed already. */
	IN_PAST,
	/** The key is not for that unit. */
	UNIT_NOT_ALLOWED,
	/** Neither a value of the scale nor one of its labels. */
	NOT_A_CHOICE,
	/** Several choices where one is meant. */
	SEVERAL_CHOICES,
	/** Several questions have the name that one is looked for by. */
	AMBIGUOUS_QUESTION,
	/** A question that is asked any number of times. */
	REPEATED_QUESTION,
	/** A column that is not known here. */
	UNKNOWN_COLUMN,
	/** A column that has to be there is not. */
	MISSING_COLUMN,
	/** A column that is there twice. */
	DUPLICATE_COLUMN,
	/** No column is a criterion. */
	NO_CRITERION_COLUMN,
	/** No row names columns. */
	NO_HEADER,
	/** Cells that are merged, so that it is not known whose value theirs is. */
	MERGED_CELLS,
	/** A formula in place of a value. */
	FORMULA_CELL,
	/** A cell whose formula failed. */
	ERROR_CELL,
	/** More cells in a row than there are columns. */
	EXTRA_CELLS,
	/** A file of text that is not UTF-8. */
	WRONG_ENCODING,
	/** A row of a file that cannot be told from the next. */
	MALFORMED_ROW,
	/** Not a workbook that can be read. */
	NOT_A_WORKBOOK,
	/** A workbook that unpacks into more than is read. */
	WORKBOOK_TOO_LARGE,
	/** A workbook has no such sheet. */
	UNKNOWN_SHEET,
	/** Kafka did not acknowledge it in time. */
	UNAVAILABLE,
	/** What should be a receipt code is none. */
	NO_CODE;

	private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * The code as written.
	 * @return lower-case words with hyphens
	 */
	public String word() {
		return this.word;
	}

}
