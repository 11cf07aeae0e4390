package vn.sipas.intake;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.sipas.intake");

	@Test
	void featuresDependOnEachOtherInOneDirectionOnly() {
		slices().matching("vn.sipas.intake.(*)..").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void onlyTheTransportKnowsOfHttp() {
		noClasses().that()
			.resideInAnyPackage("..response..", "..kafka..", "..unitlist..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
			.check(this.classes);
	}

	@Test
	void transportsReachKafkaOnlyThroughTheCollector() {
		noClasses().that()
			.resideInAnyPackage("..api..", "..openrosa..", "..kobo..", "..imports..", "..form..", "..problem..",
					"..unitlist..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.kafka..", "..intake.kafka..")
			.check(this.classes);
	}

	@Test
	void theServiceKnowsNoOtherService() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("vn.sipas.scoring..", "vn.sipas.ranking..", "vn.sipas.local..")
			.check(this.classes);
	}

	@Test
	void everyPackageSaysWhatMayBeNull() {
		for (JavaPackage feature : this.classes.getPackage("vn.sipas.intake").getSubpackagesInTree()) {
			assertThat(feature.isAnnotatedWith(NullMarked.class)).as(feature.getName()).isTrue();
		}
	}

}
