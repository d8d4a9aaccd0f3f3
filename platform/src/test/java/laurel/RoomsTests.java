package laurel;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module depends only on those that its package-info allows, and no two on each other. */
class RoomsTests {

  @Test
  void modulesKeepToWhatTheyMayDependOn() {
    // The language and the generated tables are libraries to all.
    ApplicationModules.of(
            PlatformApplication.class,
            JavaClass.Predicates.resideInAnyPackage("laurel.dsl..", "laurel.tenants.jooq.."))
        .verify();
  }
}
