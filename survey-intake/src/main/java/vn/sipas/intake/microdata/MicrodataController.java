package vn.sipas.intake.microdata;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.limit.CutOff;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A wave's responses as a table, and what its columns mean.
 */
@RestController
@RequestMapping(path = "/api/v1/waves/{wave}", produces = MicrodataController.CSV)
class MicrodataController {

	static final String CSV = "text/csv";

	private static final Logger log = LoggerFactory.getLogger(MicrodataController.class);

	private static final String COUNTED = "counted";

	/** Behind the last row, for whoever wants to be sure: how many there are. */
	private static final String ROWS = "Sipas-Rows";

	private final Waves waves;

	private final Microdata microdata;

	MicrodataController(Waves waves, Microdata microdata) {
		this.waves = waves;
		this.microdata = microdata;
	}

	@GetMapping("/responses.csv")
	void responses(@PathVariable String wave, @RequestParam(defaultValue = "all") String rows,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		ExportedWave exported = new ExportedWave(this.waves.wave(wave), this.waves.terms(wave));
		boolean onlyCounted = isOnlyCounted(rows);
		if (request.getProtocol().equals("HTTP/1.0")) {
			// There the end of the connection is the end of the table, and a break looks
			// the same.
			response.setHeader(HttpHeaders.UPGRADE, "HTTP/1.1");
			throw ProblemException.of(ProblemCode.HTTP_TOO_OLD);
		}
		if (request.getMethod().equals("HEAD")) {
			Microdata.requireResponses(exported);
			describe(response, wave + "-responses.csv");
			return;
		}
		AtomicLong written = new AtomicLong();
		try {
			written.set(this.microdata.export(exported, Caller.of(request), onlyCounted, () -> {
				describe(response, wave + "-responses.csv");
				response.setHeader("Trailer", ROWS);
				response.setTrailerFields(() -> Map.of(ROWS, Long.toString(written.get())));
				return response.getOutputStream();
			}));
		}
		catch (IOException | RuntimeException ex) {
			if (!response.isCommitted()) {
				throw ex;
			}
			// Whatever was written now would be taken for the table's end.
			log.warn("An export of {} was broken off: {}", wave, ex.toString());
			CutOff.before(request);
		}
	}

	@GetMapping("/responses.codebook.csv")
	void codebook(@PathVariable String wave, HttpServletResponse response) throws IOException {
		Columns columns = Columns.of(this.waves.wave(wave));
		describe(response, wave + "-codebook.csv");
		Codebook.write(columns, response.getOutputStream());
	}

	private static boolean isOnlyCounted(String rows) {
		if (!rows.equals("all") && !rows.equals(COUNTED)) {
			throw ProblemException.of(ProblemCode.INVALID,
					List.of(Finding.of("/rows", FindingCode.UNKNOWN_WORD, rows, "all, " + COUNTED)), 1);
		}
		return rows.equals(COUNTED);
	}

	private static void describe(HttpServletResponse response, String name) {
		response.setContentType(CSV + ";charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
	}

}
