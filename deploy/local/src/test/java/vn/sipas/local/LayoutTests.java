package vn.sipas.local;

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

@AnalyzeClasses(packages = "vn.sipas.local", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTests {

	@ArchTest
	static final ArchRule featuresDependOnOneAnotherInOneDirection = slices().matching("vn.sipas.local.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule responsesReachThePipelineByHttpOnly = noClasses().that()
		.resideInAnyPackage("..demo..", "..submit..", "..load..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..embedded..", "..launch..", "org.apache.kafka..", "de.bwaldvogel..");

	@ArchTest
	static final ArchRule nullIsMarkedEverywhere = classes().should(beInANullMarkedPackage());

	private static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return ArchCondition.from(DescribedPredicate.describe("be in a @NullMarked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
	}

}
