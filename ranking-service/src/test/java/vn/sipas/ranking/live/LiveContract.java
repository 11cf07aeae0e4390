package vn.sipas.ranking.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** What is promised of the events of live streams. */
final class LiveContract {

	static final Path FOLDER = Path.of("src/contracts");

	private LiveContract() {
	}

	/** What is wrong with an event's data. */
	static List<Error> errors(String contract, String data) throws IOException {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(FOLDER.resolve(contract).resolve("v1.schema.json")), InputFormat.JSON)
			.validate(data, InputFormat.JSON);
	}

}
