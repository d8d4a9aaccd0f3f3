package laurel.casework;

import static laurel.tenants.jooq.tenant.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.Candidate;
import laurel.application.Candidates;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.award.Bans;
import laurel.award.LedgerBook;
import laurel.decision.Clauses;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.judgement.WindowJudgement;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule.Part;
import laurel.dsl.policy.Role;
import laurel.edition.Acts;
import laurel.edition.Disqualification;
import laurel.edition.Editions;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Opening a case, and taking the parts of its decision. */
@Component
public class CaseSteps implements Steps {

  /**
   * What a case begins with.
   *
   * @param eventOn the day on which the cause came about
   */
  public record Opening(String cause, LocalDate eventOn, String statement) {}

  /**
   * One part of the decision.
   *
   * @param upheld whether the cause is found true
   * @param documentNumber of the approving document; needed for the last part
   */
  public record Verdict(boolean upheld, String statement, String documentNumber) {}

  private final Candidates candidates;
  private final Awards awards;
  private final Editions editions;
  private final Cases cases;
  private final Bans bans;
  private final Obligations obligations;
  private final Rulings rulings;
  private final Step<Candidate, Opening, UUID> disqualify;
  private final Step<Award, Opening, UUID> revoke;
  private final Step<CaseFile, Verdict, UUID> decide;

  CaseSteps(
      Candidates candidates,
      Awards awards,
      Editions editions,
      Cases cases,
      Bans bans,
      Obligations obligations,
      Rulings rulings) {
    this.candidates = candidates;
    this.awards = awards;
    this.editions = editions;
    this.cases = cases;
    this.bans = bans;
    this.obligations = obligations;
    this.rulings = rulings;
    this.disqualify = disqualify();
    this.revoke = revoke();
    this.decide = decide();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(disqualify, revoke, decide);
  }

  /** Opens a case against an application. */
  public Step<Candidate, Opening, UUID> disqualifying() {
    return disqualify;
  }

  /** Opens a case against an award. */
  public Step<Award, Opening, UUID> revoking() {
    return revoke;
  }

  /** Takes the part of a decision that comes next. */
  public Step<CaseFile, Verdict, UUID> deciding() {
    return decide;
  }

  private Step<Candidate, Opening, UUID> disqualify() {
    return Step.named(
            "case.open-disqualification",
            "立案（取消资格）",
            "Open a case of disqualification",
            candidates.kind(),
            Opening.class,
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

  private Step<Award, Opening, UUID> revoke() {
    return Step.named(
            "case.open-revocation",
            "立案（撤销奖项）",
            "Open a case of revocation",
            awards.kind(),
            Opening.class,
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

  private List<Reason> againstRevoking(Taking<Award> taking, Opening opening) {
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
    CaseRule rule = java.util.Objects.requireNonNull(rules.get(opening.cause()));
    var terms = bans.terms(taking.db());
    Provision<laurel.dsl.policy.AwardRule.Validity> validity =
        policy
            .award(award.name())
            .map(laurel.dsl.policy.AwardRule::validity)
            .orElseGet(Provision::notStated);
    return switch (WindowJudgement.of(
        rule.window(),
        award.grantedOn(),
        terms.validity(validity, award.grantedOn(), award.editionNumber()),
        opening.eventOn(),
        terms,
        rule.clauses())) {
      case WindowJudgement.InTime _, WindowJudgement.Open _ -> List.of();
      case WindowJudgement.TooEarly early -> List.of(window(early.why()));
      case WindowJudgement.TooLate late -> List.of(window(late.why()));
    };
  }

  /** A measure without causes opens no case. */
  private static List<Reason> knowsNone(Policy policy, CaseFile.Kind kind) {
    return CaseRule.of(policy, kind).isEmpty()
        ? List.of(Refusal.NO_CAUSES.because(List.of()))
        : List.of();
  }

  private static Reason window(laurel.dsl.judgement.Explanation why) {
    return new Reason(Refusal.WINDOW.code(), why.text(), why.clauses());
  }

  private static List<Reason> said(Taking<?> taking, Opening opening) {
    var reasons = new ArrayList<Reason>(Texts.required(opening.statement(), "statement"));
    reasons.addAll(Days.past(opening.eventOn(), taking.today(), "eventOn"));
    return reasons;
  }

  private static List<Reason> known(
      Taking<?> taking, Opening opening, java.util.Map<String, CaseRule> rules) {
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
      Opening opening,
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

  private Step<CaseFile, Verdict, UUID> decide() {
    return Step.named(
            "case.decide",
            "核实、审议、批准",
            "Verify, deliberate, approve",
            cases.kind(),
            Verdict.class,
            UUID.class)
        .by(UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.APPROVER)
        .byBodies()
        .from(Standing.CASE_OPENED, Standing.CASE_VERIFIED, Standing.CASE_DELIBERATED)
        .to(Standing.CASE_UPHELD)
        .carries(
            Point.REVOCATION_VERIFIED,
            Point.REVOCATION_DELIBERATED,
            Point.REVOCATION_APPROVED,
            Point.REVOCATION_ANNOUNCED,
            Point.DISQUALIFICATION_DECIDED,
            Point.DISQUALIFICATION_ANNOUNCED,
            Point.DISQUALIFICATION_BAN,
            Point.REVOCATION_BAN,
            Point.TERM_FROM_EVENT)
        .unlessSaid(
            (taking, said) -> {
              var reasons = new ArrayList<Reason>(Texts.required(said.statement(), "statement"));
              CaseRule rule = cases.rule(taking.db(), taking.subject());
              boolean last =
                  taking.subject().next().filter(p -> p == rule.parts().getLast()).isPresent();
              reasons.addAll(
                  last && said.upheld()
                      ? Texts.requiredLine(said.documentNumber(), "documentNumber")
                      : Texts.line(said.documentNumber(), "documentNumber"));
              if (said.upheld()) {
                reasons.addAll(closedBefore(taking));
              }
              return reasons;
            })
        .does(this::decideNow);
  }

  /** An award is revoked once; what became an award is revoked, not disqualified. */
  private List<Reason> closedBefore(Taking<CaseFile> taking) {
    CaseFile file = taking.subject();
    Standing standing =
        file.awardId()
            .map(id -> awards.get(taking.db(), id).standing())
            .orElseGet(() -> candidates.get(taking.db(), file.applicationId()).standing());
    return standing == Standing.REVOKED || standing == Standing.AWARDED
        ? List.of(
            Refusal.WRONG_STANDING.because(
                file.clauses(), "standing", standing.text(), "step", file.kind().text()))
        : List.of();
  }

  private UUID decideNow(Taking<CaseFile> taking, Verdict said) {
    CaseFile file = taking.subject();
    CaseRule rule = cases.rule(taking.db(), file);
    Part part = file.next().orElseThrow();
    Standing standing = said.upheld() ? rule.standingAfter(part) : Standing.CASE_DISMISSED;
    boolean closed = standing == Standing.CASE_UPHELD || standing == Standing.CASE_DISMISSED;
    taking
        .db()
        .update(CASE_FILE)
        .set(CASE_FILE.STANDING, standing.name())
        .set(CASE_FILE.DOCUMENT_NUMBER, said.documentNumber().strip())
        .set(CASE_FILE.CLOSED_ON, closed ? taking.today() : null)
        .where(CASE_FILE.ID.eq(file.id()))
        .execute();
    rulings.write(
        taking,
        editions.get(taking.db(), file.editionId()),
        new Rulings.Word(
            Ruling.Kind.CASE,
            Optional.of(file.applicationId()),
            file.id(),
            part + " " + (said.upheld() ? "UPHELD" : "DISMISSED"),
            said.statement().strip(),
            List.of(),
            rule.clauses()));
    if (standing == Standing.CASE_UPHELD) {
      uphold(taking, file, rule);
    }
    return file.id();
  }

  private static String disqualified(Candidate candidate) {
    return candidate.name() + candidate.receiptNumber().map(number -> " " + number).orElse("");
  }

  private void uphold(Taking<CaseFile> taking, CaseFile file, CaseRule rule) {
    UUID party = candidates.get(taking.db(), file.applicationId()).partyId();
    Optional<Award> award = file.awardId().map(id -> awards.get(taking.db(), id));
    switch (file.kind()) {
      case DISQUALIFICATION -> {
        Disqualification.close(taking.db(), file.applicationId());
        if (rule.announced()) {
          Acts.announceDisqualification(
              taking.db(),
              editions.get(taking.db(), file.editionId()),
              disqualified(candidates.get(taking.db(), file.applicationId())),
              rule.clauses());
        }
      }
      case REVOCATION -> {
        Award revoked = award.orElseThrow();
        LedgerBook.stop(taking, revoked, rule.recoversBonus(), rule.clauses());
        obligations.recover(
            taking.db(), revoked.id(), revoked.recipient(), rule.recovers(), rule.clauses());
        if (rule.announced()) {
          obligations.announce(
              taking.db(), revoked.id(), new Role(Role.Kind.SECRETARIAT, ""), rule.clauses());
        }
      }
    }
    bans.impose(
        taking.db(),
        rule.ban(),
        new Bans.Imposing(
            party,
            file.id(),
            file.cause(),
            award.map(Award::grantedOn).orElse(null),
            taking.today()));
  }
}
