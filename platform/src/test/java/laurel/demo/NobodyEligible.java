package laurel.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplications;
import laurel.application.OfficeSteps;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionSteps;
import laurel.identity.UserRole;
import laurel.life.Request;

/** An edition in which nobody is eligible, with longer deadlines, and one that is cancelled. */
final class NobodyEligible {

  static final City CITY = new City("walk90", "990090", Walked.invented("nobody-eligible"), 3);

  private static Edition first;
  private static Edition second;

  static {
    // The others first: the clock only moves on.
    Walked.city("wuwei");
    CITY.publish(CITY.municipality.regulation());
    first = CITY.until(CITY.open(), StageKind.APPLICATION, List.of(), City.NOTHING);
    deadlines();
    first = CITY.toTheEnd(first, List.of(), City.NOTHING);
    FarPlatform.advanceTo(LocalDate.of(FarPlatform.today().getYear() + 2, 3, 1));
    second = CITY.until(CITY.open(), StageKind.ELIGIBILITY_REVIEW, List.of(0), City.NOTHING);
    CITY.attempt(
        "cancel without reason",
        CITY.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).cancelling(),
        second.id(),
        "");
    CITY.cancel(second);
    second = CITY.now(second);
    CITY.tried.put(
        "plan again in the year of a cancelled edition",
        City.codes(CITY.plan(FarPlatform.today().getYear())));
  }

  private NobodyEligible() {}

  static Edition first() {
    return first;
  }

  static Edition second() {
    return second;
  }

  private static UUID draft(int organisation) {
    ApplicationDraft draft =
        CITY.draft(
            CITY.municipality.organisations().get(organisation),
            RecipientKind.ORGANISATION,
            Map.of("登记年限", new FactValue.Whole(12)));
    return FarPlatform.bean(AwardApplications.class)
        .save(CITY.applicant(organisation), first.id(), draft, Request.PLAIN)
        .orThrow()
        .id();
  }

  private static void submit(String name, int organisation, UUID id) {
    CITY.attempt(
        name,
        CITY.applicant(organisation),
        FarPlatform.bean(ApplicationSteps.class).submitting(),
        id,
        "");
  }

  private static void deadlines() {
    UUID one = draft(0);
    UUID two = draft(1);
    UUID three = draft(2);
    LocalDate close = first.applicationsClose();
    CITY.attempt(
        "extend for all without reason",
        CITY.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).extending(),
        first.id(),
        new EditionSteps.Extension(close.plusDays(10), ""));
    CITY.attempt(
        "extend for all",
        CITY.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).extending(),
        first.id(),
        new EditionSteps.Extension(close.plusDays(10), "系统检修"));
    CITY.attempt(
        "extend for one",
        CITY.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(OfficeSteps.class).extending(),
        one,
        new OfficeSteps.Extension(close.plusDays(20), "受灾"));
    FarPlatform.advanceTo(close.plusDays(5));
    submit("submit in the time that all were given", 1, two);
    FarPlatform.advanceTo(close.plusDays(15));
    submit("submit in the time of another", 2, three);
    CITY.attempt(
        "end before the last of all days",
        CITY.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).ending(),
        first.id(),
        new EditionSteps.StageEnd(first.runIndex(), ""));
    submit("submit in the time that one was given", 0, one);
  }
}
