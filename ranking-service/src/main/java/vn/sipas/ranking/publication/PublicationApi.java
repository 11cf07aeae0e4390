package vn.sipas.ranking.publication;

import vn.sipas.ranking.web.SentBody;
import java.io.IOException;
import java.net.URI;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishing a wave, for its analysts, and what was published, for everybody. */
@RestController
class PublicationApi {

	private static final int LARGEST_BODY = 64 << 10;

	private final PublicationOffice office;

	private final RequestReader requests;

	private final Waves waves;

	private final Editions editions;

	private final JsonMapper json;

	PublicationApi(PublicationOffice office, RequestReader requests, Waves waves, Editions editions, JsonMapper json) {
		this.office = office;
		this.requests = requests;
		this.waves = waves;
		this.editions = editions;
		this.json = json;
	}

	/**
	 * The figures are read where {@code Location} says. Where the store is behind, that
	 * is not at once: the log has the edition, so to say that it failed would be wrong.
	 */
	@PostMapping(path = "/api/v1/waves/{wave}/publication", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> publish(@PathVariable String wave, HttpServletRequest request) throws IOException {
		byte[] body = SentBody.of(request, LARGEST_BODY);
		String author = Caller.current().map(Caller::name).orElseThrow();
		Published published = this.office.publish(wave, this.requests.read(body), author);
		HttpStatus status = switch (published) {
			case Published.Now _ -> HttpStatus.CREATED;
			case Published.Soon _ -> HttpStatus.ACCEPTED;
			case Published.Before _ -> HttpStatus.OK;
		};
		Edition edition = published.edition();
		return ResponseEntity.status(status)
			.location(URI.create("/api/v1/waves/" + edition.wave() + "/rankings?edition=" + edition.edition()))
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(ShownEdition.of(edition)));
	}

	@GetMapping("/api/v1/waves/{wave}/editions")
	ResponseEntity<byte[]> editions(@PathVariable String wave) {
		List<Edition> all = this.editions.of(this.waves.require(wave, null).wave());
		return Answer.of(this.json.writeValueAsBytes(all.stream().map(ShownEdition::of).toList())).asJson();
	}

}
