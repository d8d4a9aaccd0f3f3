package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import laurel.application.ApplicationDraft;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.casework.CaseSteps;
import laurel.demo.TestCity;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.Editions;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.Subject;
import laurel.publicnotice.NoticeSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.tenants.TenantDatabase;
import org.junit.jupiter.api.Test;

/** An edition walked by eight at once, each step: one effect, clear refusals, no exception. */
class StepRacesIntegrationTests {

  private final TestCity city =
      TestCity.of(Platform::bean, "races", StepStormIntegrationTests.measure());
  private final StepStorm storm = new StepStorm(city);
  private final StepRace race = new StepRace(storm);
  private final StepInputs inputs =
      new StepInputs(city.tenant(), StepStormIntegrationTests.measure());

  @Test
  void eightAtOnceGetOneEffectAndClearRefusals() {
    law();
    Edition edition = opened();
    while (edition.stage().isPresent()) {
      edition = stage(edition, edition.stage().get());
    }
    awards();
    assertThat(race.raced()).isEqualTo(inputs.names());
  }

  private Object said(String name, Subject subject) {
    return inputs.of(race.step(name), subject).plausible();
  }

  /** What is said where it does not depend on the subject. */
  private Object said(String name) {
    return said(name, new Desk(Desk.THE_ONE));
  }

  private Actor of(UserRole role) {
    return city.actor(role);
  }

  private Actor office() {
    return of(UserRole.SECRETARIAT);
  }

  // The walk.

  private void law() {
    String text = StepStormIntegrationTests.measure().replace("2023年1月1日", "未规定");
    UUID one = (UUID) race.keyed("regulation.save", of(UserRole.REGULATOR), Desk.THE_ONE, text);
    race.plain("regulation.save", of(UserRole.REGULATOR), Desk.THE_ONE, text, StepRace.THREADS);
    var publication =
        new laurel.regulation.RegulationSteps.Publication(Optional.of(Platform.today()), true);
    race.plain("regulation.publish", of(UserRole.REGULATION_APPROVER), one, publication, 1);
    Object joining = said("membership.join");
    race.plain("membership.join", of(UserRole.ADMINISTRATOR), Desk.THE_ONE, joining, 1);
    race.keyed(
        "membership.join", of(UserRole.ADMINISTRATOR), Desk.THE_ONE, said("membership.join"));
    UUID seat =
        storm.standings(race.step("membership.withdraw")).stream()
            .map(laurel.membership.Membership.class::cast)
            .filter(m -> m.username().startsWith("委员"))
            .findFirst()
            .orElseGet(this::lastSeat)
            .id();
    race.plain("membership.withdraw", of(UserRole.ADMINISTRATOR), seat, "调离", 1);
  }

  private laurel.membership.Membership lastSeat() {
    return Platform.bean(laurel.membership.Memberships.class)
        .all(of(UserRole.ADMINISTRATOR))
        .stream()
        .filter(m -> m.username().startsWith("委员"))
        .findFirst()
        .orElseThrow();
  }

  /** Plans two editions, opens both at once: one is under way, the other is cancelled. */
  private Edition opened() {
    int year = Platform.today().getYear();
    UUID first =
        (UUID) race.plain("edition.plan", office(), Desk.THE_ONE, StepInputs.plan(year), 1);
    UUID second =
        (UUID) race.keyed("edition.plan", office(), Desk.THE_ONE, StepInputs.plan(year + 2));
    race.plain("edition.replan", office(), first, StepInputs.plan(year), StepRace.THREADS);
    int version = edition(second).version();
    race.seen("edition.replan", office(), second, StepInputs.plan(year + 3), version);
    numberedAlike(first, second, year);
    List<Callable<StepStorm.Answer>> both = new ArrayList<>();
    for (int i = 0; i < StepRace.THREADS; i++) {
      both.add(
          race.question("edition.open", office(), i % 2 == 0 ? first : second, "", Request.PLAIN));
    }
    UUID open = (UUID) race.asked("edition.open", 1, both);
    race.plain("edition.cancel", office(), open.equals(first) ? second : first, "只办一届", 1);
    return edition(open);
  }

  /** Two plans changed at once to one number: one gets it. */
  private void numberedAlike(UUID first, UUID second, int year) {
    List<Callable<StepStorm.Answer>> both = new ArrayList<>();
    for (UUID id : List.of(first, second)) {
      EditionPlan plan = StepInputs.plan(id.equals(first) ? year : year + 2);
      var numbered =
          new EditionPlan(
              plan.year(), Optional.of(77), plan.applicationsClose(), plan.criteria(), 1000, 0);
      both.add(race.question("edition.replan", office(), id, numbered, Request.PLAIN));
    }
    race.asked("edition.replan", 1, both);
  }

  private Edition edition(UUID id) {
    return Platform.bean(Editions.class).get(city.tenant(), id);
  }

  private List<UUID> applications(Edition edition) {
    return Platform.bean(TenantDatabase.class)
        .inTransaction(
            city.tenant(),
            db -> Entries.now(db, edition).stream().map(Entry::applicationId).toList());
  }

  private Edition stage(Edition edition, Stage stage) {
    acts(edition);
    switch (stage.kind()) {
      case APPLICATION -> applying(edition);
      case RECOMMENDATION -> recommending(edition, stage);
      case ELIGIBILITY_REVIEW -> examining(edition);
      case DOCUMENT_REVIEW -> reviewing(edition);
      case EVALUATION ->
          race.plain(
              "review.break-tie",
              city.memberOf(stage, UserRole.SECRETARIAT),
              edition.id(),
              said("review.break-tie", edition),
              StepRace.THREADS);
      case DELIBERATION -> {
        Object nobody = said("committee.decide", edition);
        race.plain(
            "committee.decide", of(UserRole.COMMITTEE), edition.id(), nobody, StepRace.THREADS);
      }
      case PUBLIC_NOTICE -> noticing(edition, stage);
      case APPROVAL -> {
        race.plain(
            "award.approve", of(UserRole.APPROVER), edition.id(), "某发〔2026〕9号", StepRace.THREADS);
        race.keyed("award.approve", of(UserRole.APPROVER), edition.id(), "某发〔2026〕10号");
      }
      case LAUNCH, ANNOUNCEMENT, TRAINING, SURVEY, ON_SITE_REVIEW, PRESENTATION, COMMENDATION -> {
        if (stage.kind() != StageKind.ON_SITE_REVIEW && stage.kind() != StageKind.PRESENTATION) {
          race.seen("edition.end-stage", office(), edition.id(), "", edition.version());
          return edition(edition.id());
        }
      }
    }
    return city.through(edition(edition.id()));
  }

  private void acts(Edition edition) {
    for (Act act : Platform.bean(Acts.class).of(city.tenant(), edition.id())) {
      if (act.runIndex() == edition.runIndex() && act.doneOn().isEmpty()) {
        Actor by =
            act.by().getFirst().kind() == laurel.dsl.policy.Role.Kind.NAMED
                ? of(UserRole.APPROVER)
                : office();
        race.plain("act.done", by, act.id(), "有记录", 1);
      }
    }
  }

  private void applying(Edition edition) {
    UUID id = edition.id();
    Object draft = StepInputs.draft(5);
    UUID one =
        (UUID) race.plain("application.start", city.applicant(5), id, draft, StepRace.THREADS);
    UUID two = (UUID) race.keyed("application.start", city.applicant(6), id, StepInputs.draft(6));
    assertThat(race.keyed("application.start", city.applicant(6), id, StepInputs.draft(6)))
        .isEqualTo(two);
    race.plain("application.save", city.applicant(5), one, draft, StepRace.THREADS);
    race.seen("application.save", city.applicant(5), one, draft, 1 + StepRace.THREADS);
    var later = edition.applicationsClose().plusDays(2);
    var more = new laurel.application.OfficeSteps.Extension(later, "有困难");
    race.plain("application.extend", office(), two, more, 1);
    var all = new laurel.edition.EditionSteps.Extension(later, "申报太少");
    race.plain("edition.extend", office(), id, all, 1);
    race.plain("application.submit", city.applicant(5), one, "", 1);
    race.plain("application.take-back", city.applicant(5), one, "", 1);
    race.keyed("application.submit", city.applicant(5), one, "");
    race.keyed("application.submit", city.applicant(6), two, "");
    race.plain("application.withdraw", city.applicant(6), two, "不再参加", 1);
    oneDraftOfTwo(edition);
  }

  /** Two people of one company begin at once: both get the one application. */
  private void oneDraftOfTwo(Edition edition) {
    Actor owner = city.applicant(7);
    var colleague = new Actor("colleague", owner.home(), owner.roles(), owner.identityCode());
    ApplicationDraft draft = StepInputs.draft(7);
    var questions =
        List.of(
            race.question("application.start", owner, edition.id(), draft, Request.PLAIN),
            race.question("application.start", colleague, edition.id(), draft, Request.PLAIN));
    assertThat(new HashSet<>(race.race("application.start", 2, questions))).hasSize(1);
  }

  private void recommending(Edition edition, Stage stage) {
    List<UUID> all = applications(edition);
    Actor recommender = city.memberOf(stage, UserRole.RECOMMENDER);
    Object opinion = said("application.recommend");
    race.plain("application.recommend", recommender, all.get(0), opinion, 1);
    race.keyed("application.recommend", recommender, all.get(1), opinion);
    Object opening = said("case.open-disqualification");
    UUID file = (UUID) race.plain("case.open-disqualification", office(), all.get(4), opening, 1);
    race.plain("case.decide", office(), file, said("case.decide"), 1);
  }

  /** Publishes, objects, and closes one application from three sides at once. */
  private void noticing(Edition edition, Stage stage) {
    Actor publisher = city.memberOf(stage, UserRole.SECRETARIAT);
    UUID id = (UUID) race.plain("notice.publish", publisher, edition.id(), "", 1);
    PublicNotice notice = Platform.bean(PublicNotices.class).get(city.tenant(), id);
    if (notice.listed().isEmpty()) {
      return;
    }
    Actor citizen = city.stranger(UserRole.INSPECTOR);
    race.plain("notice.object", citizen, id, said("notice.object", notice), 1);
    race.keyed("notice.object", citizen, id, said("notice.object", notice));
    for (PublicNotice.Objection objection :
        Platform.bean(PublicNotices.class).objections(office(), id)) {
      race.plain("objection.decide", office(), objection.id(), said("objection.decide"), 1);
    }
    if (edition.runIndex() < 6) {
      closedFromThreeSides(notice);
    }
  }

  private void closedFromThreeSides(PublicNotice notice) {
    UUID about = notice.listed().getLast().applicationId();
    Actor citizen = city.stranger(UserRole.INSPECTOR);
    List<Callable<StepStorm.Answer>> questions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Object form = inputs.objection(about, "王五", "申报材料里的利润与公开的年报不一致。");
      race.once("notice.object", citizen, notice.id(), form);
    }
    var opening = new CaseSteps.Opening("拒不配合评审", Platform.today(), "三次拒绝");
    UUID file = (UUID) race.once("case.open-disqualification", office(), about, opening);
    var upheld = new NoticeSteps.Verdict(true, "属实");
    Platform.bean(PublicNotices.class).objections(office(), notice.id()).stream()
        .filter(o -> o.standing() == Standing.OBJECTION_OPEN)
        .forEach(
            o ->
                questions.add(
                    race.question("objection.decide", office(), o.id(), upheld, Request.PLAIN)));
    questions.add(race.question("case.decide", office(), file, said("case.decide"), Request.PLAIN));
    questions.add(
        race.question("edition.end-stage", office(), notice.editionId(), "", Request.PLAIN));
    assertThat(StepStorm.atOnce(questions).stream().filter(StepStorm.Answer::accepted)).hasSize(4);
  }

  private void examining(Edition edition) {
    List<UUID> all = applications(edition);
    UUID one = all.getFirst();
    Actor applicant = applicantOf(one);
    race.plain("application.return", office(), one, said("application.return"), 1);
    race.plain("application.complete", applicant, one, said("application.complete"), 1);
    race.plain("application.find", office(), one, said("application.find"), StepRace.THREADS);
    race.plain("application.decide-eligibility", office(), one, "", 1);
    race.keyed("application.find", office(), all.get(1), said("application.find"));
    race.keyed("application.decide-eligibility", office(), all.get(1), "");
  }

  private Actor applicantOf(UUID application) {
    return IntStream.range(0, 8)
        .mapToObj(city::applicant)
        .filter(
            a ->
                Platform.bean(laurel.application.AwardApplications.class).own(a).stream()
                    .anyMatch(own -> own.id().equals(application)))
        .findFirst()
        .orElseThrow();
  }

  private void reviewing(Edition edition) {
    UUID one = applications(edition).getFirst();
    Actor examiner = of(UserRole.EXAMINER);
    Object none = said("review.answer-conflict");
    race.plain("review.answer-conflict", examiner, one, none, StepRace.THREADS);
    race.keyed("review.answer-conflict", city.secondExaminer(), one, none);
    race.plain("review.save", examiner, one, said("review.save"), StepRace.THREADS);
    race.plain("review.seal", examiner, one, said("review.seal"), 1);
    race.keyed("review.seal", city.secondExaminer(), one, said("review.seal"));
    race.plain("review.accept-gaps", office(), edition.id(), "一名专家生病", StepRace.THREADS);
    for (UUID other : applications(edition).stream().skip(1).toList()) {
      for (Actor each : List.of(examiner, city.secondExaminer())) {
        race.once("review.answer-conflict", each, other, none);
        race.once("review.seal", each, other, said("review.seal"));
      }
    }
    Object list = said("review.shortlist", edition);
    race.plain("review.shortlist", office(), edition.id(), list, StepRace.THREADS);
  }

  /** Pays, owes, and revokes one award by two cases at once while it is paid. */
  private void awards() {
    List<Award> all = Platform.bean(Awards.class).all(city.tenant());
    Award paid = all.stream().filter(a -> a.bonusFen() > 0).findFirst().orElseThrow();
    Award open = all.stream().filter(a -> a.bonusFen() == 0).findFirst().orElseThrow();
    race.plain("award.grant-bonus", office(), open.id(), said("award.grant-bonus", open), 1);
    var part = new laurel.award.AwardSteps.Payment(Optional.of(100_000L), "", "首付凭证");
    race.plain("award.pay", office(), open.id(), part, 1);
    race.plain("incident.record", office(), open.id(), said("incident.record"), StepRace.THREADS);
    UUID owed = storm.standings(race.step("obligation.meet")).getFirst().id();
    race.plain("obligation.meet", office(), owed, "已经收到", 1);
    race.keyed("award.pay", office(), paid.id(), said("award.pay"));
    UUID first =
        (UUID)
            race.plain(
                "case.open-revocation", office(), open.id(), said("case.open-revocation"), 1);
    var other = new CaseSteps.Opening("严重违法", Platform.today(), "判决书");
    UUID second = (UUID) race.keyed("case.open-revocation", office(), open.id(), other);
    Object verdict = said("case.decide");
    for (UUID file : List.of(first, second)) {
      race.seen("case.decide", office(), file, verdict, 0);
      race.seen("case.decide", of(UserRole.COMMITTEE), file, verdict, 1);
    }
    List<Callable<StepStorm.Answer>> questions = new ArrayList<>();
    for (int i = 0; i < StepRace.THREADS; i++) {
      UUID file = i % 2 == 0 ? first : second;
      questions.add(
          i < 4
              ? race.question("case.decide", of(UserRole.APPROVER), file, verdict, Request.PLAIN)
              : race.question("award.pay", office(), open.id(), said("award.pay"), Request.PLAIN));
    }
    List<StepStorm.Answer> answers = StepStorm.atOnce(questions);
    assertThat(answers.subList(0, 4)).filteredOn(StepStorm.Answer::accepted).hasSize(1);
    assertThat(answers.subList(4, 8)).filteredOn(StepStorm.Answer::accepted).hasSizeLessThan(2);
    race.plain("award.recover", office(), open.id(), said("award.recover"), 1);
  }
}
