package vn.sipas.bench;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.sipas.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTests {

	@ArchTest
	static final ArchRule packagesDependOnOneAnotherInOneDirection = slices().matching("vn.sipas.bench.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule theReportKnowsNothingOfWhatIsMeasured = noClasses().that()
		.resideInAPackage("..bench.report..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework..", "vn.sipas.local..");

	@ArchTest
	static final ArchRule ofTheServicesOnlyTheReaderIsShared = noClasses().that()
		.resideOutsideOfPackage("vn.sipas.bench.inner..")
		.should()
		.dependOnClassesThat(areAServicesBut("reader"));

	@ArchTest
	static final ArchRule innerLoopsKnowScoringsPlainCodeAlone = noClasses().that()
		.resideInAPackage("vn.sipas.bench.inner..")
		.should()
		.dependOnClassesThat(areAServicesBut("reader|questionnaire|tally"));

	@ArchTest
	static final ArchRule nullIsMarkedEverywhere = classes().that()
		.resideOutsideOfPackage("..jmh_generated..")
		.should(beInANullMarkedPackage());

	private static DescribedPredicate<JavaClass> areAServicesBut(String packages) {
		return DescribedPredicate.describe("are a service's, but not scoring's " + packages,
				(type) -> type.getPackageName().matches("vn\\.sipas\\.(intake|scoring|ranking)\\b.*")
						&& !type.getPackageName().matches("vn\\.sipas\\.scoring\\.(" + packages + ")\\b.*"));
	}

	private static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return ArchCondition.from(DescribedPredicate.describe("be in a @NullMarked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
	}

}
