package vn.sipas.ranking.page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a browser is asked for name and key, which it shows on all pages from then on:
 * they have figures then that are not public. Whoever gets here is known.
 */
@Controller
class SignIn {

	@GetMapping("/sign-in")
	ResponseEntity<Void> signedIn() {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/").build();
	}

}
