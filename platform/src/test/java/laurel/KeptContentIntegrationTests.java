package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import laurel.audit.AuditCheck;
import laurel.audit.Finding;
import laurel.dsl.policy.StageKind;
import laurel.tenants.TenantDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step put on record with its hash is found when it is changed behind the program. */
class KeptContentIntegrationTests {

  private static final City CITY = published();

  /** Ends the transaction of a change, so that the next one starts from what was. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static City published() {
    City city = City.opened(City.MEASURE + City.PROCEDURE);
    city.apply(1);
    city.apply(2);
    city.until(StageKind.PUBLIC_NOTICE);
    city.publishNotice();
    return city;
  }

  private static Stream<String> found() {
    return Moving.bean(AuditCheck.class).check(CITY.tenant).finding().stream()
        .map(Finding::kind)
        .map(Enum::name);
  }

  @Test
  void whatIsAsItWasIsWhole() {
    assertThat(found()).isEmpty();
  }

  static Stream<String> changes() {
    return Stream.of(
        "UPDATE SCHEMA.scoresheet SET score = score + 50",
        "UPDATE SCHEMA.scoresheet SET strengths = '换过的话'",
        "UPDATE SCHEMA.scoresheet SET examiner = examiner || '9'",
        "UPDATE SCHEMA.public_notice SET body = replace(body, '第1公司', '第9公司')",
        "UPDATE SCHEMA.public_notice SET body = replace(body, '第1公司', '第9公司'),"
            + " body_hash = encode(sha256(replace(body, '第1公司', '第9公司')::bytea), 'hex')",
        "UPDATE SCHEMA.notice_entry SET name = '第9公司'");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatWasChangedIsFound(String change) {
    try {
      Moving.bean(TenantDatabase.class)
          .inTransaction(
              CITY.tenant,
              db -> {
                assertThat(db.execute(change.replace("SCHEMA", CITY.tenant.id().value())))
                    .isPositive();
                assertThat(found()).containsExactly("CONTENT");
                throw new TakenBack();
              });
    } catch (TakenBack e) {
      assertThat(found()).isEmpty();
    }
  }
}
