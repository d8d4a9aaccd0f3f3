package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.OfficeSteps;
import laurel.audit.AuditRecords;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.RecipientKind;
import laurel.edition.EditionSteps;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.review.ReviewSteps;
import org.junit.jupiter.api.Test;

/** Drafts, the last day, versions, and refusals that change nothing (A2, A4, A5, A7, B2). */
class DeadlinesIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;
  private final ApplicationSteps steps = Moving.bean(ApplicationSteps.class);

  @Test
  void aRefusedStepChangesNothingAndIsNotOnRecord() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    AwardApplication before = city.application(id);
    int records = records(city);

    assertThat(city.refusals(city.applicant(1), steps.saving(), id, city.draft("改名")))
        .containsExactly("wrong-standing");
    assertThat(city.refusals(city.applicant(1), steps.withdrawing(), id, " "))
        .containsExactly("missing");
    assertThat(
            city.refusals(
                city.office(),
                Moving.bean(EditionSteps.class).extending(),
                city.edition().id(),
                new EditionSteps.Extension(Moving.today(), "想提前")))
        .containsExactly("not-later");
    assertThat(city.application(id)).isEqualTo(before);
    assertThat(records(city)).isEqualTo(records);
  }

  @Test
  void aRefusalTakesBackWhatItsOwnChecksHadWritten() {
    City city = City.opened(MEASURE);
    Actor both =
        new Actor(
            city.tenant.slug() + "-both",
            city.examiner(9).home(),
            Set.of(UserRole.APPLICANT, UserRole.EXAMINER),
            city.code(1));
    city.save(both, city.draft("第1公司"));
    UUID id = city.apply(2);
    city.seat(new laurel.dsl.policy.Role(laurel.dsl.policy.Role.Kind.EXPERTS, ""), "both");
    city.until(laurel.dsl.policy.StageKind.ON_SITE_REVIEW);
    int records = records(city);

    assertThat(
            city.refusals(
                both,
                Moving.bean(ReviewSteps.class).answering(),
                id,
                laurel.review.Assignment.Conflict.NONE))
        .containsExactly("both-sides");
    assertThat(records(city)).isEqualTo(records);
  }

  private static int records(City city) {
    return Moving.bean(AuditRecords.class).page(city.office(), AuditRecords.Search.ALL, 0).total();
  }

  @Test
  void oneClockEndsSavingSubmittingAndTakingBackAtOnce() {
    City city = City.opened(MEASURE);
    UUID submitted = city.apply(1);
    UUID draft = city.save(city.applicant(2), city.draft("第2公司")).id();
    LocalDate last = city.edition().applicationsClose();
    city.beyond(last.minusDays(1));
    assertThat(Moving.today()).isEqualTo(last);
    assertThat(city.save(city.applicant(2), city.draft("第2公司")).id())
        .as("on the last day")
        .isEqualTo(draft);

    city.beyond(last);
    assertThat(city.refusals(city.applicant(2), steps.saving(), draft, city.draft("第2公司")))
        .containsExactly("over");
    assertThat(city.refusals(city.applicant(2), steps.submitting(), draft, "")).contains("over");
    assertThat(city.refusals(city.applicant(1), steps.takingBack(), submitted, ""))
        .containsExactly("over");
    assertThat(
            city.refusals(
                city.applicant(3), steps.starting(), city.edition().id(), city.draft("第3公司")))
        .containsExactly("over");
    assertThat(city.application(submitted).standing()).isEqualTo(Standing.SUBMITTED);

    city.take(city.applicant(1), steps.withdrawing(), submitted, "不再参加");
    assertThat(city.application(submitted).standing()).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void theOfficeGivesAllOrOneMoreTimeWithAReason() {
    City city = City.opened(MEASURE);
    UUID one = city.save(city.applicant(1), city.draft("第1公司")).id();
    UUID other = city.save(city.applicant(2), city.draft("第2公司")).id();
    LocalDate last = city.edition().applicationsClose();
    city.beyond(last);
    var office = Moving.bean(OfficeSteps.class);
    assertThat(
            city.refusals(
                city.office(),
                office.extending(),
                one,
                new OfficeSteps.Extension(last.plusDays(5), "")))
        .containsExactly("missing");
    city.take(
        city.office(), office.extending(), one, new OfficeSteps.Extension(last.plusDays(5), "停电"));
    assertThat(city.refusals(city.applicant(1), steps.submitting(), one, "")).isEmpty();
    assertThat(city.refusals(city.applicant(2), steps.submitting(), other, "")).contains("over");

    city.take(
        city.office(),
        Moving.bean(EditionSteps.class).extending(),
        city.edition().id(),
        new EditionSteps.Extension(last.plusDays(9), "申报数量不足"));
    assertThat(city.edition().applicationsClose()).isEqualTo(last.plusDays(9));
    assertThat(city.refusals(city.applicant(2), steps.submitting(), other, "")).isEmpty();
  }

  @Test
  void theSecondOfTwoTabsIsToldAndOverwritesNothing() {
    City city = City.opened(MEASURE);
    var applications = Moving.bean(AwardApplications.class);
    AwardApplication seen = city.save(city.applicant(1), city.draft("第1公司"));
    AwardApplication now =
        applications
            .save(
                city.applicant(1),
                city.edition().id(),
                city.draft("第一公司"),
                Request.seen(seen.version()))
            .orThrow();
    assertThat(now.version()).isGreaterThan(seen.version());
    assertThat(
            City.codes(
                applications.save(
                    city.applicant(1),
                    city.edition().id(),
                    city.draft("旧标签页"),
                    Request.seen(seen.version()))))
        .containsExactly("stale");
    assertThat(applications.get(city.applicant(1), seen.id()).applicantName()).isEqualTo("第一公司");
  }

  @Test
  void nothingIsCutAndTooMuchIsRefusedOnSubmissionWithItsNumber() {
    City city = City.opened(MEASURE);
    String long72 = "长".repeat(72_000);
    ApplicationDraft plain = city.draft("第1公司");
    UUID id =
        city.save(
                city.applicant(1),
                new ApplicationDraft(
                    "第1公司",
                    RecipientKind.ORGANISATION,
                    City.AWARD,
                    plain.facts(),
                    Map.of("申报表", long72)))
            .id();
    assertThat(Moving.bean(AwardApplications.class).get(city.applicant(1), id).dossier())
        .containsEntry("申报表", long72);
    Outcome<UUID> refused = city.runner.take(city.applicant(1), steps.submitting(), id, "");
    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    List<Reason> reasons = ((Outcome.Refused<UUID>) refused).reasons();
    assertThat(reasons).hasSize(1);
    assertThat(reasons.getFirst().text().zh()).contains("72000").contains("30000");
  }
}
