package laurel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.EligibilitySteps;
import laurel.application.RecommendationSteps;
import laurel.award.AwardSteps;
import laurel.committee.CommitteeSteps;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Acts;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.EditionWork;
import laurel.edition.Editions;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import laurel.life.Subject;
import laurel.membership.Memberships;
import laurel.membership.Seats;
import laurel.party.CreditCode;
import laurel.publicnotice.NoticeSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.regulation.RegulationSteps;
import laurel.review.Assignment;
import laurel.review.ListSteps;
import laurel.review.ReviewSteps;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/** A city of its own for one test: its measure, its people, and the steps they take. */
final class City {

  /** A whole measure of one award, decided by facts alone; tests change what they are about. */
  static final String MEASURE =
      """
      办法「试点市质量奖办法」
          辖区 「试点市」【第一条】
          公布 2020年1月1日【文首】
          施行 自公布之日起【第十条】
          有效期 未规定【第十条】
      机构
          评审委员会 「评审委员会」【第一条】
          办公室 「评审办」【第一条】
          专家组 「评审组」【第一条】
      奖项「市长质量奖」
          授予 组织、个人【第二条】
          周期 不定期【第二条】
          名额 组织不超过3个，个人不超过2个，可以空缺【第二条】
          有效期 未规定【第二条】
          奖金 组织10万元【第二条】
          颁发 「奖牌」「证书」【第二条】
      条件 组织 必须
          「登记在本市」 「登记地」在辖区【第三条】
      """;

  /** From application to approval, with one scored stage and a ranking by it. */
  static final String PROCEDURE =
      """
      程序
          申报 由申报人，提交「申报表」【第四条】
          资格审查 由办公室，产生「受理名单」【第四条】
          现场评审 由专家组，依据「受理名单」，评分【第四条】
          综合评价 由办公室，按现场评审得分从高到低【第四条】
          审议 由评审委员会【第四条】
          公示 由办公室，7日，受理异议【第四条】
          批准 由「市政府」【第四条】
      评分规则
          同分 未规定【第四条】
      """;

  private static final AtomicInteger COUNT = new AtomicInteger();
  static final String AWARD = "市长质量奖";

  private final int number = COUNT.incrementAndGet();
  final Tenant tenant;
  final StepRunner runner = Moving.bean(StepRunner.class);
  private UUID edition = new UUID(0, 0);

  private City(String name) {
    String slug = name.isEmpty() ? "city" + number : name;
    this.tenant =
        Moving.bean(Tenants.class)
            .provision(
                new Municipality(
                    slug,
                    BilingualText.verbatim(slug),
                    "#112233",
                    100 + number,
                    "%06d".formatted(number),
                    List.of(),
                    "",
                    "",
                    List.of(),
                    1));
    seat(new Role(Role.Kind.NAMED, "市政府"), "approver");
  }

  /** A city without a measure. */
  static City empty() {
    return new City("");
  }

  /** A city whose files are among the resources of the tests. */
  static City named(String slug) {
    return new City(slug);
  }

  /** A city whose measure is in force. */
  static City of(String measure) {
    City city = new City("");
    city.publish(measure);
    return city;
  }

  /** A city with an edition under way that receives applications for ten days. */
  static City opened(String measure) {
    City city = of(measure);
    city.open();
    return city;
  }

  Actor actor(String name, UserRole role) {
    Memberships.organOf(role).ifPresent(organ -> seat(organ, name));
    return Actor.of(tenant.slug() + "-" + name, tenant, role);
  }

  void seat(Role body, String name) {
    Moving.bean(Seats.class).take(tenant, body, tenant.slug() + "-" + name);
  }

  Actor office() {
    return actor("office", UserRole.SECRETARIAT);
  }

  Actor committee() {
    return actor("committee", UserRole.COMMITTEE);
  }

  Actor approver() {
    return actor("approver", UserRole.APPROVER);
  }

  Actor examiner(int i) {
    return actor("examiner" + i, UserRole.EXAMINER);
  }

  Actor applicant(int i) {
    return applicant("applicant" + i, code(i));
  }

  Actor applicant(String name, String identityCode) {
    return new Actor(
        tenant.slug() + "-" + name,
        Optional.of(tenant),
        java.util.Set.of(UserRole.APPLICANT),
        identityCode);
  }

  String code(int i) {
    String first17 = "91%06dMA00000%02d".formatted(number, i);
    return first17 + CreditCode.check(first17);
  }

  static String company(int i) {
    return "第" + i + "公司";
  }

  <S extends Subject, I, R> R take(Actor actor, Step<S, I, R> step, UUID subject, I input) {
    return runner.take(actor, step, subject, input).orThrow();
  }

  /** The codes of the reasons for which a step is refused; empty where it is taken. */
  <S extends Subject, I, R> List<String> refusals(
      Actor actor, Step<S, I, R> step, UUID subject, I input) {
    return codes(runner.take(actor, step, subject, input));
  }

  static List<String> codes(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?> _ -> List.of();
      case Outcome.Refused<?>(List<Reason> reasons) -> reasons.stream().map(Reason::code).toList();
    };
  }

  UUID save(String measure) {
    return saving(measure).orThrow();
  }

  Outcome<UUID> saving(String measure) {
    return runner.take(
        actor("regulator", UserRole.REGULATOR),
        Moving.bean(RegulationSteps.class).saving(),
        Desk.THE_ONE,
        measure);
  }

  UUID publish(String measure) {
    return publish(save(measure), true).orThrow();
  }

  Outcome<UUID> publish(UUID version, boolean confirmed) {
    return runner.take(
        actor("second", UserRole.REGULATION_APPROVER),
        Moving.bean(RegulationSteps.class).publishing(),
        version,
        new RegulationSteps.Publication(Optional.empty(), confirmed));
  }

  /** A plan that states nothing the measure states. */
  static EditionPlan plan(int year) {
    return new EditionPlan(
        year, Optional.empty(), Optional.of(Moving.today().plusDays(10)), "GB/T 19580", 1000, 0);
  }

  UUID plans(EditionPlan plan) {
    return take(office(), Moving.bean(EditionSteps.class).planning(), Desk.THE_ONE, plan);
  }

  UUID open() {
    return openPlanned(plans(plan(Moving.today().getYear())));
  }

  UUID openPlanned(UUID planned) {
    edition = planned;
    take(office(), Moving.bean(EditionSteps.class).opening(), edition, "");
    return edition;
  }

  /** The edition that was opened last. */
  Edition edition() {
    return Moving.bean(Editions.class).get(tenant, edition);
  }

  ApplicationDraft draft(String name) {
    return draft(name, RecipientKind.ORGANISATION, Map.of("登记地", new FactValue.Words("试点市")));
  }

  ApplicationDraft draft(String name, RecipientKind kind, Map<String, FactValue> facts) {
    var dossier = new HashMap<String, String>();
    edition().policy().papers().forEach(paper -> dossier.put(paper, "《" + paper + "》"));
    return new ApplicationDraft(name, kind, AWARD, facts, dossier);
  }

  /** The version of the draft that a person has begun; none before. */
  private Request seen(Actor applicant) {
    return Moving.bean(AwardApplications.class).own(applicant).stream()
        .filter(own -> own.editionId().equals(edition))
        .map(own -> Request.seen(own.version()))
        .findFirst()
        .orElse(Request.PLAIN);
  }

  AwardApplication save(Actor applicant, ApplicationDraft draft) {
    return Moving.bean(AwardApplications.class)
        .save(applicant, edition, draft, seen(applicant))
        .orThrow();
  }

  /** Saves and hands in. */
  UUID apply(Actor applicant, ApplicationDraft draft) {
    return take(
        applicant,
        Moving.bean(ApplicationSteps.class).submitting(),
        save(applicant, draft).id(),
        "");
  }

  UUID apply(int i) {
    return apply(applicant(i), draft(company(i)));
  }

  AwardApplication application(UUID id) {
    return Moving.bean(AwardApplications.class).get(office(), id);
  }

  void end() {
    take(
        office(),
        Moving.bean(EditionSteps.class).ending(),
        edition,
        new EditionSteps.StageEnd(edition().runIndex(), ""));
  }

  List<String> obstacles() {
    return Moving.bean(EditionWork.class).ending(office(), edition).obstacles().stream()
        .map(Reason::code)
        .toList();
  }

  List<Entry> entries() {
    return Moving.bean(EditionWork.class).entries(office(), edition);
  }

  /** Goes on until a stage of this kind is under way, doing what stages ask for. */
  City until(StageKind kind) {
    while (edition().stage().orElseThrow().kind() != kind) {
      pass();
    }
    return this;
  }

  City toTheEnd() {
    while (edition().stage().isPresent()) {
      pass();
    }
    return this;
  }

  /** Does what the stage under way asks for, plainly, and ends it. */
  void pass() {
    Stage stage = edition().stage().orElseThrow();
    acts();
    switch (stage.kind()) {
      case APPLICATION -> beyond(edition().applicationsClose());
      case RECOMMENDATION ->
          openEntries()
              .forEach(entry -> recommend(actor("recommender", UserRole.RECOMMENDER), entry));
      case ELIGIBILITY_REVIEW -> openEntries().forEach(entry -> decide(entry.applicationId()));
      case DOCUMENT_REVIEW, ON_SITE_REVIEW, PRESENTATION -> score(stage);
      case DELIBERATION -> propose(entries().stream().map(Entry::applicationId).toList(), "");
      case PUBLIC_NOTICE -> beyond(publishNotice().lastDay());
      case APPROVAL -> approve();
      case LAUNCH, ANNOUNCEMENT, TRAINING, SURVEY, EVALUATION, COMMENDATION -> {}
    }
    end();
  }

  private List<Entry> openEntries() {
    return entries().stream().filter(e -> e.outcome() == Entry.Outcome.OPEN).toList();
  }

  void beyond(LocalDate day) {
    long days = ChronoUnit.DAYS.between(Moving.today(), day) + 1;
    if (days > 0) {
      Moving.advanceDays((int) days);
    }
  }

  /** Does what the run under way owes besides its entries. */
  void acts() {
    var acts = Moving.bean(Acts.class);
    acts.of(tenant, edition).stream()
        .filter(act -> act.runIndex() == edition().runIndex() && act.doneOn().isEmpty())
        .forEach(
            act -> {
              Role body = act.by().getFirst();
              Actor by =
                  body.kind() == Role.Kind.NAMED
                      ? approver()
                      : body.kind() == Role.Kind.COMMITTEE ? committee() : office();
              if (body.kind() == Role.Kind.NAMED) {
                seat(body, "approver");
              }
              take(by, acts.done(), act.id(), "已办理");
            });
  }

  private void recommend(Actor recommender, Entry entry) {
    edition().stage().orElseThrow().actors().forEach(body -> seat(body, "recommender"));
    take(
        recommender,
        Moving.bean(RecommendationSteps.class).recommending(),
        entry.applicationId(),
        new RecommendationSteps.Recommendation(true, "同意推荐"));
  }

  void decide(UUID application) {
    take(office(), Moving.bean(EligibilitySteps.class).deciding(), application, "");
  }

  /** Two examiners score all, the first the best. */
  void scoreAll() {
    int points = 900;
    for (Entry entry : entries()) {
      for (int i = 1; i <= 2; i++) {
        seal(examiner(i), entry.applicationId(), points);
      }
      points -= 10;
    }
  }

  private void score(Stage stage) {
    if (stage.is(Stage.Trait.SCORED)) {
      scoreAll();
    }
    if (!stage.produces().isEmpty()) {
      shortlist(entries().stream().map(Entry::applicationId).toList());
    }
  }

  void shortlist(List<UUID> applications) {
    take(
        office(),
        Moving.bean(ListSteps.class).shortlisting(),
        edition,
        new ListSteps.Shortlist(java.util.Set.copyOf(applications), ""));
  }

  /** Answers that there is no conflict and hands a sheet in. */
  void seal(Actor examiner, UUID application, int points) {
    var steps = Moving.bean(ReviewSteps.class);
    take(examiner, steps.answering(), application, Assignment.Conflict.NONE);
    take(examiner, steps.sealing(), application, sheet(points));
  }

  static ReviewSteps.SheetForm sheet(int points) {
    return new ReviewSteps.SheetForm(
        Optional.of(BigDecimal.valueOf(points)), "优势", "改进空间", Optional.empty());
  }

  UUID propose(List<UUID> winners, String reason) {
    return proposing(winners, reason).orThrow();
  }

  Outcome<UUID> proposing(List<UUID> winners, String reason) {
    return runner.take(
        committee(),
        Moving.bean(CommitteeSteps.class).deciding(),
        edition,
        new CommitteeSteps.Proposal(
            winners.stream().collect(Collectors.toMap(id -> id, _ -> AWARD)), reason));
  }

  PublicNotice publishNotice() {
    UUID id = take(office(), Moving.bean(NoticeSteps.class).publishing(), edition, "");
    return Moving.bean(PublicNotices.class).get(tenant, id);
  }

  void approve() {
    edition().stage().orElseThrow().actors().forEach(body -> seat(body, "approver"));
    take(approver(), Moving.bean(AwardSteps.class).approving(), edition, "市政发〔1〕号");
  }
}
