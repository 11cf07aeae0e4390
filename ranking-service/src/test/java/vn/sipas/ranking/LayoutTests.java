package vn.sipas.ranking;

import com.mongodb.MongoException;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "vn.sipas.ranking", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTests {

	@ArchTest
	static final ArchRule featuresDependOnEachOtherOneWay = slices().matching("vn.sipas.ranking.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule arithmeticKnowsNoSpringAndNoStore = noClasses().that()
		.haveSimpleName("Standings")
		.or()
		.haveSimpleName("Places")
		.or()
		.haveSimpleName("Published")
		.or()
		.haveSimpleName("Wave")
		.or()
		.haveSimpleName("Score")
		.or()
		.haveSimpleName("Earlier")
		.or()
		.resideInAnyPackage("..interval..", "..change..", "..suppression..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..");

	@ArchTest
	static final ArchRule onlyTheWayInKnowsKafka = noClasses().that()
		.resideOutsideOfPackages("..feed..", "..deadletter..", "..watch..", "..access..", "..log..", "..ops..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

	@ArchTest
	static final ArchRule onlyTheStoreKnowsItsDriver = noClasses().that()
		.resideOutsideOfPackage("..store..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb.client", "com.mongodb.client.model..", "org.bson..")
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(MongoException.class);

	@ArchTest
	static final ArchRule readersAreServedWithoutTheWayIn = noClasses().that()
		.resideInAnyPackage("..ranking.ranking..", "..unit..", "..priority..", "..export..", "..live..", "..page..",
				"..access..", "..door..", "..limit..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..feed..", "..deadletter..", "..watch..");

	@ArchTest
	static void everyPackageIsNullMarked(JavaClasses classes) {
		assertThat(classes).allSatisfy(
				(type) -> assertThat(type.getPackage().isAnnotatedWith(NullMarked.class)).as(type.getPackageName())
					.isTrue());
	}

}
