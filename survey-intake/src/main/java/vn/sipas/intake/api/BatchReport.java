package vn.sipas.intake.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemBody;
import vn.sipas.intake.response.Batch;

/**
 * The answer to a batch: how many lines were taken, and of each that was not its number
 * and why. However many those are, they take little memory.
 */
final class BatchReport implements AutoCloseable {

	private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private static final int MOST_IN_MEMORY = 256 << 10;

	/** The most bytes of rejections that are told. */
	private static final long MOST = 64L << 20;

	private final SpooledBytes spool = new SpooledBytes(MOST_IN_MEMORY);

	private final JsonGenerator list = JSON.createGenerator(ObjectWriteContext.empty(), this.spool, JsonEncoding.UTF8);

	private final String wave;

	private final Language language;

	private long leftOut;

	BatchReport(String wave, Language language) {
		this.wave = wave;
		this.language = language;
		this.list.writeStartArray();
	}

	void add(Batch.Rejection rejection) {
		if (this.spool.size() > MOST) {
			// Somebody sends what is no batch at all: it is counted, and no more.
			this.leftOut++;
			return;
		}
		this.list.writeStartObject();
		this.list.writeNumberProperty("line", rejection.line());
		String responseId = rejection.responseId();
		if (responseId != null) {
			this.list.writeStringProperty("responseId", responseId);
		}
		List<Finding> findings = rejection.findings();
		finding(findings.getFirst());
		if (findings.size() > 1) {
			this.list.writeArrayPropertyStart("errors");
			for (Finding finding : findings) {
				this.list.writeStartObject();
				finding(finding);
				this.list.writeEndObject();
			}
			this.list.writeEndArray();
		}
		this.list.writeEndObject();
	}

	private void finding(Finding finding) {
		this.list.writeStringProperty("code", finding.code().word());
		this.list.writeStringProperty("pointer", finding.pointer());
		this.list.writeStringProperty("detail", this.language.text(finding));
	}

	/**
	 * Writes the report.
	 * @param counts what became of the batch
	 * @param problem what is to stand before the report, empty where there is none
	 * @param out where to
	 * @throws IOException if the client is gone
	 */
	void writeTo(Batch.Counts counts, List<ProblemBody> problem, OutputStream out) throws IOException {
		this.list.writeEndArray();
		this.list.close();
		try (JsonGenerator report = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
			report.writeStartObject();
			for (ProblemBody body : problem) {
				report.writeStringProperty("type", body.type());
				report.writeStringProperty("title", body.title());
				report.writeNumberProperty("status", body.status());
				report.writeStringProperty("detail", body.detail());
				report.writeStringProperty("instance", body.instance());
			}
			report.writeStringProperty("wave", this.wave);
			report.writeNumberProperty("accepted", counts.accepted());
			report.writeNumberProperty("duplicates", counts.duplicates());
			report.writeNumberProperty("rejected", counts.rejected());
			if (this.leftOut > 0) {
				report.writeNumberProperty("rejectionsLeftOut", this.leftOut);
			}
			report.writeName("rejections");
			report.writeRawValue("");
			report.flush();
			this.spool.writeTo(out);
			report.writeEndObject();
		}
	}

	@Override
	public void close() throws IOException {
		this.spool.close();
	}

}
