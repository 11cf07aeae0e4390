package vn.sipas.scoring;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.sipas.scoring");

	@Test
	void featuresDoNotDependOnEachOtherInACircle() {
		slices().matching("vn.sipas.scoring.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void arithmeticKnowsNeitherSpringNorKafkaNorJson() {
		noClasses().that()
			.resideInAnyPackage("..questionnaire..", "..packed..", "..tally..", "..precision..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.apache.kafka..", "tools.jackson..",
					"com.fasterxml.jackson..", "io.micrometer..")
			.check(CLASSES);
	}

	@Test
	void rulesOfCountingAndSumsKnowNoKafka() {
		noClasses().that()
			.haveSimpleName("Ledger")
			.or()
			.haveSimpleName("Partials")
			.or()
			.haveSimpleName("UnitSums")
			.or()
			.haveSimpleName("FigureMaker")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.kafka..", "org.springframework..")
			.check(CLASSES);
	}

	@Test
	void onlyWhatRunsTheTopologyAndTheDoorKnowSpring() {
		noClasses().that()
			.resideOutsideOfPackages("vn.sipas.scoring", "..streams..", "..door..", "..watch..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
			.allMatch((found) -> found.isAnnotatedWith(NullMarked.class));
	}

}
