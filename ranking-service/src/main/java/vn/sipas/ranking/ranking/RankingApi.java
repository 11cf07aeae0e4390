package vn.sipas.ranking.ranking;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings for programs. */
@RestController
class RankingApi {

	private final RecentRankings rankings;

	RankingApi(RecentRankings rankings) {
		this.rankings = rankings;
	}

	@GetMapping("/api/v1/waves/{wave}/rankings")
	ResponseEntity<byte[]> ranking(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent) {
		return this.rankings.find(wave, level, parent).answer().asJson();
	}

}
