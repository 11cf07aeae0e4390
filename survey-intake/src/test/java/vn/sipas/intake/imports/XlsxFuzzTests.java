package vn.sipas.intake.imports;

import java.io.IOException;

import com.code_intelligence.jazzer.junit.FuzzTest;

class XlsxFuzzTests {

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreATableOrRefused(byte[] bytes) throws IOException {
		AnyTable.isReadOrRefused(bytes, Format.XLSX);
	}

}
