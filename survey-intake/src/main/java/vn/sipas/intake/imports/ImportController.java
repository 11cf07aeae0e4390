package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.access.Role;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files of responses: sent, watched, stopped, and what was rejected of them. A job is its
 * sender's, and admins'.
 */
@RestController
@RequestMapping(path = "/api/v1/waves/{wave}/imports")
class ImportController {

	private static final int MOST_SHOWN = 20;

	private static final int MOST_LISTED = 200;

	private final Waves waves;

	private final ResponseCollector collector;

	private final Reception reception;

	private final ImportFolder folder;

	ImportController(Waves waves, ResponseCollector collector, Reception reception, ImportFolder folder) {
		this.waves = waves;
		this.collector = collector;
		this.reception = reception;
		this.folder = folder;
	}

	@PostMapping(consumes = { Format.CSV_TYPE, Format.XLSX_TYPE, MediaType.MULTIPART_FORM_DATA_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<JobView> send(@PathVariable String wave, @RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(required = false) @Nullable String idColumn,
			@RequestParam(required = false) @Nullable String sheet, HttpServletRequest request) throws IOException {
		Wave definition = this.waves.wave(wave);
		if (!dryRun) {
			this.collector.requireOpen(this.waves.terms(wave), Channel.IMPORT);
		}
		String type = String.valueOf(request.getContentType());
		boolean isMultipart = type.startsWith("multipart/");
		Part part = isMultipart ? part(request) : null;
		Format format = (part != null) ? Format.of(part.getContentType(), part.getSubmittedFileName())
				: Format.of(type, null);
		if (format == null || (isMultipart && part == null)) {
			throw ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, type);
		}
		try (InputStream in = (part != null) ? part.getInputStream() : request.getInputStream()) {
			Order order = this.reception.receive(definition, Caller.of(request),
					new Reception.Wanted(format, sheet, idColumn, dryRun), in);
			return ResponseEntity.accepted()
				.location(URI.create(request.getRequestURI() + "/" + order.job()))
				.body(JobView.of(order, Progress.BEGIN, List.of(), Language.of(request)));
		}
	}

	private static @Nullable Part part(HttpServletRequest request) throws IOException {
		try {
			List<Part> files = request.getParts()
				.stream()
				.filter((part) -> part.getSubmittedFileName() != null)
				.toList();
			if (files.size() > 1) {
				throw ProblemException.of(ProblemCode.BAD_REQUEST);
			}
			return files.isEmpty() ? null : files.getFirst();
		}
		catch (IllegalStateException ex) {
			throw ProblemException.of(ProblemCode.TOO_LARGE, "10 MB");
		}
		catch (ServletException ex) {
			throw ProblemException.of(ProblemCode.BAD_REQUEST);
		}
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	List<JobView> list(@PathVariable String wave, HttpServletRequest request) throws IOException {
		this.waves.wave(wave);
		List<JobView> views = new ArrayList<>();
		for (JobFolder job : this.folder.jobs()) {
			Optional<Order> order = job.order().filter((found) -> mayRead(found, wave, Caller.of(request)));
			if (order.isPresent() && views.size() < MOST_LISTED) {
				views.add(JobView.of(order.get(), job.progress(), List.of(), Language.of(request)));
			}
		}
		return views;
	}

	@GetMapping(path = "/{job}", produces = MediaType.APPLICATION_JSON_VALUE)
	JobView watch(@PathVariable String wave, @PathVariable String job, HttpServletRequest request) throws IOException {
		Found found = find(wave, job, request);
		Progress progress = found.folder().progress();
		List<RejectedRow> rejected = new ArrayList<>();
		RejectedRows.read(found.folder().rejected(), progress.rejectedBytes(), MOST_SHOWN, rejected::add);
		return JobView.of(found.order(), progress, rejected, Language.of(request));
	}

	@GetMapping("/{job}/rejected.csv")
	void rejected(@PathVariable String wave, @PathVariable String job, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Found found = find(wave, job, request);
		Language language = Language.of(request);
		response.setContentType(Format.CSV_TYPE + ";charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(wave + "-rejected.csv").build().toString());
		RejectedCsv.write(found.folder(), found.order(), found.folder().progress(), language,
				response.getOutputStream());
	}

	@DeleteMapping(path = "/{job}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> cancel(@PathVariable String wave, @PathVariable String job, HttpServletRequest request)
			throws IOException {
		JobFolder folder = find(wave, job, request).folder();
		if (folder.progress().state().isOver()) {
			// Rejected rows are what people have said, too.
			folder.delete();
		}
		else {
			folder.cancel();
		}
		return ResponseEntity.noContent().build();
	}

	private Found find(String wave, String job, HttpServletRequest request) throws IOException {
		this.waves.wave(wave);
		Optional<JobFolder> known = this.folder.find(job);
		Optional<Order> order = known.isPresent() ? known.get().order() : Optional.empty();
		return order.filter((found) -> mayRead(found, wave, Caller.of(request)))
			.map((found) -> new Found(known.orElseThrow(), found))
			.orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_IMPORT, job));
	}

	private static boolean mayRead(Order order, String wave, Caller caller) {
		return order.wave().equals(wave) && (order.by().equals(caller.name()) || caller.has(Role.ADMIN));
	}

	private record Found(JobFolder folder, Order order) {
	}

}
