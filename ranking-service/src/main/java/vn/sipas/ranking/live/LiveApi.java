package vn.sipas.ranking.live;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.limit.Streams;
import vn.sipas.ranking.limit.Streams.Seat;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.web.TooManyStreamsException;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings live, for programs and pages. */
@RestController
class LiveApi {

	private final WhichFigures which;

	private final PublishedRankings rankings;

	private final LiveRankings live;

	private final Readership readership;

	private final Streams streams;

	LiveApi(WhichFigures which, PublishedRankings rankings, LiveRankings live, Readership readership, Streams streams) {
		this.which = which;
		this.rankings = rankings;
		this.live = live;
		this.readership = readership;
		this.streams = streams;
	}

	/** Answers for as long as the reader reads: requests have virtual threads. */
	@GetMapping("/api/v1/waves/{wave}/rankings/events")
	void events(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Caller caller = Caller.current().orElse(null);
		boolean moving = edition != null;
		LiveRanking ranking = this.live.open(
				new Followed(this.rankings.scope(this.which.ofChanging(wave, edition), level, parent), moving),
				lastEvent);
		try (Seat _ = seat(caller, request.getRemoteAddr())) {
			response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
			// Proxies that gather what they pass on would hold changes back.
			response.setHeader("X-Accel-Buffering", "no");
			if (!HttpMethod.HEAD.matches(request.getMethod())) {
				this.live.read(ranking, lastEvent, response.getOutputStream(), () -> moving
						? this.readership.mayReadLiveOn(caller, wave) : this.readership.mayReadOn(caller, wave));
			}
		}
	}

	private Seat seat(@Nullable Caller caller, String address) {
		return ((caller == null) ? this.streams.openForAddress(address) : this.streams.openForKey(caller.name()))
			.orElseThrow(TooManyStreamsException::new);
	}

}
