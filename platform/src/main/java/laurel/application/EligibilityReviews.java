package laurel.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.decision.NotFound;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** How applications stand against the conditions, by facts, registers and findings. */
@Service
public class EligibilityReviews {

  /** What the policy says of an application: a verdict on each condition that concerns it. */
  public record Review(List<Finding> findings) {
    public Review {
      findings = List.copyOf(findings);
    }

    /** Conditions that bind and fail. */
    public List<Finding> failing() {
      return with(Verdict.NOT_MET);
    }

    /** Conditions that bind and are not known. */
    public List<Finding> open() {
      return with(Verdict.NOT_YET_KNOWN);
    }

    private List<Finding> with(Verdict verdict) {
      return findings.stream()
          .filter(f -> f.condition().modality() != Condition.Modality.ENCOURAGED)
          .filter(f -> f.verdict() == verdict)
          .toList();
    }
  }

  private final TenantDatabase database;
  private final Candidates candidates;
  private final AwardApplications applications;
  private final Lookups lookups;
  private final Clock clock;

  EligibilityReviews(
      TenantDatabase database,
      Candidates candidates,
      AwardApplications applications,
      Lookups lookups,
      Clock clock) {
    this.database = database;
    this.candidates = candidates;
    this.applications = applications;
    this.lookups = lookups;
    this.clock = clock;
  }

  /** How an application stands, for the office. */
  public Review review(Actor actor, UUID application) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR, UserRole.COMMITTEE),
        db -> {
          if (!applications.mayRead(db, actor, application)) {
            throw new NotFound("application " + application);
          }
          return review(db, candidates.get(db, application));
        });
  }

  /** As of the day of submission; a condition for one award does not bind another's applicants. */
  Review review(DSLContext db, Candidate candidate) {
    AwardApplication application = applications.one(db, candidate.id());
    LocalDate day =
        application
            .submittedAt()
            .map(OffsetDateTime::toLocalDate)
            .orElseGet(() -> LocalDate.now(clock));
    Map<String, FactValue> facts = new HashMap<>(application.facts());
    facts.keySet().removeIf(Questions::isLookedUp);
    facts.putAll(lookups.facts(db, candidate, day));
    Map<String, Boolean> found = AwardApplications.found(application.findings());
    Eligibility eligibility =
        Eligibility.of(
            candidate.in().policy(),
            new ApplicantFacts(application.recipient(), facts, found, day));
    return new Review(
        eligibility.findings().stream()
            .filter(
                finding ->
                    concerns(finding.condition(), candidate.in().policy(), candidate.award()))
            .map(finding -> byFinding(finding, found))
            .toList());
  }

  /** An award the measure does not set up binds nobody alone: its conditions are for all. */
  static boolean concerns(Condition condition, Policy policy, String award) {
    return condition.award().isEmpty()
        || condition.award().equals(award)
        || policy.award(condition.award()).isEmpty();
  }

  /** What the registers do not know of related bodies is found by the office. */
  private static Finding byFinding(Finding finding, Map<String, Boolean> found) {
    Boolean met = found.get(finding.condition().text());
    return finding.verdict() == Verdict.NOT_YET_KNOWN
            && met != null
            && isRelated(finding.condition())
        ? new Finding(finding.condition(), met ? Verdict.MET : Verdict.NOT_MET, finding.saw())
        : finding;
  }

  /** Whether a condition asks for facts of related bodies. */
  static boolean isRelated(Condition condition) {
    return condition.requirement() instanceof Condition.Test(var expression)
        && expression.facts().map(Fact::name).anyMatch(Questions::isLookedUp);
  }

  /** A failing condition with the values it saw, in both languages. */
  public static Reason reason(Finding finding) {
    var zh = new StringBuilder();
    var en = new StringBuilder();
    finding
        .saw()
        .forEach(
            (fact, value) -> {
              zh.append("（").append(fact).append("：").append(value.text().zh()).append("）");
              en.append(" (").append(fact).append(": ").append(value.text().en()).append(")");
            });
    return Refusal.CONDITION.because(
        finding.condition().clauses(),
        "condition",
        finding.condition().text(),
        "saw",
        new BilingualText(zh.toString(), en.toString()));
  }

  /** A condition that nobody has decided. */
  static Reason open(Finding finding) {
    return Refusal.NOT_YET_KNOWN.because(
        finding.condition().clauses(), "condition", finding.condition().text());
  }

  /** The conditions of a policy that a body may have to find. */
  static List<Condition> toBeFound(Candidate candidate) {
    return candidate
        .in()
        .policy()
        .conditionsFor(candidate.recipient())
        .filter(c -> c.requirement() instanceof Condition.Finding || isRelated(c))
        .toList();
  }
}
