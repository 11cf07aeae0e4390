package vn.sipas.intake.openrosa;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.WaveState;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list of forms, and each form.
 */
@RestController
@RequestMapping({ Prefix.ADDRESS, Prefix.WITH_KEY })
class FormController {

	private static final String LIST = "/formList";

	private final Waves waves;

	private final Forms forms;

	FormController(Waves waves, Forms forms) {
		this.waves = waves;
		this.forms = forms;
	}

	@GetMapping(LIST)
	ResponseEntity<byte[]> list(@RequestParam(name = "formID", required = false) @Nullable String only,
			HttpServletRequest request) {
		Caller caller = Caller.of(request);
		Language language = Language.of(request);
		List<Wave> listed = this.waves.all()
			.stream()
			.filter((wave) -> wave.state() == WaveState.OPEN && caller.mayCollect(wave.wave()))
			.filter((wave) -> only == null || only.equals(wave.wave()))
			.toList();
		return xml(Xml.document((document) -> document.element("xforms", (xforms) -> {
			xforms.attribute("xmlns", "http://openrosa.org/xforms/xformsList");
			for (Wave wave : listed) {
				xforms.element("xform", (xform) -> {
					xform.element("formID", wave.wave());
					xform.element("name", (language == Language.EN) ? wave.title().en() : wave.title().vi());
					xform.element("version", Integer.toString(wave.definition()));
					xform.element("hash", "md5:" + this.forms.of(wave).md5());
					xform.element("downloadUrl", Prefix.sibling(request, LIST, "/forms/" + wave.wave()));
				});
			}
		})));
	}

	@GetMapping("/forms/{wave}")
	ResponseEntity<byte[]> form(@PathVariable String wave, HttpServletRequest request) {
		Wave found = this.waves.wave(wave);
		if (!Caller.of(request).mayCollect(wave)) {
			throw ProblemException.of(ProblemCode.FORBIDDEN);
		}
		return xml(this.forms.of(found).bytes());
	}

	private static ResponseEntity<byte[]> xml(byte[] body) {
		return ResponseEntity.ok().contentType(OpenRosaMessage.XML).body(body);
	}

}
