package laurel.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.casework.CaseSteps;
import laurel.casework.IncidentSteps;
import laurel.committee.CommitteeSteps;
import laurel.decision.Outcome;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.membership.Membership;
import laurel.membership.MembershipSteps;
import laurel.membership.MembershipWork;
import laurel.membership.SanctionSteps;
import laurel.membership.Seats;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;

/** What happens after the first editions: payments, revocations, second editions, expiry. */
final class Afterwards {

  private Afterwards() {}

  static void run() {
    Walked.CITIES.values().forEach(Afterwards::payAgain);
    banThisYear(Walked.city("yining"));
    FarPlatform.advanceTo(LocalDate.of(2025, 1, 15));
    planEarly();
    revocations();
    withdrawal(Walked.city("beijing"));
    List.of("wuwei", "yining").forEach(name -> sanctions(Walked.city(name)));
    List.of("wuwei", "beijing").forEach(name -> posts(Walked.city(name)));
    report(Walked.city("approval-first"));
    FarPlatform.advanceTo(LocalDate.of(2026, 3, 2));
    List.of("wuwei", "yining", "approval-first").forEach(name -> second(Walked.city(name)));
    group(Walked.city("baoding"));
    FarPlatform.advanceTo(LocalDate.of(2027, 1, 10));
    sunset(Walked.city("wuwei"));
    intervals();
    secondTime(Walked.city("three-tiers"));
    FarPlatform.advanceTo(LocalDate.of(2032, 6, 3));
    lateCauses();
    again(Walked.city("wuwei"));
    reevaluate(Walked.city("baoding"));
  }

  private static void payAgain(City city) {
    city.awards().stream()
        .filter(award -> award.bonusFen() > 0)
        .findFirst()
        .ifPresent(
            award ->
                city.attempt(
                    "pay again",
                    city.actor(UserRole.SECRETARIAT),
                    FarPlatform.bean(AwardSteps.class).paying(),
                    award.id(),
                    new AwardSteps.Payment(Optional.of(1L), "", "再付")));
  }

  /** Who was disqualified this year applies in another edition of the year. */
  private static void banThisYear(City city) {
    Edition edition = toApplications(city);
    city.trySubmitting(
        "apply in the year of the fraud", city.municipality.organisations().size() - 1, edition);
    city.cancel(edition);
  }

  private static Edition toApplications(City city) {
    return city.until(city.open(), StageKind.APPLICATION, List.of(), City.NOTHING);
  }

  private static void planEarly() {
    Walked.CITIES.forEach(
        (name, city) -> {
          if (!name.equals("notice")) {
            Outcome<UUID> planned = city.plan(2025);
            city.tried.put("plan the next year", City.codes(planned));
            if (planned instanceof Outcome.Accepted<UUID>(UUID id)) {
              city.cancel(FarPlatform.bean(Editions.class).get(city.tenant, id));
            }
          }
        });
  }

  private static void revocations() {
    LocalDate event = LocalDate.of(2025, 1, 8);
    revokeFirst("wuwei", 0, "弄虚作假", event);
    revokeFirst("wuwei", 1, "发生重大质量、安全、环保、公共卫生等事故", event);
    revokeFirst("baoding", 1, "产品监督抽查中有严重质量问题", event);
    revokeFirst("yining", 0, "当年效益出现亏损", event);
    revokeFirst("approval-first", 0, "骗取奖项", event);
    revokeFirst("three-tiers", 0, "骗取奖项", event);
    City beijing = Walked.city("beijing");
    revokeFirst("beijing", 0, "弄虚作假或以不正当手段谋取奖项", event);
    incident(beijing, "report in time", beijing.awards("市政府质量管理奖").getFirst(), event);
    revokeFirst("beijing", 1, "发生重大质量、安全、环保、卫生等事故，造成严重不良社会影响", event);
  }

  private static void revokeFirst(String name, int index, String cause, LocalDate event) {
    City city = Walked.city(name);
    Award award =
        city.awards().stream()
            .filter(one -> one.certificateNumber().endsWith("00" + (index + 1)))
            .findFirst()
            .orElseThrow();
    city.revoke(award, cause, event);
  }

  private static void incident(City city, String name, Award award, LocalDate event) {
    city.attempt(
        name,
        city.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(IncidentSteps.class).recording(),
        award.id(),
        new IncidentSteps.Incident("发生重大质量、安全、环保、卫生等事故", event, "媒体报道"));
  }

  /** A member whose seat is withdrawn decides no more. */
  private static void withdrawal(City city) {
    String member = city.actor(UserRole.COMMITTEE).username();
    Membership seat =
        FarPlatform.bean(MembershipWork.class).all(city.actor(UserRole.ADMINISTRATOR)).stream()
            .map(MembershipWork.Line::membership)
            .filter(one -> one.username().equals(member))
            .findFirst()
            .orElseThrow();
    city.attempt(
        "withdraw without cause",
        city.actor(UserRole.ADMINISTRATOR),
        FarPlatform.bean(MembershipSteps.class).withdrawing(),
        seat.id(),
        "");
    city.attempt(
        "withdraw",
        city.actor(UserRole.ADMINISTRATOR),
        FarPlatform.bean(MembershipSteps.class).withdrawing(),
        seat.id(),
        "泄露评审信息");
  }

  /** An examiner breaks a rule; the committee decides what follows, and nobody else. */
  private static void sanctions(City city) {
    String examiner = city.actor(UserRole.EXAMINER).username();
    UUID seat =
        FarPlatform.bean(MembershipWork.class).all(city.actor(UserRole.COMMITTEE)).stream()
            .map(MembershipWork.Line::membership)
            .filter(one -> one.username().equals(examiner))
            .findFirst()
            .orElseThrow()
            .id();
    var step = FarPlatform.bean(SanctionSteps.class).sanctioning();
    String provided = city.policy.examiners().sanctions().getFirst().measures().getFirst();
    var known = new SanctionSteps.Sanctioning(provided, "泄露评审信息");
    var unknown = new SanctionSteps.Sanctioning("罚款", "泄露评审信息");
    city.attempt("sanction by the office", city.actor(UserRole.SECRETARIAT), step, seat, known);
    city.attempt("sanction not provided", city.actor(UserRole.COMMITTEE), step, seat, unknown);
    city.attempt("sanction", city.actor(UserRole.COMMITTEE), step, seat, known);
  }

  /** The committee gets a chair, and no second one. */
  private static void posts(City city) {
    var body = new Role(Role.Kind.COMMITTEE, "");
    List<String> wanted = List.of("总干事", "主任", "主任", "副主任", "委员");
    for (int i = 0; i < wanted.size(); i++) {
      String name = "seat " + i + " as " + wanted.get(i);
      join(city, name, body, city.municipality.slug() + "-newcomer" + i, wanted.get(i));
    }
  }

  private static void join(City city, String name, Role body, String username, String post) {
    FarPlatform.bean(Accounts.class)
        .add(
            new Account(
                username,
                BilingualText.of(post, post),
                Optional.of(city.municipality.slug()),
                Set.of(UserRole.APPROVER),
                ""),
            "laurel-demo");
    city.attempt(
        name,
        city.actor(UserRole.ADMINISTRATOR),
        FarPlatform.bean(MembershipSteps.class).joining(),
        Desk.THE_ONE,
        new MembershipSteps.Joining(body, username, post));
  }

  /** Whoever lost the seat tries to go on. */
  static void afterWithdrawal(City city, Edition edition) {
    city.attempt(
        "decide after the withdrawal",
        city.actor(UserRole.COMMITTEE),
        FarPlatform.bean(CommitteeSteps.class).deciding(),
        edition.id(),
        new CommitteeSteps.Proposal(Map.of(), "空缺"));
    FarPlatform.bean(Seats.class)
        .take(
            city.tenant,
            new Role(Role.Kind.COMMITTEE, ""),
            city.actor(UserRole.COMMITTEE).username());
  }

  /** Who won and who was revoked applies again, and the edition is cancelled. */
  private static void second(City city) {
    Edition edition = toApplications(city);
    probe(city, edition, "in the second edition");
    city.cancel(edition);
  }

  private static void probe(City city, Edition edition, String when) {
    for (Award award : city.awards()) {
      if (award.kind() == RecipientKind.ORGANISATION && city.winner(award) >= 0) {
        city.trySubmitting(
            award.certificateNumber() + " applies " + when, city.winner(award), edition);
      }
    }
  }

  /** Editions pass with nobody in them until an interval is over. */
  private static void intervals() {
    for (String name : List.of("beijing", "three-tiers")) {
      City city = Walked.city(name);
      for (int number = 2; number <= 4; number++) {
        if (name.equals("beijing")) {
          FarPlatform.advanceTo(LocalDate.of(2023 + 2 * number, 3, 3));
        }
        Edition edition = toApplications(city);
        probe(city, edition, "in edition " + number);
        boolean withdrawn = name.equals("beijing") && number == 2;
        city.toTheEnd(
            edition,
            List.of(),
            (there, now, stage) -> {
              if (withdrawn && stage.kind() == StageKind.DELIBERATION) {
                afterWithdrawal(there, now);
              }
            });
      }
    }
  }

  /** Whoever won the lesser prize wins it again. */
  private static void secondTime(City city) {
    Award silver = city.awards("银星奖").getFirst();
    city.toTheEnd(toApplications(city), List.of(city.winner(silver)), City.NOTHING);
  }

  private static void report(City city) {
    Award kept = Expectations.award(city, 2);
    FarPlatform.bean(Obligations.class).all(city.actor(UserRole.SECRETARIAT)).stream()
        .filter(owed -> owed.awardId().equals(kept.id()))
        .filter(owed -> owed.kind() == Obligation.Kind.DUTY)
        .findFirst()
        .ifPresent(
            owed ->
                city.take(
                        city.actor(UserRole.SECRETARIAT),
                        FarPlatform.bean(Obligations.class).meeting(),
                        owed.id(),
                        "收到报告")
                    .orThrow());
  }

  /** A member of a group applies while another holds a valid award. */
  private static void group(City city) {
    Edition edition = toApplications(city);
    probe(city, edition, "in the second edition");
    int member = city.municipality.organisations().size() - 1;
    UUID application =
        city.submit(
                city.applicant(member),
                edition,
                city.draft(
                    city.municipality.organisations().get(member),
                    RecipientKind.ORGANISATION,
                    Map.of()))
            .orThrow();
    Award held = city.awards("市政府质量奖").getFirst();
    city.relate(application, Relation.SAME_GROUP, held.applicationId());
    Edition examined = city.until(edition, StageKind.DOCUMENT_REVIEW, List.of(), City.NOTHING);
    city.tried.put(
        "clauses against a member of the group",
        city.application(application).reasons().stream()
            .flatMap(reason -> reason.clauses().stream())
            .map(clause -> clause.text().zh())
            .toList());
    city.cancel(examined);
  }

  private static void sunset(City city) {
    UUID planned = city.plan(2027, LocalDate.of(2027, 1, 16)).orThrow();
    FarPlatform.advanceTo(LocalDate.of(2027, 1, 17));
    city.attempt(
        "open after the sunset",
        city.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(EditionSteps.class).opening(),
        planned,
        "");
    city.tried.put("plan after the sunset", City.codes(city.plan(2027)));
    city.cancel(FarPlatform.bean(Editions.class).get(city.tenant, planned));
  }

  private static void lateCauses() {
    open("wuwei", "发生重大质量、安全、环保、公共卫生等事故");
    open("baoding", "严重违法、违规、违纪及违反本办法规定");
    open("baoding", "产品监督抽查中有严重质量问题");
    open("beijing", "发生重大质量、安全、环保、卫生等事故，造成严重不良社会影响");
    City beijing = Walked.city("beijing");
    incident(
        beijing, "report too late", beijing.awards("市政府质量管理奖").getFirst(), FarPlatform.today());
  }

  private static void open(String name, String cause) {
    City city = Walked.city(name);
    Award award =
        city.awards().stream().filter(one -> one.revocation().isEmpty()).findFirst().orElseThrow();
    city.attempt(
        "late: " + cause,
        city.actor(UserRole.SECRETARIAT),
        FarPlatform.bean(CaseSteps.class).revoking(),
        award.id(),
        new CaseSteps.Opening(cause, FarPlatform.today(), "群众举报"));
  }

  /** The measure is promulgated anew after the award has expired. */
  private static void again(City city) {
    city.publish(city.municipality.regulation().replace("2022年1月17日", "2032年5月1日"));
    Edition edition = toApplications(city);
    probe(city, edition, "after the expiry");
    city.cancel(edition);
  }

  /** A winner whose award has expired wins it again, by the measure's re-evaluation. */
  private static void reevaluate(City city) {
    city.publish(city.municipality.regulation());
    Award expired =
        city.awards("市政府质量奖").stream()
            .filter(one -> one.kind() == RecipientKind.ORGANISATION)
            .filter(one -> one.revocation().isEmpty())
            .findFirst()
            .orElseThrow();
    city.toTheEnd(toApplications(city), List.of(city.winner(expired)), City.NOTHING);
  }
}
