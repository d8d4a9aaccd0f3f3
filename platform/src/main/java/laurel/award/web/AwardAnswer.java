package laurel.award.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.award.Award;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;

/**
 * An award as it stands today.
 *
 * @param lastValidDay absent where the measure states no validity
 * @param reevaluated whether it was won by the re-evaluation of an earlier one
 * @param bonusFen the bonus granted, in 分; 0 for none
 * @param revocation absent while it stands
 */
record AwardAnswer(
    UUID id,
    UUID editionId,
    UUID applicationId,
    int editionNumber,
    String name,
    String recipient,
    RecipientKind kind,
    LocalDate grantedOn,
    Optional<LocalDate> lastValidDay,
    String certificateNumber,
    String documentNumber,
    boolean reevaluated,
    long bonusFen,
    boolean paid,
    Award.Ledger ledger,
    Standing standing,
    List<Clause> clauses,
    Optional<RevocationAnswer> revocation) {

  /** How an award ended. */
  record RevocationAnswer(
      LocalDate on,
      String cause,
      String documentNumber,
      List<Clause> clauses,
      Optional<BilingualText> ban) {}

  static AwardAnswer of(Award award) {
    return new AwardAnswer(
        award.id(),
        award.editionId(),
        award.applicationId(),
        award.editionNumber(),
        award.name(),
        award.recipient(),
        award.kind(),
        award.grantedOn(),
        award.lastValidDay(),
        award.certificateNumber(),
        award.documentNumber(),
        award.reevaluated(),
        award.bonusFen(),
        award.paid(),
        award.ledger(),
        award.standing(),
        award.clauses(),
        award
            .revocation()
            .map(
                r ->
                    new RevocationAnswer(
                        r.on(), r.cause(), r.documentNumber(), r.clauses(), r.ban())));
  }
}
