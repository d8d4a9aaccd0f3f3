package laurel.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
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

  /** Each package a slice of its own, the root among them. */
  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "each package, the root among them";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void theRootHoldsTheWayInAlone() {
    assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals("laurel.dsl")))
        .extracting(type -> type.getSimpleName())
        .containsExactlyInAnyOrder(
            "RegulationCompiler", "BaselineCompilation", "Compilation", "package-info");
  }
}
