package vn.sipas.ranking.ops;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of the data, for admins' programs. */
@RestController
class OpsApi {

	private final Lookout lookout;

	OpsApi(Lookout lookout) {
		this.lookout = lookout;
	}

	@GetMapping("/api/v1/ops")
	ResponseEntity<Way> way() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.lookout.look());
	}

}
