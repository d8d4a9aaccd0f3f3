package laurel.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.publicnotice.NoticeSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import org.springframework.stereotype.Component;

/** Walks an edition through the stages of whatever measure a city has, by steps alone. */
@Component
class EditionWalk {

  /** How long a demo edition receives applications. */
  private static final int DAYS_OPEN = 20;

  private final StepRunner runner;
  private final Editions editions;
  private final EditionSteps editionSteps;
  private final Acts acts;
  private final WalkOfApplications applications;
  private final WalkOfReviews reviews;
  private final PublicNotices notices;
  private final NoticeSteps noticeSteps;
  private final Awards awards;
  private final AwardSteps awardSteps;

  EditionWalk(
      StepRunner runner,
      Editions editions,
      EditionSteps editionSteps,
      Acts acts,
      WalkOfApplications applications,
      WalkOfReviews reviews,
      PublicNotices notices,
      NoticeSteps noticeSteps,
      Awards awards,
      AwardSteps awardSteps) {
    this.runner = runner;
    this.editions = editions;
    this.editionSteps = editionSteps;
    this.acts = acts;
    this.applications = applications;
    this.reviews = reviews;
    this.notices = notices;
    this.noticeSteps = noticeSteps;
    this.awards = awards;
    this.awardSteps = awardSteps;
  }

  /** Where a walk takes place. */
  record Scene(
      Municipality city,
      Tenant tenant,
      DemoClock clock,
      List<Integer> organisations,
      Set<Role> recommending,
      OptionalInt number) {

    Actor actor(UserRole role) {
      return DemoPeople.actor(city, tenant, role);
    }

    Actor secretariat() {
      return actor(UserRole.SECRETARIAT);
    }
  }

  /** Plans and opens an edition and walks it until a stage of the given kind is under way. */
  Edition until(Scene scene, StageKind stop) {
    Edition edition = open(scene);
    while (edition.stage().isPresent() && edition.stage().get().kind() != stop) {
      edition = through(scene, edition, edition.stage().get());
    }
    return edition;
  }

  /** Walks an edition to its end and pays the bonuses. */
  void toTheEnd(Scene scene) {
    Edition edition = open(scene);
    while (edition.stage().isPresent()) {
      edition = through(scene, edition, edition.stage().get());
    }
    pay(scene);
  }

  /** Pays what is granted; where the measure only sets a ceiling, that much is granted. */
  void pay(Scene scene) {
    for (Award award : awards.all(scene.tenant())) {
      ceiling(scene, award)
          .ifPresent(
              fen ->
                  runner.take(
                      scene.secretariat(),
                      awardSteps.grantingBonus(),
                      award.id(),
                      new AwardSteps.Payment(Optional.of(fen), "", "演示文件")));
      if (awards.get(scene.tenant(), award.id()).ledger().stillToPay() > 0) {
        runner
            .take(
                scene.secretariat(),
                awardSteps.paying(),
                award.id(),
                new AwardSteps.Payment(Optional.empty(), "", "演示凭证"))
            .orThrow();
      }
    }
  }

  private Optional<Long> ceiling(Scene scene, Award award) {
    if (award.bonusFen() > 0 || award.standing() == Standing.REVOKED) {
      return Optional.empty();
    }
    return awards.policyOf(scene.tenant(), award).award(award.name()).stream()
        .flatMap(rule -> rule.bonus().stated().stream())
        .flatMap(bonus -> bonus.parts().stream())
        .filter(part -> part.ceiling() && part.recipients().contains(award.kind()))
        .map(Bonus.Part::fen)
        .findFirst();
  }

  /** Plans an edition and opens it. */
  Edition open(Scene scene) {
    LocalDate today = scene.clock().today();
    boolean printed = policyWindow(scene, today).isPresent();
    var plan =
        new EditionPlan(
            today.getYear(),
            scene.number().isPresent() ? Optional.of(scene.number().getAsInt()) : Optional.empty(),
            printed ? Optional.empty() : Optional.of(today.plusDays(DAYS_OPEN)),
            "GB/T 19580",
            1000,
            silentNotice(scene, today) ? 5 : 0);
    UUID id =
        runner.take(scene.secretariat(), editionSteps.planning(), Desk.THE_ONE, plan).orThrow();
    runner.take(scene.secretariat(), editionSteps.opening(), id, "").orThrow();
    return editions.get(scene.tenant(), id);
  }

  private Optional<Stage> policyWindow(Scene scene, LocalDate today) {
    return editions.planned(scene.tenant(), today).stream()
        .flatMap(version -> version.policy().stages().stream())
        .filter(stage -> stage.kind() == StageKind.APPLICATION && !stage.window().isEmpty())
        .findFirst();
  }

  private boolean silentNotice(Scene scene, LocalDate today) {
    return editions.planned(scene.tenant(), today).stream()
        .flatMap(version -> version.policy().stages().stream())
        .anyMatch(
            stage -> stage.kind() == StageKind.PUBLIC_NOTICE && stage.lasting().stated().isEmpty());
  }

  /** Does what a stage asks for, and ends it. */
  Edition through(Scene scene, Edition edition, Stage stage) {
    doActs(scene, edition);
    switch (stage.kind()) {
      case APPLICATION -> {
        scene.organisations().forEach(i -> applications.submit(scene, edition, i));
        advanceBeyond(scene, edition.applicationsClose());
      }
      case RECOMMENDATION -> applications.recommend(scene, edition);
      case ELIGIBILITY_REVIEW -> applications.examine(scene, edition);
      case DOCUMENT_REVIEW, ON_SITE_REVIEW, PRESENTATION -> reviews.score(scene, edition, stage);
      case PUBLIC_NOTICE ->
          advanceBeyond(
              scene,
              notices
                  .now(scene.tenant(), edition)
                  .orElseGet(() -> publish(scene, edition))
                  .lastDay());
      case DELIBERATION -> reviews.decide(scene, edition);
      case APPROVAL -> approve(scene, edition, stage);
      case LAUNCH, ANNOUNCEMENT, TRAINING, SURVEY, EVALUATION, COMMENDATION -> {}
    }
    runner
        .take(
            scene.secretariat(),
            editionSteps.ending(),
            edition.id(),
            new EditionSteps.StageEnd(edition.runIndex(), ""))
        .orThrow();
    return editions.get(scene.tenant(), edition.id());
  }

  /** One approval, or one of each body where the measure wants all of them. */
  private void approve(Scene scene, Edition edition, Stage stage) {
    boolean each = stage.acting() == Stage.Acting.TOGETHER && stage.actors().size() > 1;
    for (int i = 0; i < (each ? stage.actors().size() : 1); i++) {
      Outcome<UUID> approved =
          runner.take(
              scene.actor(UserRole.APPROVER),
              awardSteps.approving(),
              edition.id(),
              "政发〔" + edition.year() + "〕" + (10 + edition.number() + i) + "号");
      if (!isGivenBefore(approved)) {
        approved.orThrow();
      }
    }
  }

  /** A body that has approved before the walk came by is not asked again. */
  private static boolean isGivenBefore(Outcome<UUID> approved) {
    return approved instanceof Outcome.Refused<UUID>(List<Reason> reasons)
        && reasons.stream().allMatch(why -> why.code().equals(Refusal.APPROVED_BEFORE.code()));
  }

  /** Publishes the notice of the run under way, by whichever body the measure names. */
  PublicNotice publish(Scene scene, Edition edition) {
    Actor by =
        DemoPeople.memberOf(scene, edition.stage().orElseThrow().actors(), UserRole.SECRETARIAT);
    return notices.get(
        scene.tenant(), runner.take(by, noticeSteps.publishing(), edition.id(), "").orThrow());
  }

  private static void advanceBeyond(Scene scene, LocalDate last) {
    int days = (int) ChronoUnit.DAYS.between(scene.clock().today(), last);
    if (days >= 0) {
      scene.clock().advance(1 + days);
    }
  }

  private void doActs(Scene scene, Edition edition) {
    acts.of(scene.tenant(), edition.id()).stream()
        .filter(act -> act.runIndex() == edition.runIndex() && act.doneOn().isEmpty())
        .sorted(Comparator.comparing(Act::kind))
        .forEach(
            act ->
                runner
                    .take(
                        DemoPeople.memberOf(scene, act.by(), UserRole.SECRETARIAT),
                        acts.done(),
                        act.id(),
                        "演示：已办理，有记录。")
                    .orThrow());
  }

  /** Submits the application of one organisation. */
  void submit(Scene scene, Edition edition, int organisation) {
    applications.submit(scene, edition, organisation);
  }

  /** Leaves a draft with little filled in. */
  void leaveDraft(Scene scene, Edition edition, int organisation) {
    applications.leaveDraft(scene, edition, organisation);
  }
}
