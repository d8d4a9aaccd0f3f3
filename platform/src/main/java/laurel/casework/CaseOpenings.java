package laurel.casework;

import static laurel.tenants.jooq.tenant.Tables.CASE_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import laurel.application.Candidate;
import laurel.application.Candidates;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.decision.Clauses;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Taking;
import org.springframework.stereotype.Component;

/** How cases begin: against an application or an award, for a cause that the measure knows. */
@Component
class CaseOpenings {

  private final Candidates candidates;
  private final Awards awards;
  private final Windows windows;

  CaseOpenings(Candidates candidates, Awards awards, Windows windows) {
    this.candidates = candidates;
    this.awards = awards;
    this.windows = windows;
  }

  /** Opens a case against an application. */
  Step<Candidate, CaseSteps.Opening, UUID> disqualify() {
    return Step.named(
            "case.open-disqualification",
            "立案（取消资格）",
            "Open a case of disqualification",
            candidates.kind(),
            CaseSteps.Opening.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(
            Standing.SUBMITTED,
            Standing.RETURNED,
            Standing.IN_STAGE,
            Standing.PASSED,
            Standing.FAILED)
        .carries(Point.DISQUALIFICATION)
        .unless(taking -> knowsNone(taking.subject().in().policy(), CaseFile.Kind.DISQUALIFICATION))
        .unlessSaid(
            (taking, opening) -> {
              List<Reason> reasons = said(taking, opening);
              return reasons.isEmpty()
                  ? known(
                      taking,
                      opening,
                      CaseRule.of(taking.subject().in().policy(), CaseFile.Kind.DISQUALIFICATION))
                  : reasons;
            })
        .does(
            (taking, opening) ->
                open(
                    taking,
                    opening,
                    CaseFile.Kind.DISQUALIFICATION,
                    taking.subject().in().id(),
                    taking.subject().id(),
                    Optional.empty(),
                    taking.subject().in().policy()));
  }

  /** Opens a case against an award. */
  Step<Award, CaseSteps.Opening, UUID> revoke() {
    return Step.named(
            "case.open-revocation",
            "立案（撤销奖项）",
            "Open a case of revocation",
            awards.kind(),
            CaseSteps.Opening.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.VALID, Standing.EXPIRED)
        .carries(Point.REVOCATION, Point.REVOCATION_AFTER_AWARD, Point.REVOCATION_WHILE_VALID)
        .unless(
            taking ->
                knowsNone(awards.policyOf(taking.db(), taking.subject()), CaseFile.Kind.REVOCATION))
        .unlessSaid(this::againstRevoking)
        .does(
            (taking, opening) ->
                open(
                    taking,
                    opening,
                    CaseFile.Kind.REVOCATION,
                    taking.subject().editionId(),
                    taking.subject().applicationId(),
                    Optional.of(taking.subject().id()),
                    awards.policyOf(taking.db(), taking.subject())));
  }

  private List<Reason> againstRevoking(Taking<Award> taking, CaseSteps.Opening opening) {
    List<Reason> reasons = said(taking, opening);
    if (!reasons.isEmpty()) {
      return reasons;
    }
    Award award = taking.subject();
    Policy policy = awards.policyOf(taking.db(), award);
    var rules = CaseRule.of(policy, CaseFile.Kind.REVOCATION);
    List<Reason> unknown = known(taking, opening, rules);
    if (!unknown.isEmpty()) {
      return unknown;
    }
    CaseRule rule = Objects.requireNonNull(rules.get(opening.cause()));
    return windows
        .against(taking.db(), award, rule.window(), opening.eventOn(), rule.clauses())
        .map(List::of)
        .orElse(List.of());
  }

  /** A measure without causes opens no case. */
  private static List<Reason> knowsNone(Policy policy, CaseFile.Kind kind) {
    return CaseRule.of(policy, kind).isEmpty()
        ? List.of(Refusal.NO_CAUSES.because(List.of()))
        : List.of();
  }

  private static List<Reason> said(Taking<?> taking, CaseSteps.Opening opening) {
    var reasons = new ArrayList<Reason>(Texts.required(opening.statement(), "statement"));
    reasons.addAll(Days.past(opening.eventOn(), taking.today(), "eventOn"));
    return reasons;
  }

  private static List<Reason> known(
      Taking<?> taking, CaseSteps.Opening opening, Map<String, CaseRule> rules) {
    CaseRule rule = rules.get(opening.cause());
    if (rule == null) {
      return List.of(Refusal.CAUSE.because(List.of(), "cause", opening.cause()));
    }
    boolean open =
        taking
            .db()
            .fetchExists(
                CASE_FILE,
                CASE_FILE
                    .AWARD_ID
                    .eq(taking.subject().id())
                    .or(CASE_FILE.APPLICATION_ID.eq(taking.subject().id()))
                    .and(CASE_FILE.CAUSE.eq(opening.cause()))
                    .and(CASE_FILE.CLOSED_ON.isNull()));
    return open
        ? List.of(Refusal.CASE_OPEN.because(rule.clauses(), "cause", opening.cause()))
        : List.of();
  }

  private static UUID open(
      Taking<?> taking,
      CaseSteps.Opening opening,
      CaseFile.Kind kind,
      UUID edition,
      UUID application,
      Optional<UUID> award,
      Policy policy) {
    List<Clause> clauses =
        Optional.ofNullable(CaseRule.of(policy, kind).get(opening.cause()))
            .map(CaseRule::clauses)
            .orElse(List.of());
    UUID id = UUID.randomUUID();
    taking
        .db()
        .insertInto(CASE_FILE)
        .values(
            id,
            kind.name(),
            edition,
            application,
            award.orElse(null),
            opening.cause(),
            opening.eventOn(),
            opening.statement().strip(),
            Clauses.write(clauses),
            Standing.CASE_OPENED.name(),
            "",
            taking.today(),
            taking.actor().username(),
            null)
        .execute();
    taking.minutes().changed("", opening.cause() + " " + opening.eventOn());
    taking.minutes().note(opening.statement().strip());
    return id;
  }
}
