package laurel.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationLine;
import laurel.application.ApplicationLists;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.application.EligibilitySteps;
import laurel.application.Questions;
import laurel.application.RecommendationSteps;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import org.springframework.stereotype.Component;

/** The demo's applicants, recommenders and eligibility review. */
@Component
class WalkOfApplications {

  private final StepRunner runner;
  private final AwardApplications applications;
  private final ApplicationLists lists;
  private final ApplicationSteps steps;
  private final RecommendationSteps recommendations;
  private final EligibilitySteps eligibility;
  private final EligibilityReviews reviews;

  WalkOfApplications(
      StepRunner runner,
      AwardApplications applications,
      ApplicationLists lists,
      ApplicationSteps steps,
      RecommendationSteps recommendations,
      EligibilitySteps eligibility,
      EligibilityReviews reviews) {
    this.runner = runner;
    this.applications = applications;
    this.lists = lists;
    this.steps = steps;
    this.recommendations = recommendations;
    this.eligibility = eligibility;
    this.reviews = reviews;
  }

  /** Saves and submits an application whose facts fit the measure. */
  void submit(EditionWalk.Scene scene, Edition edition, int organisation) {
    Actor applicant = DemoPeople.applicantActor(scene.city(), scene.tenant(), organisation);
    UUID id =
        applications
            .save(
                applicant,
                edition.id(),
                draft(
                    scene,
                    edition,
                    organisation,
                    fittingFacts(edition.policy(), RecipientKind.ORGANISATION)),
                Request.PLAIN)
            .orThrow()
            .id();
    runner.take(applicant, steps.submitting(), id, "").orThrow();
  }

  void leaveDraft(EditionWalk.Scene scene, Edition edition, int organisation) {
    applications
        .save(
            DemoPeople.applicantActor(scene.city(), scene.tenant(), organisation),
            edition.id(),
            new ApplicationDraft(
                scene.city().organisations().get(organisation),
                RecipientKind.ORGANISATION,
                awards(edition.policy()).getFirst().name(),
                Map.of(),
                Map.of()),
            Request.PLAIN)
        .orThrow();
  }

  private static List<AwardRule> awards(Policy policy) {
    return policy.awards().stream()
        .filter(award -> award.isGrantedTo(RecipientKind.ORGANISATION))
        .toList();
  }

  private static ApplicationDraft draft(
      EditionWalk.Scene scene, Edition edition, int organisation, Map<String, FactValue> facts) {
    var dossier = new HashMap<String, String>();
    edition.policy().papers().forEach(paper -> dossier.put(paper, "《" + paper + "》演示文本。"));
    List<AwardRule> awards = awards(edition.policy());
    AwardRule award = awards.get(organisation % awards.size());
    return new ApplicationDraft(
        scene.city().organisations().get(organisation),
        RecipientKind.ORGANISATION,
        award.name(),
        award
            .categories()
            .stated()
            .map(all -> all.get(organisation / awards.size() % all.size()))
            .orElse(""),
        facts,
        dossier);
  }

  /** Facts under which no condition on facts fails, found by asking the policy itself. */
  Map<String, FactValue> fittingFacts(Policy policy, RecipientKind recipient) {
    var facts = new HashMap<String, FactValue>();
    for (Fact fact : Questions.asked(policy, recipient)) {
      facts.put(fact.name(), plain(fact, policy));
    }
    for (var failing : applications.selfCheck(policy, recipient, facts).failing()) {
      failing
          .saw()
          .forEach(
              (name, value) -> {
                if (value instanceof FactValue.Flag(boolean holds)) {
                  facts.put(name, new FactValue.Flag(!holds));
                }
              });
    }
    Eligibility check = applications.selfCheck(policy, recipient, facts);
    if (!check.failing().isEmpty()) {
      throw new IllegalStateException("no fitting facts: " + check.failing());
    }
    return facts;
  }

  private static FactValue plain(Fact fact, Policy policy) {
    return switch (fact.type()) {
      case PLACE -> new FactValue.Words(policy.measure().jurisdiction().stated().orElse(""));
      case YEARS -> new FactValue.Whole(30);
      case MONTHS -> new FactValue.Whole(360);
      case DAYS -> new FactValue.Whole(11000);
      case COUNT -> new FactValue.Whole(100);
      case MONEY -> new FactValue.Sum(10_000_000_000L);
      case PERCENT -> new FactValue.Share(5_000);
      case DATE -> new FactValue.Day(LocalDate.of(2005, 6, 1));
      case TEXT -> new FactValue.Words("制造");
      case FLAG -> new FactValue.Flag(false);
      case EVENT -> new FactValue.Never();
    };
  }

  void recommend(EditionWalk.Scene scene, Edition edition) {
    Actor recommender =
        DemoPeople.memberOf(scene, edition.stage().orElseThrow().actors(), UserRole.RECOMMENDER);
    open(scene, edition)
        .forEach(
            line ->
                runner
                    .take(
                        recommender,
                        recommendations.recommending(),
                        line.id(),
                        new RecommendationSteps.Recommendation(true, "材料属实，同意推荐。"))
                    .orThrow());
  }

  private List<ApplicationLine> open(EditionWalk.Scene scene, Edition edition) {
    return lists.of(scene.secretariat(), edition.id(), ApplicationLists.Query.ALL).lines().stream()
        .filter(line -> line.standing() == Standing.IN_STAGE)
        .toList();
  }

  void examine(EditionWalk.Scene scene, Edition edition) {
    for (ApplicationLine line : open(scene, edition)) {
      reviews.review(scene.secretariat(), line.id()).open().stream()
          .map(finding -> finding.condition())
          .forEach(
              condition ->
                  runner
                      .take(
                          finder(scene, condition),
                          eligibility.finding(),
                          line.id(),
                          new EligibilitySteps.FindingForm(condition.text(), true, "已核验原件"))
                      .orThrow());
      runner.take(scene.secretariat(), eligibility.deciding(), line.id(), "").orThrow();
    }
  }

  private static Actor finder(EditionWalk.Scene scene, Condition condition) {
    return condition.requirement() instanceof Condition.Finding(Role by, var _)
        ? DemoPeople.memberOf(scene, List.of(by), UserRole.SECRETARIAT)
        : scene.secretariat();
  }
}
