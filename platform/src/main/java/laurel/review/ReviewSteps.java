package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.CONFLICT;
import static laurel.tenants.jooq.tenant.Tables.SCORESHEET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.Candidate;
import laurel.application.Candidates;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import org.springframework.stereotype.Component;

/** The examiner's steps: the conflict question first, then the sheet. */
@Component
public class ReviewSteps implements Steps {

  static final StageKind[] SCORED = {
    StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW, StageKind.PRESENTATION
  };

  /**
   * What an examiner writes.
   *
   * @param score empty while there are only words
   * @param seen the version of the sheet that was on the page; empty where it is not known
   */
  public record SheetForm(
      Optional<BigDecimal> score, String strengths, String opportunities, Optional<Integer> seen) {}

  private final Candidates candidates;
  private final Step<Candidate, Assignment.Conflict, UUID> answer;
  private final Step<Candidate, SheetForm, UUID> save;
  private final Step<Candidate, SheetForm, UUID> seal;

  ReviewSteps(Candidates candidates) {
    this.candidates = candidates;
    this.answer = answer();
    this.save =
        sheetStep("review.save", "保存评分表", "Save the sheet")
            .unrecorded()
            .unlessSaid((taking, form) -> against(taking, form, false))
            .does((taking, form) -> write(taking, form, false));
    this.seal =
        sheetStep("review.seal", "提交评分表", "Seal the sheet")
            .carries(Point.SCORED)
            .unlessSaid((taking, form) -> against(taking, form, true))
            .does((taking, form) -> write(taking, form, true));
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(answer, save, seal);
  }

  /** Answers the conflict question for the edition; a declared conflict can not be taken back. */
  public Step<Candidate, Assignment.Conflict, UUID> answering() {
    return answer;
  }

  /** Saves a sheet as it is, words without a score too. */
  public Step<Candidate, SheetForm, UUID> saving() {
    return save;
  }

  /** Makes a sheet final. */
  public Step<Candidate, SheetForm, UUID> sealing() {
    return seal;
  }

  private Step<Candidate, Assignment.Conflict, UUID> answer() {
    return Step.named(
            "review.answer-conflict",
            "回答有无利害关系",
            "Answer the conflict question",
            candidates.kind(),
            Assignment.Conflict.class,
            UUID.class)
        .by(UserRole.EXAMINER)
        .byBodies()
        .as(Side.EXAMINER)
        .in(SCORED)
        .from(Standing.IN_STAGE)
        .carries(Point.RECUSAL)
        .unless(ReviewSteps::notToAnswer)
        .does(
            (taking, given) -> {
              Candidate candidate = taking.subject();
              taking
                  .db()
                  .insertInto(CONFLICT)
                  .values(
                      candidate.in().id(),
                      candidate.partyId(),
                      taking.actor().username(),
                      given.name(),
                      taking.now())
                  .onConflict(CONFLICT.EDITION_ID, CONFLICT.EXAMINER, CONFLICT.PARTY_ID)
                  .doUpdate()
                  .set(CONFLICT.ANSWER, given.name())
                  .set(CONFLICT.ANSWERED_AT, taking.now())
                  .execute();
              taking.minutes().changed("", given.name());
              return candidate.id();
            });
  }

  private static List<Reason> notToAnswer(Taking<Candidate> taking) {
    var reasons = new ArrayList<>(recused(taking));
    reasons.addAll(
        Undertakings.missing(taking.db(), taking.subject().in(), taking.actor().username()));
    return reasons;
  }

  private static List<Reason> recused(Taking<Candidate> taking) {
    return Sheets.conflict(taking.db(), taking.subject(), taking.actor().username())
        .filter(given -> given == Assignment.Conflict.DECLARED)
        .map(_ -> List.of(Refusal.RECUSED.because(clauses(taking))))
        .orElse(List.of());
  }

  private static List<laurel.dsl.policy.Clause> clauses(Taking<Candidate> taking) {
    return taking.subject().in().stage().map(Stage::clauses).orElse(List.of());
  }

  private Step.Builder<Candidate, SheetForm, UUID> sheetStep(String name, String zh, String en) {
    return Step.named(name, zh, en, candidates.kind(), SheetForm.class, UUID.class)
        .by(UserRole.EXAMINER)
        .byBodies()
        .as(Side.EXAMINER)
        .in(SCORED)
        .from(Standing.IN_STAGE)
        .unless(ReviewSteps::notOpen);
  }

  private static List<Reason> notOpen(Taking<Candidate> taking) {
    List<Reason> recused = recused(taking);
    if (!recused.isEmpty()) {
      return recused;
    }
    if (Sheets.conflict(taking.db(), taking.subject(), taking.actor().username()).isEmpty()) {
      return List.of(Refusal.CONFLICT_QUESTION.because(clauses(taking)));
    }
    return Sheets.of(taking.db(), taking.subject(), taking.actor().username())
            .filter(Scoresheet::sealed)
            .isPresent()
        ? List.of(Refusal.SEALED.because(clauses(taking)))
        : List.of();
  }

  private static List<Reason> against(Taking<Candidate> taking, SheetForm form, boolean seals) {
    var reasons = new ArrayList<Reason>();
    int maximum = taking.subject().in().maximumScore();
    boolean bad =
        form.score()
            .map(
                score ->
                    score.signum() < 0
                        || score.compareTo(BigDecimal.valueOf(maximum)) > 0
                        || score.stripTrailingZeros().scale() > 2)
            .orElse(seals);
    if (bad) {
      reasons.add(Refusal.SCORE.because(List.of(), "most", maximum));
    }
    reasons.addAll(Texts.passage(form.strengths(), "strengths"));
    reasons.addAll(Texts.passage(form.opportunities(), "opportunities"));
    int now =
        Sheets.of(taking.db(), taking.subject(), taking.actor().username())
            .map(Scoresheet::version)
            .orElse(0);
    if (form.seen().isEmpty() && now > 0) {
      reasons.add(Refusal.UNSEEN.because(List.of(), "now", now));
    }
    form.seen()
        .filter(seen -> seen != now)
        .ifPresent(seen -> reasons.add(Refusal.STALE.because(List.of(), "now", now, "seen", seen)));
    return reasons;
  }

  private static UUID write(Taking<Candidate> taking, SheetForm form, boolean seals) {
    Candidate candidate = taking.subject();
    var row =
        Sheets.row(taking.db(), candidate, taking.actor().username())
            .orElseGet(
                () -> {
                  var fresh = taking.db().newRecord(SCORESHEET);
                  fresh.setId(UUID.randomUUID());
                  fresh.setEditionId(candidate.in().id());
                  fresh.setRunIndex(candidate.in().runIndex());
                  fresh.setApplicationId(candidate.id());
                  fresh.setExaminer(taking.actor().username());
                  fresh.setVersion(0);
                  return fresh;
                });
    row.setScore(form.score().map(s -> s.setScale(2, RoundingMode.HALF_UP)).orElse(null));
    row.setStrengths(form.strengths());
    row.setOpportunities(form.opportunities());
    row.setVersion(row.getVersion() + 1);
    row.setSavedAt(taking.now());
    if (seals) {
      row.setSealedAt(taking.now());
    }
    row.store();
    if (seals) {
      taking.minutes().changed("", SheetsAsSealed.hash(row));
      taking.minutes().note(row.getScore().toPlainString());
    }
    return candidate.id();
  }
}
