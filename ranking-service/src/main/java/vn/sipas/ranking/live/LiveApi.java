package vn.sipas.ranking.live;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.wave.Readership;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Rankings live, for programs and pages. */
@RestController
class LiveApi {

	private final PublishedRankings rankings;

	private final LiveRankings live;

	private final Readership readership;

	LiveApi(PublishedRankings rankings, LiveRankings live, Readership readership) {
		this.rankings = rankings;
		this.live = live;
		this.readership = readership;
	}

	@GetMapping("/api/v1/waves/{wave}/rankings/events")
	ResponseEntity<SseEmitter> events(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent) {
		Caller caller = Caller.current().orElse(null);
		SseEmitter stream = this.live.connect(this.rankings.scope(wave, level, parent),
				() -> this.readership.mayReadOn(caller, wave));
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.cacheControl(CacheControl.noCache())
			// Proxies that gather what they pass on would hold changes back.
			.header("X-Accel-Buffering", "no")
			.body(stream);
	}

}
