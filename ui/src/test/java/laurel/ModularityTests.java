package laurel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import laurel.tenants.Municipality;
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
    // The language and the generated tables are libraries to all; ArchUnit guards the language
    // itself.
    ApplicationModules.of(
            LaurelApplication.class,
            JavaClass.Predicates.resideInAnyPackage("laurel.dsl..", "laurel.tenants.jooq.."))
        .verify();
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
    // Faults reads the database's codes to say in words what failed; it opens nothing.
    noClasses()
        .that()
        .resideOutsideOfPackage("laurel.tenants.database..")
        .and()
        .doNotHaveFullyQualifiedName("laurel.api.Faults")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "com.zaxxer.hikari..")
        .check(CLASSES);
  }

  @Test
  void noCityStandsInJava() throws IOException {
    for (String module : List.of("dsl", "tenants", "platform", "ui")) {
      try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          for (Municipality city : Municipality.shipped()) {
            assertThat(source)
                .as(file.toString())
                .doesNotContain(city.slug())
                .doesNotContain(city.name().zh());
          }
        }
      }
    }
  }

  @Test
  void noTestIsSkipped() throws IOException {
    Pattern skipping =
        Pattern.compile(
            "\\bAssumptions?\\b|\\bassum(e|ing)\\w*\\(|@(Disabled|Enabled)(If|On|For)?\\b");
    for (String module : List.of("dsl", "tenants", "platform", "ui")) {
      Path tests = Path.of("..", module, "src", "test", "java");
      assertThat(tests).isDirectory();
      try (var files = Files.walk(tests)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          assertThat(skipping.matcher(Files.readString(file)).results().map(MatchResult::group))
              .as(file + " skips a test where something is missing; let it fail with a sentence")
              .isEmpty();
        }
      }
    }
  }
}
