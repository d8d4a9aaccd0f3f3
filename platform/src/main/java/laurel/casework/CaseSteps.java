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
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
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
      CaseOpenings openings,
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
    this.disqualify = openings.disqualify();
    this.revoke = openings.revoke();
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
