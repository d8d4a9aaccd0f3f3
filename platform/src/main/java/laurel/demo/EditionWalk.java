package laurel.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.review.CommitteeDecisions;
import laurel.review.Ranked;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import org.springframework.stereotype.Component;

/** Walks an edition through the stages of whatever measure a city has, by the services alone. */
@Component
class EditionWalk {

  private final Editions editions;
  private final AwardApplications applications;
  private final EligibilityReviews eligibility;
  private final Reviews reviews;
  private final CommitteeDecisions decisions;
  private final PublicNotices notices;
  private final Awards awards;

  EditionWalk(
      Editions editions,
      AwardApplications applications,
      EligibilityReviews eligibility,
      Reviews reviews,
      CommitteeDecisions decisions,
      PublicNotices notices,
      Awards awards) {
    this.editions = editions;
    this.applications = applications;
    this.eligibility = eligibility;
    this.reviews = reviews;
    this.decisions = decisions;
    this.notices = notices;
    this.awards = awards;
  }

  /** Where a walk takes place. */
  record Scene(Municipality city, Tenant tenant, DemoClock clock, List<Integer> organisations) {

    Actor actor(UserRole role) {
      return DemoPeople.actor(city, tenant, role);
    }
  }

  /** Plans and opens an edition and walks it until a stage of the given kind is under way. */
  Edition until(Scene scene, StageKind stop) {
    Edition edition = open(scene);
    while (edition.stage().isPresent() && edition.stage().get().kind() != stop) {
      edition = step(scene, edition, edition.stage().get());
    }
    return edition;
  }

  /** Walks an edition to its end and pays the bonuses. */
  void toTheEnd(Scene scene) {
    Edition edition = open(scene);
    while (edition.stage().isPresent()) {
      edition = step(scene, edition, edition.stage().get());
    }
    for (Award award : awards.all(scene.tenant())) {
      if (award.bonusFen() > 0 && !award.paid()) {
        awards.pay(scene.actor(UserRole.SECRETARIAT), award.id()).orThrow();
      }
    }
  }

  private Edition open(Scene scene) {
    Actor secretariat = scene.actor(UserRole.SECRETARIAT);
    var today = scene.clock().today();
    var plan = new EditionPlan(today.getYear(), today.plusDays(20), "GB/T 19580", 1000, 5);
    return editions.open(secretariat, editions.plan(secretariat, plan).orThrow().id()).orThrow();
  }

  private Edition step(Scene scene, Edition edition, Stage stage) {
    Actor secretariat = scene.actor(UserRole.SECRETARIAT);
    switch (stage.kind()) {
      case APPLICATION -> {
        scene.organisations().forEach(i -> submit(scene, edition, i));
        scene.clock().advance(21);
      }
      case RECOMMENDATION -> recommend(scene, edition, stage);
      case ELIGIBILITY_REVIEW -> examine(scene, edition);
      case DOCUMENT_REVIEW, ON_SITE_REVIEW, PRESENTATION -> score(scene, edition, stage);
      case PUBLIC_NOTICE -> {
        PublicNotice notice = notices.publish(secretariat, edition.id()).orThrow();
        scene
            .clock()
            .advance(
                1
                    + (int)
                        java.time.temporal.ChronoUnit.DAYS.between(
                            scene.clock().today(), notice.lastDay()));
      }
      case DELIBERATION -> {
        return decisions
            .decide(
                scene.actor(UserRole.COMMITTEE), edition.id(), proposal(secretariat, edition), "")
            .orThrow();
      }
      case APPROVAL -> {
        awards
            .approve(
                scene.actor(UserRole.APPROVER),
                edition.id(),
                "政发〔" + edition.plan().year() + "〕" + (10 + edition.number()) + "号")
            .orThrow();
        return editions.get(scene.tenant(), edition.id());
      }
      case LAUNCH, ANNOUNCEMENT, TRAINING, SURVEY, EVALUATION, COMMENDATION -> {}
    }
    return editions.endStage(secretariat, edition.id(), "").orThrow();
  }

  /** Submits an application of an organisation whose facts fit the measure. */
  void submit(Scene scene, Edition edition, int organisation) {
    Actor applicant = DemoPeople.applicantActor(scene.city(), scene.tenant(), organisation);
    AwardApplication draft =
        applications
            .save(
                applicant,
                edition.id(),
                draft(scene, edition, organisation, fittingFacts(edition.policy())))
            .orThrow();
    applications.submit(applicant, draft.id()).orThrow();
  }

  /** Leaves a draft with little filled in. */
  void leaveDraft(Scene scene, Edition edition, int organisation) {
    applications
        .save(
            DemoPeople.applicantActor(scene.city(), scene.tenant(), organisation),
            edition.id(),
            new ApplicationDraft(
                scene.city().organisations().get(organisation),
                RecipientKind.ORGANISATION,
                edition.policy().awards().getFirst().name(),
                Map.of(),
                Map.of()))
        .orThrow();
  }

  private static ApplicationDraft draft(
      Scene scene, Edition edition, int organisation, Map<String, FactValue> facts) {
    var dossier = new HashMap<String, String>();
    edition.policy().stages().stream()
        .filter(stage -> stage.kind() == StageKind.APPLICATION)
        .flatMap(stage -> stage.submits().stream())
        .forEach(paper -> dossier.put(paper, "《" + paper + "》演示文本。"));
    return new ApplicationDraft(
        scene.city().organisations().get(organisation),
        RecipientKind.ORGANISATION,
        edition.policy().awards().get(organisation % edition.policy().awards().size()).name(),
        facts,
        dossier);
  }

  /** Facts under which no condition on facts fails, found by asking the policy itself. */
  private Map<String, FactValue> fittingFacts(Policy policy) {
    var facts = new HashMap<String, FactValue>();
    for (Fact fact : policy.factsFor(RecipientKind.ORGANISATION)) {
      facts.put(fact.name(), plain(fact, policy));
    }
    for (var failing :
        applications.selfCheck(policy, RecipientKind.ORGANISATION, facts).failing()) {
      failing
          .saw()
          .forEach(
              (name, value) -> {
                if (value instanceof FactValue.Flag(boolean holds)) {
                  facts.put(name, new FactValue.Flag(!holds));
                }
              });
    }
    Eligibility check = applications.selfCheck(policy, RecipientKind.ORGANISATION, facts);
    if (check.verdict() == Verdict.NOT_MET) {
      throw new IllegalStateException("no fitting facts: " + check.failing());
    }
    return facts;
  }

  private static FactValue plain(Fact fact, Policy policy) {
    return switch (fact.type()) {
      case PLACE -> new FactValue.Words(policy.measure().jurisdiction().stated().orElse(""));
      case YEARS -> new FactValue.Whole(12);
      case MONTHS -> new FactValue.Whole(144);
      case DAYS -> new FactValue.Whole(4000);
      case COUNT -> new FactValue.Whole(100);
      case MONEY -> new FactValue.Sum(10_000_000_000L);
      case PERCENT -> new FactValue.Share(5_000);
      case DATE -> new FactValue.Day(LocalDate.of(2005, 6, 1));
      case TEXT -> new FactValue.Words("制造");
      case FLAG -> new FactValue.Flag(false);
      case EVENT -> new FactValue.Never();
    };
  }

  private void recommend(Scene scene, Edition edition, Stage stage) {
    Actor recommender = scene.actor(UserRole.RECOMMENDER);
    String body =
        stage.actors().stream()
            .filter(role -> role.kind() == Role.Kind.NAMED)
            .map(Role::name)
            .findFirst()
            .orElse("推荐单位");
    applications.of(recommender, edition.id()).stream()
        .filter(application -> application.standing() == Standing.SUBMITTED)
        .forEach(
            application ->
                eligibility
                    .recommend(recommender, application.id(), true, body, "材料属实，同意推荐。")
                    .orThrow());
  }

  private void examine(Scene scene, Edition edition) {
    Actor secretariat = scene.actor(UserRole.SECRETARIAT);
    for (AwardApplication application : applications.of(secretariat, edition.id())) {
      if (!application.standing().inPlay()) {
        continue;
      }
      edition
          .policy()
          .conditionsFor(application.recipient())
          .filter(condition -> condition.requirement() instanceof Condition.Finding)
          .forEach(
              condition ->
                  eligibility
                      .find(secretariat, application.id(), condition.text(), true, "已核验原件")
                      .orThrow());
      eligibility.decide(secretariat, application.id()).orThrow();
    }
  }

  private void score(Scene scene, Edition edition, Stage stage) {
    if (stage.is(Stage.Trait.SCORED)) {
      for (String name : List.of("-examiner", "-examiner2")) {
        score(
            scene,
            edition,
            Actor.of(scene.city().slug() + name, scene.tenant(), UserRole.EXAMINER));
      }
    }
    if (stage.kind() == StageKind.DOCUMENT_REVIEW) {
      Actor secretariat = scene.actor(UserRole.SECRETARIAT);
      Set<UUID> all = new LinkedHashSet<>();
      applications.of(secretariat, edition.id()).stream()
          .filter(application -> application.standing().inPlay())
          .forEach(application -> all.add(application.id()));
      reviews.shortlist(secretariat, edition.id(), all).orThrow();
    }
  }

  private void score(Scene scene, Edition edition, Actor examiner) {
    int points = 820 + edition.number() + (examiner.username().endsWith("2") ? 6 : 0);
    for (Reviews.Assignment assignment : reviews.assignments(examiner, edition.id())) {
      reviews
          .answerConflict(examiner, assignment.applicationId(), Scoresheet.Conflict.NONE)
          .orThrow();
      reviews
          .score(
              examiner,
              assignment.applicationId(),
              BigDecimal.valueOf(points -= 17),
              "质量文化深入，过程管理系统。",
              "测量结果的对比分析可再加强。",
              true)
          .orThrow();
    }
    if (points < 0) {
      throw new IllegalStateException("more applications than points in " + scene.city().slug());
    }
  }

  /** The best within each award's quota. */
  private Map<UUID, String> proposal(Actor secretariat, Edition edition) {
    var proposal = new LinkedHashMap<UUID, String>();
    List<Ranked> ranked = new ArrayList<>(reviews.ranking(secretariat, edition.id()));
    ranked.sort(Comparator.comparingInt(Ranked::place));
    Map<String, Integer> taken = new HashMap<>();
    for (Ranked place : ranked) {
      int quota =
          edition.policy().award(place.award()).stream()
              .flatMap(award -> award.quota().stated().stream())
              .flatMap(q -> q.parts().stream())
              .filter(part -> part.recipients().contains(RecipientKind.ORGANISATION))
              .mapToInt(Quota.Part::most)
              .findFirst()
              .orElse(Integer.MAX_VALUE);
      if (taken.merge(place.award(), 1, Integer::sum) <= quota) {
        proposal.put(place.applicationId(), place.award());
      }
    }
    return proposal;
  }
}
