package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Clause;

/**
 * What the register knows of a party, by its identity and not by its name.
 *
 * @param awards all it was ever granted, under whatever measure
 * @param bans imposed on it
 */
public record PartyRecord(List<Held> awards, List<Imposed> bans) {

  public PartyRecord {
    awards = List.copyOf(awards);
    bans = List.copyOf(bans);
  }

  /**
   * An award granted.
   *
   * @param name as it was granted
   * @param edition in which it was won
   * @param grantedUnder the award's rule in the version it was granted under; empty where that is
   *     not on record
   * @param lastValidDay where it was fixed at the grant and not by that rule, e.g. an imported
   *     award
   */
  public record Held(
      String name,
      int edition,
      LocalDate grantedOn,
      Optional<AwardRule> grantedUnder,
      Optional<LocalDate> lastValidDay,
      boolean revoked) {}

  /**
   * A ban.
   *
   * @param events the day on which it was imposed, and the days of the events its term may name
   * @param cause in the measure's words
   */
  public record Imposed(Ban ban, Events events, String cause, List<Clause> clauses) {
    public Imposed {
      clauses = List.copyOf(clauses);
    }
  }
}
