package laurel.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * An award as it stands on a day.
 *
 * @param editionNumber of the edition it was granted in
 * @param recipient as printed on the certificate
 * @param lastValidDay empty where the measure states no validity
 * @param reevaluated whether it was won by the re-evaluation of an earlier one
 * @param ledger what was granted, paid, demanded and recovered
 */
public record Award(
    UUID id,
    UUID editionId,
    UUID applicationId,
    UUID partyId,
    int editionNumber,
    String name,
    String recipient,
    RecipientKind kind,
    LocalDate grantedOn,
    Optional<LocalDate> lastValidDay,
    String certificateNumber,
    String documentNumber,
    boolean reevaluated,
    Ledger ledger,
    Standing standing,
    List<Clause> clauses,
    Optional<Revocation> revocation)
    implements Subject {

  public Award {
    clauses = List.copyOf(clauses);
  }

  /** The bonus granted, in 分; 0 for none. */
  public long bonusFen() {
    return ledger.granted();
  }

  /** Whether all of the bonus was paid. */
  public boolean paid() {
    return ledger.granted() > 0 && ledger.paid() >= ledger.granted();
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.of(editionId);
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return Optional.empty();
  }

  /**
   * Sums in 分.
   *
   * @param demanded what the former winner owes back
   * @param recovered what came back
   * @param stillToPay nothing once payment is stopped
   */
  public record Ledger(
      long granted,
      long paid,
      long demanded,
      long recovered,
      long stillToPay,
      long stillToRecover) {

    static Ledger of(BonusLedger ledger) {
      return new Ledger(
          ledger.granted(),
          ledger.paid(),
          ledger.demanded(),
          ledger.recovered(),
          ledger.outstanding(),
          ledger.toRecover());
    }

    /** What the winner has. */
    public long kept() {
      return paid - recovered;
    }
  }

  /**
   * How an award ended.
   *
   * @param ban until when its party may not apply; empty where the measure states no ban
   */
  public record Revocation(
      LocalDate on,
      String cause,
      String documentNumber,
      List<Clause> clauses,
      Optional<BilingualText> ban) {
    public Revocation {
      clauses = List.copyOf(clauses);
    }
  }
}
