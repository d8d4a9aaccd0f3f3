package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.FINDING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Findings by the role the measure names, and the decision that the policy computes. */
@Component
public class EligibilitySteps implements Steps {

  /** What was found on evidence. */
  public record FindingForm(String condition, boolean met, String evidence) {}

  private final Candidates candidates;
  private final EligibilityReviews reviews;
  private final Finders finders;
  private final Rulings rulings;
  private final JsonMapper json;
  private final Step<Candidate, FindingForm, UUID> find;
  private final Step<Candidate, String, UUID> decide;

  EligibilitySteps(
      Candidates candidates,
      EligibilityReviews reviews,
      Finders finders,
      Rulings rulings,
      JsonMapper json) {
    this.candidates = candidates;
    this.reviews = reviews;
    this.finders = finders;
    this.rulings = rulings;
    this.json = json;
    this.find = find();
    this.decide = decide();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(find, decide);
  }

  /** Records what the named role found; a later finding stands beside the earlier one. */
  public Step<Candidate, FindingForm, UUID> finding() {
    return find;
  }

  /** Decides by the policy, anew where it was decided; what is not yet known keeps it open. */
  public Step<Candidate, String, UUID> deciding() {
    return decide;
  }

  private Step<Candidate, FindingForm, UUID> find() {
    return Step.named(
            "application.find",
            "记录认定",
            "Record a finding",
            candidates.kind(),
            FindingForm.class,
            UUID.class)
        .by(
            UserRole.SECRETARIAT,
            UserRole.COMMITTEE,
            UserRole.EXAMINER,
            UserRole.RECOMMENDER,
            UserRole.APPROVER)
        .in(StageKind.ELIGIBILITY_REVIEW)
        .from(Standing.IN_STAGE, Standing.RETURNED, Standing.PASSED, Standing.FAILED)
        .carries(Point.FINDING, Point.FINDING_EVIDENCE)
        .unless(
            taking -> {
              List<Reason> notYet = notYet(taking);
              return notYet.isEmpty() ? finders.against(taking) : notYet;
            })
        .unlessSaid(finders::against)
        .does(
            (taking, form) -> {
              DSLContext db = taking.db();
              UUID id = taking.subject().id();
              int number =
                  1
                      + db.fetchCount(
                          FINDING,
                          FINDING
                              .APPLICATION_ID
                              .eq(id)
                              .and(FINDING.CONDITION.eq(form.condition())));
              db.insertInto(FINDING)
                  .values(
                      UUID.randomUUID(),
                      id,
                      form.condition(),
                      form.met(),
                      form.evidence().strip(),
                      taking.actor().username(),
                      taking.actingFor(),
                      taking.now(),
                      number)
                  .execute();
              reopen(taking);
              taking.minutes().changed("", form.condition() + " " + form.met());
              taking.minutes().note(form.evidence().strip());
              return id;
            });
  }

  /**
   * Who fell out in an earlier stage is not decided anew in this one, and who may still complete is
   * not decided yet; whoever let the day go by is decided on what there is.
   */
  private static List<Reason> notYet(Taking<Candidate> taking) {
    Candidate candidate = taking.subject();
    List<Clause> clauses = candidate.in().stage().map(Stage::clauses).orElse(List.of());
    if (candidate.runIndex() != candidate.in().runIndex()) {
      return List.of(Refusal.NOT_A_CANDIDATE.because(clauses));
    }
    return candidate
        .returnedUntil()
        .filter(last -> !taking.today().isAfter(last))
        .map(last -> List.of(Refusal.COMPLETION_OPEN.because(clauses, "day", last)))
        .orElse(List.of());
  }

  /** A decision that rests on earlier findings does not stand: it has to be made anew. */
  private static void reopen(Taking<Candidate> taking) {
    Candidate candidate = taking.subject();
    Entries.settle(
        taking.db(),
        candidate.in().id(),
        candidate.in().runIndex(),
        candidate.id(),
        Entry.Outcome.OPEN,
        "",
        List.of());
  }

  private Step<Candidate, String, UUID> decide() {
    return Step.named(
            "application.decide-eligibility",
            "作出资格审查决定",
            "Decide on eligibility",
            candidates.kind(),
            String.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(StageKind.ELIGIBILITY_REVIEW)
        .from(Standing.IN_STAGE, Standing.RETURNED, Standing.PASSED, Standing.FAILED)
        .carries(
            Point.CONDITION,
            Point.BAR,
            Point.ENCOURAGED,
            Point.CONDITION_OF_AWARD,
            Point.FACT,
            Point.FACT_PLACE,
            Point.FACT_LOOKS_BACK,
            Point.JURISDICTION,
            Point.SAME_ORGANISATION,
            Point.SAME_GROUP,
            Point.OWN_ORGANISATION,
            Point.RELATED_APPLICATION,
            Point.RELATED_AWARD,
            Point.RELATED_CONDITIONS)
        .unless(
            taking -> {
              var reasons = new ArrayList<Reason>(notYet(taking));
              EligibilityReviews.Review review = reviews.review(taking.db(), taking.subject());
              review.open().stream().map(EligibilityReviews::open).forEach(reasons::add);
              if (reasons.isEmpty() && isDecided(taking, review)) {
                reasons.add(
                    Refusal.DECIDED_BEFORE.because(
                        taking.subject().in().stage().map(Stage::clauses).orElse(List.of())));
              }
              return reasons;
            })
        .does(
            (taking, _) -> {
              Candidate candidate = taking.subject();
              Stage stage = candidate.in().stage().orElseThrow();
              taking
                  .db()
                  .update(AWARD_APPLICATION)
                  .setNull(AWARD_APPLICATION.RETURNED_UNTIL)
                  .where(AWARD_APPLICATION.ID.eq(candidate.id()))
                  .execute();
              EligibilityReviews.Review review = reviews.review(taking.db(), candidate);
              List<Reason> failing =
                  review.failing().stream().map(EligibilityReviews::reason).toList();
              Entries.settle(
                  taking.db(),
                  candidate.in().id(),
                  candidate.in().runIndex(),
                  candidate.id(),
                  failing.isEmpty() ? Entry.Outcome.PASSED : Entry.Outcome.FAILED,
                  String.join("；", failing.stream().map(r -> r.text().zh()).toList()),
                  failing.isEmpty()
                      ? stage.clauses()
                      : failing.stream().flatMap(r -> r.clauses().stream()).distinct().toList());
              rulings.write(
                  taking,
                  candidate.in(),
                  new Rulings.Word(
                      Ruling.Kind.ELIGIBILITY,
                      Optional.of(candidate.id()),
                      candidate.id(),
                      outcome(review),
                      content(review),
                      failing,
                      stage.clauses()));
              return candidate.id();
            });
  }

  /** Whether the decision that stands says what would be decided now. */
  private boolean isDecided(Taking<Candidate> taking, EligibilityReviews.Review review) {
    Candidate candidate = taking.subject();
    return (candidate.standing() == Standing.PASSED || candidate.standing() == Standing.FAILED)
        && rulings
            .latest(taking.db(), Ruling.Kind.ELIGIBILITY, candidate.id(), candidate.in().runIndex())
            .filter(last -> last.outcome().equals(outcome(review)))
            .filter(last -> last.content().equals(content(review)))
            .isPresent();
  }

  private static String outcome(EligibilityReviews.Review review) {
    return review.failing().isEmpty() ? "ELIGIBLE" : "INELIGIBLE";
  }

  /** The verdict on each condition, in the order of their words. */
  private String content(EligibilityReviews.Review review) {
    var verdicts = new TreeMap<String, String>();
    review.findings().forEach(f -> verdicts.putIfAbsent(f.condition().text(), f.verdict().name()));
    return json.writeValueAsString(verdicts);
  }
}
