package laurel.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The language knows neither Spring nor a database, and its packages form no cycle. */
class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("laurel.dsl");

  @Test
  void isPlainJava() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void policyDoesNotKnowTheGrammar() {
    noClasses()
        .that()
        .resideInAPackage("laurel.dsl.policy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.antlr..", "laurel.dsl.syntax..")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices()
        .matching("laurel.dsl.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
