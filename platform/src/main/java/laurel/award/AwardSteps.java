package laurel.award;

import laurel.dsl.point.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.policy.Money;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
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
  private final Rulings rulings;
  private final Step<Edition, String, UUID> approve;
  private final Step<Award, Payment, UUID> pay;
  private final Step<Award, Payment, UUID> recover;

  AwardSteps(Editions editions, Awards awards, Rulings rulings) {
    this.editions = editions;
    this.awards = awards;
    this.rulings = rulings;
    this.approve = approve();
    this.pay = pay();
    this.recover = recover();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(approve, pay, recover);
  }

  /** Approves the list under a document number. */
  public Step<Edition, String, UUID> approving() {
    return approve;
  }

  public Step<Award, Payment, UUID> paying() {
    return pay;
  }

  public Step<Award, Payment, UUID> recovering() {
    return recover;
  }

  private Step<Edition, String, UUID> approve() {
    return Step.named(
            "award.approve", "批准", "Approve", editions.kind(), String.class, UUID.class)
        .by(UserRole.APPROVER)
        .byBodies()
        .as(Side.APPROVER)
        .in(StageKind.APPROVAL)
        .from(Standing.UNDER_WAY)
        .alone()
        .carries(Point.APPROVAL)
        .unlessSaid((_, number) -> Texts.requiredLine(number, "documentNumber"))
        .does(
            (taking, number) -> {
              Edition edition = taking.subject();
              rulings.write(
                  taking,
                  edition,
                  new Rulings.Word(
                      Ruling.Kind.APPROVAL,
                      Optional.empty(),
                      edition.id(),
                      "APPROVED",
                      number.strip(),
                      List.of(),
                      edition.stage().map(Stage::clauses).orElse(List.of())));
              return edition.id();
            });
  }

  private Step<Award, Payment, UUID> pay() {
    return Step.named(
            "award.pay", "记为已拨付", "Record a payment", awards.kind(), Payment.class, UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.VALID, Standing.EXPIRED)
        .carries(Point.BONUS, Point.BONUS_ONCE, Point.BONUS_CEILING, Point.NO_BONUS, Point.BONUS_FIRST_TIME)
        .unless(this::againstPaying)
        .unlessSaid(
            (taking, payment) ->
                against(
                    payment, taking.subject().ledger().stillToPay(), Refusal.PAID_TOO_MUCH))
        .does(
            (taking, payment) -> {
              Award award = taking.subject();
              long fen = payment.fen().orElse(award.ledger().stillToPay());
              LedgerBook.enter(
                  taking,
                  award.id(),
                  LedgerKind.PAID,
                  fen,
                  payment.payee().isBlank() ? award.recipient() : payment.payee().strip(),
                  payment.voucher().strip(),
                  awards.rule(taking.db(), award).bonus().clauses());
              taking
                  .minutes()
                  .changed(money(award.ledger().paid()), money(award.ledger().paid() + fen));
              taking.minutes().note(payment.voucher().strip());
              return award.id();
            });
  }

  private static String money(long fen) {
    return fen == 0 ? "0" : Money.text(fen).zh();
  }

  private List<Reason> againstPaying(Taking<Award> taking) {
    Award award = taking.subject();
    var clauses = awards.rule(taking.db(), award).bonus().clauses();
    if (award.bonusFen() == 0) {
      return List.of(Refusal.NO_BONUS.because(clauses));
    }
    return award.paid() ? List.of(Refusal.PAID_BEFORE.because(clauses)) : List.of();
  }

  private static List<Reason> against(Payment payment, long left, Refusal tooMuch) {
    var reasons = new ArrayList<Reason>();
    reasons.addAll(Texts.line(payment.payee(), "payee"));
    reasons.addAll(Texts.line(payment.voucher(), "voucher"));
    payment
        .fen()
        .filter(fen -> fen < 1 || fen > left)
        .ifPresent(
            fen ->
                reasons.add(
                    tooMuch.because(
                        List.of(), "sum", Money.text(fen), "left", Money.text(left))));
    return reasons;
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
        .unlessSaid(
            (taking, payment) -> {
              long left = taking.subject().ledger().stillToRecover();
              return left == 0
                  ? List.of(Refusal.NO_BONUS.because(taking.subject().clauses()))
                  : against(payment, left, Refusal.RECOVERED_TOO_MUCH);
            })
        .does(
            (taking, payment) -> {
              Award award = taking.subject();
              long fen = payment.fen().orElse(award.ledger().stillToRecover());
              LedgerBook.enter(
                  taking,
                  award.id(),
                  LedgerKind.RECOVERED,
                  fen,
                  payment.payee().strip(),
                  payment.voucher().strip(),
                  award.revocation().map(Award.Revocation::clauses).orElse(List.of()));
              taking
                  .minutes()
                  .changed(
                      money(award.ledger().recovered()), money(award.ledger().recovered() + fen));
              taking.minutes().note(payment.voucher().strip());
              return award.id();
            });
  }
}
