package laurel.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.judgement.BonusJudgement;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Money;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Approving the list, paying a bonus in parts, and booking what came back. */
@Component
public class AwardSteps implements Steps {

  /**
   * A sum of the ledger.
   *
   * @param fen in 分; empty for all that is left
   */
  public record Payment(Optional<Long> fen, String payee, String voucher) {}

  private final Editions editions;
  private final Awards awards;
  private final Bonuses bonuses;
  private final Obligations obligations;
  private final Approvals approvals;
  private final Step<Edition, String, UUID> approve;
  private final Step<Award, Payment, UUID> grantBonus;
  private final Step<Award, Payment, UUID> pay;
  private final Step<Award, Payment, UUID> recover;

  AwardSteps(
      Editions editions,
      Awards awards,
      Bonuses bonuses,
      Obligations obligations,
      Approvals approvals) {
    this.editions = editions;
    this.awards = awards;
    this.bonuses = bonuses;
    this.obligations = obligations;
    this.approvals = approvals;
    this.approve = approve();
    this.grantBonus = grantBonus();
    this.pay = pay();
    this.recover = recover();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(approve, grantBonus, pay, recover);
  }

  /** Approves the list under a document number. */
  public Step<Edition, String, UUID> approving() {
    return approve;
  }

  /** States a bonus that the measure only bounds from above. */
  public Step<Award, Payment, UUID> grantingBonus() {
    return grantBonus;
  }

  public Step<Award, Payment, UUID> paying() {
    return pay;
  }

  public Step<Award, Payment, UUID> recovering() {
    return recover;
  }

  private Step<Edition, String, UUID> approve() {
    return Step.named("award.approve", "批准", "Approve", editions.kind(), String.class, UUID.class)
        .by(UserRole.APPROVER)
        .byBodies()
        .as(Side.APPROVER)
        .in(StageKind.APPROVAL)
        .from(Standing.UNDER_WAY)
        .alone()
        .carries(Point.APPROVAL)
        .unless(this::againstApproving)
        .unlessSaid((_, number) -> Texts.requiredLine(number, "documentNumber"))
        .does(
            (taking, number) -> {
              approvals.approve(taking, number);
              return taking.subject().id();
            });
  }

  private List<Reason> againstApproving(Taking<Edition> taking) {
    Edition edition = taking.subject();
    return edition
        .stage()
        .filter(stage -> approvals.isGiven(taking.db(), edition, stage))
        .map(
            stage ->
                List.of(
                    Refusal.APPROVED_BEFORE.because(
                        stage.clauses(), "number", approvals.documents(taking.db(), edition))))
        .orElse(List.of());
  }

  private Step<Award, Payment, UUID> grantBonus() {
    return Step.named(
            "award.grant-bonus",
            "确定奖金",
            "State the bonus",
            awards.kind(),
            Payment.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.VALID, Standing.EXPIRED)
        .carries(Point.BONUS_CEILING)
        .unless(this::nothingToState)
        .unlessSaid(this::againstGranting)
        .does(this::grant);
  }

  private BonusJudgement judged(Taking<Award> taking) {
    Award award = taking.subject();
    return bonuses.of(taking.db(), award, awards.rule(taking.db(), award));
  }

  private static List<Reason> noBonus(BonusJudgement judged) {
    return List.of(
        new Reason(Refusal.NO_BONUS.code(), judged.why().text(), judged.why().clauses()));
  }

  /** A bonus is stated once, and only where the measure leaves the amount open. */
  private List<Reason> nothingToState(Taking<Award> taking) {
    BonusJudgement judged = judged(taking);
    if (taking.subject().bonusFen() > 0) {
      return List.of(
          Refusal.BONUS_STATED.because(
              judged.why().clauses(), "sum", Money.text(taking.subject().bonusFen())));
    }
    return judged instanceof BonusJudgement.UpTo ? List.of() : noBonus(judged);
  }

  /** Nothing is granted beyond what the measure allows, nor nothing at all. */
  private List<Reason> againstGranting(Taking<Award> taking, Payment payment) {
    BonusJudgement judged = judged(taking);
    boolean stated = payment.fen().filter(fen -> fen > 0).isPresent();
    if (!stated || judged.granted(payment.fen()).isEmpty()) {
      return noBonus(judged);
    }
    var reasons = new ArrayList<Reason>(Texts.requiredLine(payment.voucher(), "documentNumber"));
    reasons.addAll(Texts.line(payment.payee(), "payee"));
    return reasons;
  }

  /** What is granted is to be paid. */
  private UUID grant(Taking<Award> taking, Payment payment) {
    Award award = taking.subject();
    obligations.pay(
        taking.db(),
        award.id(),
        award.recipient(),
        awards.policyOf(taking.db(), award),
        awards.rule(taking.db(), award));
    return book(taking, BonusLedger.Kind.GRANTED, payment, 0);
  }

  private Step<Award, Payment, UUID> pay() {
    return Step.named(
            "award.pay", "记为已拨付", "Record a payment", awards.kind(), Payment.class, UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.VALID, Standing.EXPIRED)
        .carries(
            Point.BONUS,
            Point.BONUS_ONCE,
            Point.NO_BONUS,
            Point.BONUS_FIRST_TIME,
            Point.REEVALUATION_BONUS)
        .unless(this::againstPaying)
        .unlessSaid(
            (taking, payment) ->
                against(
                    taking, BonusLedger.Kind.PAID, payment, taking.subject().ledger().stillToPay()))
        .does(
            (taking, payment) -> {
              long left = taking.subject().ledger().stillToPay();
              UUID award = book(taking, BonusLedger.Kind.PAID, payment, left);
              if (payment.fen().orElse(left) == left) {
                obligations.paid(taking, award, payment.voucher());
              }
              return award;
            });
  }

  private List<Reason> againstPaying(Taking<Award> taking) {
    Award award = taking.subject();
    var clauses = awards.rule(taking.db(), award).bonus().clauses();
    if (award.bonusFen() == 0) {
      return List.of(Refusal.NO_BONUS.because(clauses));
    }
    return award.paid() ? List.of(Refusal.PAID_BEFORE.because(clauses)) : List.of();
  }

  private Step<Award, Payment, UUID> recover() {
    return Step.named(
            "award.recover",
            "记为已收回",
            "Record what came back",
            awards.kind(),
            Payment.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.REVOKED)
        .carries(Point.RECOVERS_BONUS)
        .unless(
            taking ->
                taking.subject().ledger().kept() > 0
                    ? List.of()
                    : List.of(Refusal.NOTHING_KEPT.because(taking.subject().clauses())))
        .unlessSaid(
            (taking, payment) ->
                against(
                    taking,
                    BonusLedger.Kind.RECOVERED,
                    payment,
                    taking.subject().ledger().stillToRecover()))
        .does(
            (taking, payment) ->
                book(
                    taking,
                    BonusLedger.Kind.RECOVERED,
                    payment,
                    taking.subject().ledger().stillToRecover()));
  }

  private static List<Reason> against(
      Taking<Award> taking, BonusLedger.Kind kind, Payment payment, long left) {
    var reasons = new ArrayList<Reason>();
    reasons.addAll(Texts.line(payment.payee(), "payee"));
    reasons.addAll(Texts.line(payment.voucher(), "voucher"));
    var entry =
        new BonusLedger.Entry(
            kind, payment.fen().orElse(left), taking.today(), payment.voucher().strip());
    BonusLedger ledger =
        LedgerBook.of(taking.db(), List.of(taking.subject().id()))
            .getOrDefault(taking.subject().id(), BonusLedger.EMPTY);
    if (ledger.book(entry) instanceof BonusLedger.Booking.Refused(var why, var text)) {
      reasons.add(new Reason(refusal(why).code(), text, taking.subject().clauses()));
    }
    return reasons;
  }

  private static Refusal refusal(BonusLedger.Refusal why) {
    return switch (why) {
      case GRANTED_BEFORE, VOUCHER_USED -> Refusal.PAID_BEFORE;
      case WITHOUT_VOUCHER -> Refusal.MISSING;
      case STOPPED, NOT_POSITIVE, BEYOND_GRANTED -> Refusal.PAID_TOO_MUCH;
      case BEYOND_PAID -> Refusal.RECOVERED_TOO_MUCH;
    };
  }

  private UUID book(Taking<Award> taking, BonusLedger.Kind kind, Payment payment, long otherwise) {
    Award award = taking.subject();
    long fen = payment.fen().orElse(otherwise);
    LedgerBook.enter(
        taking,
        award.id(),
        kind,
        fen,
        Texts.isInvisible(payment.payee()) ? award.recipient() : payment.payee().strip(),
        payment.voucher().strip(),
        award
            .revocation()
            .map(Award.Revocation::clauses)
            .orElseGet(() -> awards.rule(taking.db(), award).bonus().clauses()));
    taking.minutes().changed("", kind + " " + Money.text(fen).zh());
    taking.minutes().note(payment.voucher().strip());
    return award.id();
  }
}
