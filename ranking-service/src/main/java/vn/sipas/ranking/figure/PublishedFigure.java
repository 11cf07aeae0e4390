package vn.sipas.ranking.figure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one source gives it. It is one and the same figure as long as index, year,
 * unit, component and source are: other content is a correction of it.
 *
 * @param index such as {@code SIPAS}, {@code PAR INDEX}, {@code PAPI}, {@code PCI},
 * {@code DDCI} or {@code 766}
 * @param year the year that the index is of
 * @param unitList the list that the unit's code is from; null for the nation
 * @param unit the unit's code; {@code VN} for the nation
 * @param unitName the unit's name as the source has it; null where not told
 * @param component {@code overall}, or a dimension or component of the index
 * @param value with as many decimals as are printed; null where none is
 * @param measure what the value is in, such as {@code percent} or {@code points}; null
 * where not told
 * @param rank the place, from 1; null where none is told
 * @param of how many units have a place; null where not told
 * @param change the change on the year before, in what the value is in; null where not
 * told
 * @param changePlaces how many places the unit went up on the year before, negative if
 * down; null where not told
 * @param band the band as printed, such as {@code A}; null where none is
 * @param derived which of {@code value}, {@code rank}, {@code change},
 * {@code changePlaces} are not printed, but follow from what is
 * @param source where it stands
 * @param note what else a reader has to know; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedFigure(String index, int year, @Nullable String unitList, String unit, @Nullable String unitName,
		String component, @Nullable BigDecimal value, @Nullable String measure, @Nullable Integer rank,
		@Nullable Integer of, @Nullable BigDecimal change, @Nullable Integer changePlaces, @Nullable String band,
		List<String> derived, Source source, @Nullable String note) {

	private static final String KIND = "figure|";

	PublishedFigure(String index, int year, @Nullable String unitList, String unit, @Nullable String unitName,
			String component, @Nullable BigDecimal value, @Nullable String measure, @Nullable Integer rank,
			@Nullable Integer of, @Nullable BigDecimal change, @Nullable Integer changePlaces, @Nullable String band,
			@Nullable List<String> derived, Source source, @Nullable String note) {
		this.index = Objects.requireNonNull(index, "index");
		this.year = year;
		this.unitList = unitList;
		this.unit = Objects.requireNonNull(unit, "unit");
		this.unitName = unitName;
		this.component = Objects.requireNonNull(component, "component");
		this.value = value;
		this.measure = measure;
		this.rank = rank;
		this.of = of;
		this.change = change;
		this.changePlaces = changePlaces;
		this.band = band;
		this.derived = (derived == null) ? List.of() : List.copyOf(derived);
		this.source = Objects.requireNonNull(source, "source");
		this.note = note;
	}

	Subject subject() {
		return new Subject(this.index, this.year, this.unitList, this.unit, this.component);
	}

	/** The key in the log: the subject, and what tells its sources apart. */
	String key() {
		return KIND + subject().text() + "|" + hash(this.source.identity());
	}

	/** What programs call it: the same wherever it is entered. */
	String id() {
		return hash(key());
	}

	/** What a figure is about, by its key; null if the key is no figure's. */
	static @Nullable String subjectOf(String key) {
		int end = key.lastIndexOf('|');
		return (key.startsWith(KIND) && end >= KIND.length()) ? key.substring(KIND.length(), end) : null;
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
