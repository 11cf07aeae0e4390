package vn.sipas.intake.openrosa;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A form that cannot be made, in services that are started with it only. Not in a class
 * of tests, as these are not looked through for controllers.
 */
@RestController
@ConditionalOnBooleanProperty("sipas.test.failing-form")
class FailingForm {

	@GetMapping("/openrosa/failing-form")
	String fail() {
		throw new IllegalStateException("broken");
	}

}
