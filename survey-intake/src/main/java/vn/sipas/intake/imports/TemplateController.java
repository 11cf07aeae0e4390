package vn.sipas.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Empty tables for a wave's responses.
 */
@RestController
@RequestMapping("/api/v1/waves/{wave}/imports")
class TemplateController {

	private final Waves waves;

	TemplateController(Waves waves) {
		this.waves = waves;
	}

	@GetMapping("/template.csv")
	ResponseEntity<byte[]> csv(@PathVariable String wave) throws IOException {
		Wave definition = this.waves.wave(wave);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
		try (CsvWriter csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
			csv.writeRecord(Template.columns(definition).stream().map(Template.TemplateColumn::name).toList());
		}
		return answer(MediaType.parseMediaType(Format.CSV_TYPE + ";charset=UTF-8"), wave + ".csv", bytes);
	}

	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable String wave) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		TemplateWorkbook.write(Template.columns(this.waves.wave(wave)), bytes);
		return answer(MediaType.parseMediaType(Format.XLSX_TYPE), wave + ".xlsx", bytes);
	}

	private static ResponseEntity<byte[]> answer(MediaType type, String name, ByteArrayOutputStream bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes.toByteArray());
	}

}
