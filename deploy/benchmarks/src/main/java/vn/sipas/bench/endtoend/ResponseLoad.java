package vn.sipas.bench.endtoend;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

import vn.sipas.bench.http.OpenLoad;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.intake.IntakeProcess;
import vn.sipas.bench.records.ResponseForm;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/** Responses sent to intake at a rate that does not wait for its answers. */
final class ResponseLoad implements AutoCloseable {

	private static final int CONNECTIONS = 16;

	private final Responses responses = new Responses(Survey.PROVINCES);

	private final OpenLoad load;

	private final Ages ages;

	ResponseLoad(int port, Ages ages) {
		this.ages = ages;
		this.load = new OpenLoad(port, CONNECTIONS, 202);
	}

	/**
	 * Sends for a while.
	 * @param perSecond responses a second
	 * @param perRequest responses a request; 1 is a single POST
	 * @param time how long
	 */
	void run(int perSecond, int perRequest, Duration time) {
		this.load.run((double) perSecond / perRequest, time, (due) -> request(perRequest, due));
	}

	private byte[] request(int perRequest, long due) {
		ByteArrayOutputStream body = new ByteArrayOutputStream(perRequest * 512);
		for (int number = 0; number < perRequest; number++) {
			ResponseForm form = this.responses.next();
			if (!form.isCorrection()) {
				this.ages.due(form.unit(), due);
			}
			body.writeBytes(form.line());
			body.write('\n');
		}
		String path = IntakeProcess.path(Survey.PROVINCES);
		String type = (perRequest == 1) ? "application/json" : "application/x-ndjson";
		ByteArrayOutputStream request = new ByteArrayOutputStream(body.size() + 256);
		request.writeBytes(Request.head("POST", path, IntakeProcess.KEY, type, body.size()));
		request.writeBytes(body.toByteArray());
		return request.toByteArray();
	}

	@Override
	public void close() {
		this.load.close();
	}

}
