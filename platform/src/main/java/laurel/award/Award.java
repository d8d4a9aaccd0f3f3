package laurel.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * An award as it stands on a day.
 *
 * @param lastValidDay empty where the measure states no validity
 * @param bonusFen granted, in 分; 0 for none
 */
public record Award(
    UUID id,
    int edition,
    String name,
    String recipient,
    LocalDate grantedOn,
    Optional<LocalDate> lastValidDay,
    String certificateNumber,
    String documentNumber,
    long bonusFen,
    boolean paid,
    boolean recovered,
    State state,
    List<Clause> clauses,
    Optional<RevocationNote> revocation) {

  /** Whether a certificate still stands for something. */
  public enum State {
    VALID("有效", "Valid"),
    EXPIRED("已过有效期", "Expired"),
    REVOKED("已撤销", "Revoked");

    private final BilingualText text;

    State(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /**
   * How an award ended.
   *
   * @param bannedUntil empty where the measure states no ban
   */
  public record RevocationNote(
      LocalDate on,
      String cause,
      String documentNumber,
      List<Clause> clauses,
      Optional<LocalDate> bannedUntil) {}
}
