package laurel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules' arrows point one way, and plain SQL stays where the roles are switched. */
class ModularityTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("laurel");

  private static final Set<String> PLAIN_SQL =
      Set.of("execute", "fetch", "fetchOne", "fetchOptional", "fetchMany", "query", "resultQuery");

  @Test
  void modulesFormNoCycleAndKeepTheirInsides() {
    ApplicationModules.of(LaurelApplication.class).verify();
  }

  @Test
  void plainSqlIsForbiddenOutsideTheDatabasePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("laurel.tenants.database..")
        .should(
            ArchConditions.callMethodWhere(
                new DescribedPredicate<JavaMethodCall>("plain SQL is run") {
                  @Override
                  public boolean test(JavaMethodCall call) {
                    List<String> parameters =
                        call.getTarget().getRawParameterTypes().stream()
                            .map(type -> type.getName())
                            .toList();
                    return call.getTargetOwner().isAssignableTo(DSLContext.class)
                        && PLAIN_SQL.contains(call.getName())
                        && !parameters.isEmpty()
                        && (parameters.getFirst().equals(String.class.getName())
                            || parameters.getFirst().equals("org.jooq.SQL"));
                  }
                }))
        .check(CLASSES);
  }

  @Test
  void jdbcStaysInTheDatabasePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("laurel.tenants.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "com.zaxxer.hikari..")
        .check(CLASSES);
  }

  @Test
  void noCityStandsInJava() {
    noClasses()
        .should()
        .haveSimpleNameContaining("Wuwei")
        .orShould()
        .haveSimpleNameContaining("Baoding")
        .orShould()
        .haveSimpleNameContaining("Beijing")
        .orShould()
        .haveSimpleNameContaining("Yining")
        .check(CLASSES);
  }
}
