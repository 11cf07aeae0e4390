package vn.sipas.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The demo wave's responses: synthetic, always the same, and such that each province's
 * dimensions and overall value round to the figures that the seeds name. Nothing but
 * these lines carries the figures to the services.
 */
public final class DemoResponses {

	private final List<ProvinceResponses> provinces;

	private DemoResponses(List<ProvinceResponses> provinces) {
		this.provinces = provinces;
	}

	/**
	 * Makes the responses up.
	 * @param wave the wave's definition, as intake takes it
	 * @param targets a CSV file of what each province shall come out at
	 * @return the responses
	 * @throws IOException if a file cannot be read
	 */
	public static DemoResponses generate(Path wave, Path targets) throws IOException {
		DemoWave definition = DemoWave.read(wave);
		return new DemoResponses(Target.read(targets, definition)
			.stream()
			.map((target) -> new ProvinceResponses(definition, target))
			.toList());
	}

	/**
	 * How many responses there are.
	 * @return the number of lines
	 */
	public int size() {
		return this.provinces.stream().mapToInt(ProvinceResponses::size).sum();
	}

	/**
	 * The responses, one a line, the provinces taking turns so that all of them grow
	 * together.
	 * @return lines of JSON without ends of line
	 */
	public Stream<String> lines() {
		int most = this.provinces.stream().mapToInt(ProvinceResponses::size).max().orElse(0);
		return IntStream.range(0, most)
			.boxed()
			.flatMap((respondent) -> this.provinces.stream()
				.filter((province) -> respondent < province.size())
				.map((province) -> province.line(respondent)));
	}

}
