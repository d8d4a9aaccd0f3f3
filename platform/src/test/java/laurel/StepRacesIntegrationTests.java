package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.casework.CaseSteps;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.membership.Membership;
import laurel.membership.MembershipWork;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.regulation.RegulationSteps;
import org.junit.jupiter.api.Test;

/** An edition walked by eight at once, each step: one effect, clear refusals, no exception. */
class StepRacesIntegrationTests {

  private final RaceScene scene = new RaceScene("races", StepStormIntegrationTests.measure());
  private final RaceOfApplications applications = new RaceOfApplications(scene);

  @Test
  void eightAtOnceGetOneEffectAndClearRefusals() {
    law();
    Edition edition = opened();
    while (edition.stage().isPresent()) {
      edition = stage(edition, edition.stage().get());
    }
    awards();
    assertThat(scene.race.raced()).isEqualTo(scene.inputs.names());
  }

  private void law() {
    String text = StepStormIntegrationTests.measure().replace("2023年1月1日", "未规定");
    UUID one =
        (UUID)
            scene.race.keyed("regulation.save", scene.of(UserRole.REGULATOR), Desk.THE_ONE, text);
    scene.race.plain(
        "regulation.save", scene.of(UserRole.REGULATOR), Desk.THE_ONE, text, StepRace.THREADS);
    var publication = new RegulationSteps.Publication(Optional.of(Stormy.today()), true);
    scene.race.plain(
        "regulation.publish", scene.of(UserRole.REGULATION_APPROVER), one, publication, 1);
    Object joining = scene.said("membership.join");
    scene.race.plain("membership.join", scene.of(UserRole.ADMINISTRATOR), Desk.THE_ONE, joining, 1);
    scene.race.keyed(
        "membership.join",
        scene.of(UserRole.ADMINISTRATOR),
        Desk.THE_ONE,
        scene.said("membership.join"));
    UUID seat = lastSeat().id();
    UUID examiner = seatOf(scene.of(UserRole.EXAMINER).username());
    Object warning = scene.said("membership.sanction");
    scene.race.plain("membership.sanction", scene.of(UserRole.COMMITTEE), examiner, warning, 1);
    scene.race.plain("membership.withdraw", scene.of(UserRole.ADMINISTRATOR), seat, "调离", 1);
  }

  private Membership lastSeat() {
    return seats().filter(m -> m.username().contains("-member")).findFirst().orElseThrow();
  }

  private UUID seatOf(String username) {
    return seats().filter(m -> m.username().equals(username)).findFirst().orElseThrow().id();
  }

  private Stream<Membership> seats() {
    return Stormy.bean(MembershipWork.class).all(scene.of(UserRole.ADMINISTRATOR)).stream()
        .map(MembershipWork.Line::membership);
  }

  /** Plans two editions, opens both at once: one is under way, the other is cancelled. */
  private Edition opened() {
    int year = Stormy.today().getYear();
    UUID first =
        (UUID)
            scene.race.plain(
                "edition.plan", scene.office(), Desk.THE_ONE, StepInputs.plan(year), 1);
    UUID second =
        (UUID)
            scene.race.keyed(
                "edition.plan", scene.office(), Desk.THE_ONE, StepInputs.plan(year + 2));
    scene.race.plain("edition.replan", scene.office(), first, StepInputs.plan(year), 1);
    int version = scene.edition(second).version();
    scene.race.seen("edition.replan", scene.office(), second, StepInputs.plan(year + 3), version);
    numberedAlike(first, second, year);
    List<Callable<StepStorm.Answer>> both = new ArrayList<>();
    for (int i = 0; i < StepRace.THREADS; i++) {
      both.add(
          scene.race.question(
              "edition.open", scene.office(), i % 2 == 0 ? first : second, "", Request.PLAIN));
    }
    UUID open = (UUID) scene.race.asked("edition.open", 1, both);
    scene.race.plain(
        "edition.cancel", scene.office(), open.equals(first) ? second : first, "只办一届", 1);
    return scene.edition(open);
  }

  /** Two plans changed at once to one number: one gets it. */
  private void numberedAlike(UUID first, UUID second, int year) {
    List<Callable<StepStorm.Answer>> both = new ArrayList<>();
    for (UUID id : List.of(first, second)) {
      EditionPlan plan = StepInputs.plan(id.equals(first) ? year : year + 2);
      var numbered =
          new EditionPlan(
              plan.year(), Optional.of(77), plan.applicationsClose(), plan.criteria(), 1000, 0);
      both.add(scene.race.question("edition.replan", scene.office(), id, numbered, Request.PLAIN));
    }
    scene.race.asked("edition.replan", 1, both);
  }

  private Edition stage(Edition edition, Stage stage) {
    acts(edition);
    switch (stage.kind()) {
      case APPLICATION -> applications.applying(edition);
      case RECOMMENDATION -> recommending(edition, stage);
      case ELIGIBILITY_REVIEW -> applications.examining(edition);
      case DOCUMENT_REVIEW -> reviewing(edition);
      case EVALUATION ->
          scene.race.plain(
              "review.break-tie",
              scene.city.memberOf(stage, UserRole.SECRETARIAT),
              edition.id(),
              scene.said("review.break-tie", edition),
              StepRace.THREADS);
      case DELIBERATION -> {
        Object nobody = scene.said("committee.decide", edition);
        scene.race.plain(
            "committee.decide",
            scene.of(UserRole.COMMITTEE),
            edition.id(),
            nobody,
            StepRace.THREADS);
      }
      case PUBLIC_NOTICE -> noticing(edition, stage);
      case APPROVAL -> {
        Actor approver = scene.of(UserRole.APPROVER);
        scene.race.plain("award.approve", approver, edition.id(), "某发〔2026〕9号", 1);
        scene.race.refused("award.approve", approver, edition.id(), "某发〔2026〕10号");
        return ended(scene.edition(edition.id()));
      }
      case LAUNCH, ANNOUNCEMENT, TRAINING, SURVEY, ON_SITE_REVIEW, PRESENTATION, COMMENDATION -> {
        if (stage.kind() != StageKind.ON_SITE_REVIEW && stage.kind() != StageKind.PRESENTATION) {
          return ended(edition);
        }
      }
    }
    return scene.city.through(scene.edition(edition.id()));
  }

  private Edition ended(Edition edition) {
    var end = new EditionSteps.StageEnd(edition.runIndex(), "");
    scene.race.plain("edition.end-stage", scene.office(), edition.id(), end, 1);
    return scene.edition(edition.id());
  }

  private void acts(Edition edition) {
    for (Act act : Stormy.bean(Acts.class).of(scene.city.tenant(), edition.id())) {
      if (act.runIndex() == edition.runIndex() && act.doneOn().isEmpty()) {
        Actor by =
            act.by().getFirst().kind() == laurel.dsl.policy.Role.Kind.NAMED
                ? scene.of(UserRole.APPROVER)
                : scene.office();
        scene.race.plain("act.done", by, act.id(), "有记录", 1);
      }
    }
  }

  private void recommending(Edition edition, Stage stage) {
    List<UUID> all = scene.applications(edition);
    Actor recommender = scene.city.memberOf(stage, UserRole.RECOMMENDER);
    Object opinion = scene.said("application.recommend");
    scene.race.plain("application.recommend", recommender, all.get(0), opinion, 1);
    scene.race.keyed("application.recommend", recommender, all.get(1), opinion);
    Object opening = scene.said("case.open-disqualification");
    UUID file =
        (UUID)
            scene.race.plain("case.open-disqualification", scene.office(), all.get(4), opening, 1);
    scene.race.plain("case.decide", scene.office(), file, scene.said("case.decide"), 1);
  }

  /** Publishes, objects, and closes one application from three sides at once. */
  private void noticing(Edition edition, Stage stage) {
    Actor publisher = scene.city.memberOf(stage, UserRole.SECRETARIAT);
    UUID id = (UUID) scene.race.plain("notice.publish", publisher, edition.id(), "", 1);
    PublicNotice notice = Stormy.bean(PublicNotices.class).get(scene.city.tenant(), id);
    if (notice.listed().isEmpty()) {
      return;
    }
    Actor citizen = scene.city.stranger(UserRole.INSPECTOR);
    scene.race.plain("notice.object", citizen, id, scene.said("notice.object", notice), 1);
    scene.race.keyed("notice.object", citizen, id, scene.said("notice.object", notice));
    for (PublicNotice.Objection objection :
        Stormy.bean(PublicNotices.class).objections(scene.office(), id)) {
      scene.race.plain(
          "objection.decide", scene.office(), objection.id(), scene.said("objection.decide"), 1);
    }
    if (edition.runIndex() < 6) {
      closedFromThreeSides(notice);
    }
  }

  private void closedFromThreeSides(PublicNotice notice) {
    UUID about = notice.listed().getLast().applicationId();
    Actor citizen = scene.city.stranger(UserRole.INSPECTOR);
    List<Callable<StepStorm.Answer>> questions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Object form = scene.inputs.objection(about, "王五", "申报材料里的利润与公开的年报不一致。");
      scene.race.once("notice.object", citizen, notice.id(), form);
    }
    var opening = new CaseSteps.Opening("拒不配合评审", Stormy.today(), "三次拒绝");
    UUID file =
        (UUID) scene.race.once("case.open-disqualification", scene.office(), about, opening);
    var upheld = new ObjectionSteps.Verdict(true, "属实");
    Stormy.bean(PublicNotices.class).objections(scene.office(), notice.id()).stream()
        .filter(o -> o.standing() == Standing.OBJECTION_OPEN)
        .forEach(
            o ->
                questions.add(
                    scene.race.question(
                        "objection.decide", scene.office(), o.id(), upheld, Request.PLAIN)));
    questions.add(
        scene.race.question(
            "case.decide", scene.office(), file, scene.said("case.decide"), Request.PLAIN));
    questions.add(
        scene.race.question(
            "edition.end-stage",
            scene.office(),
            notice.editionId(),
            new EditionSteps.StageEnd(notice.runIndex(), ""),
            Request.PLAIN));
    assertThat(StepStorm.atOnce(questions).stream().filter(StepStorm.Answer::accepted)).hasSize(4);
  }

  private void reviewing(Edition edition) {
    UUID one = scene.applications(edition).getFirst();
    Actor examiner = scene.of(UserRole.EXAMINER);
    if (edition.stage().orElseThrow().kind() == StageKind.DOCUMENT_REVIEW) {
      Object rules = scene.said("review.undertake");
      scene.race.plain("review.undertake", examiner, edition.id(), rules, 1);
      scene.race.keyed("review.undertake", scene.city.secondExaminer(), edition.id(), rules);
    }
    Object none = scene.said("review.answer-conflict");
    scene.race.plain("review.answer-conflict", examiner, one, none, StepRace.THREADS);
    scene.race.keyed("review.answer-conflict", scene.city.secondExaminer(), one, none);
    scene.race.plain("review.save", examiner, one, scene.said("review.save"), 1);
    Object sheet = StepInputs.sheet("700", "好", Optional.of(1));
    scene.race.plain("review.seal", examiner, one, sheet, 1);
    scene.race.keyed("review.seal", scene.city.secondExaminer(), one, scene.said("review.seal"));
    scene.race.plain(
        "review.accept-gaps", scene.office(), edition.id(), "一名专家生病", StepRace.THREADS);
    for (UUID other : scene.applications(edition).stream().skip(1).toList()) {
      for (Actor each : List.of(examiner, scene.city.secondExaminer())) {
        scene.race.once("review.answer-conflict", each, other, none);
        scene.race.once("review.seal", each, other, scene.said("review.seal"));
      }
    }
    Object list = scene.said("review.shortlist", edition);
    scene.race.plain("review.shortlist", scene.office(), edition.id(), list, StepRace.THREADS);
  }

  /** Pays, owes, and revokes one award by two cases at once while it is paid. */
  private void awards() {
    List<Award> all = Stormy.bean(Awards.class).all(scene.city.tenant());
    Award paid = all.stream().filter(a -> a.bonusFen() > 0).findFirst().orElseThrow();
    Award open = all.stream().filter(a -> a.bonusFen() == 0).findFirst().orElseThrow();
    scene.race.plain(
        "award.grant-bonus", scene.office(), open.id(), scene.said("award.grant-bonus", open), 1);
    Stormy.advanceDays(1); // What happens after the grant begins on its next day.
    var part = new laurel.award.AwardSteps.Payment(Optional.of(100_000L), "", "首付凭证");
    scene.race.plain("award.pay", scene.office(), open.id(), part, 1);
    scene.race.plain(
        "incident.record", scene.office(), open.id(), scene.said("incident.record"), 1);
    UUID owed = scene.storm.standings(scene.race.step("obligation.meet")).getFirst().id();
    scene.race.plain("obligation.meet", scene.office(), owed, "已经收到", 1);
    scene.race.keyed("award.pay", scene.office(), paid.id(), scene.said("award.pay"));
    UUID first =
        (UUID)
            scene.race.plain(
                "case.open-revocation",
                scene.office(),
                open.id(),
                scene.said("case.open-revocation"),
                1);
    var other = new CaseSteps.Opening("严重违法", Stormy.today(), "判决书");
    UUID second = (UUID) scene.race.keyed("case.open-revocation", scene.office(), open.id(), other);
    Object verdict = scene.said("case.decide");
    for (UUID file : List.of(first, second)) {
      scene.race.seen("case.decide", scene.office(), file, verdict, 0);
      scene.race.seen("case.decide", scene.of(UserRole.COMMITTEE), file, verdict, 1);
    }
    List<Callable<StepStorm.Answer>> questions = new ArrayList<>();
    for (int i = 0; i < StepRace.THREADS; i++) {
      UUID file = i % 2 == 0 ? first : second;
      questions.add(
          i < 4
              ? scene.race.question(
                  "case.decide", scene.of(UserRole.APPROVER), file, verdict, Request.PLAIN)
              : scene.race.question(
                  "award.pay", scene.office(), open.id(), scene.said("award.pay"), Request.PLAIN));
    }
    List<StepStorm.Answer> answers = StepStorm.atOnce(questions);
    assertThat(answers.subList(0, 4)).filteredOn(StepStorm.Answer::accepted).hasSize(1);
    assertThat(answers.subList(4, 8)).filteredOn(StepStorm.Answer::accepted).hasSizeLessThan(2);
    scene.race.plain("award.recover", scene.office(), open.id(), scene.said("award.recover"), 1);
  }
}
