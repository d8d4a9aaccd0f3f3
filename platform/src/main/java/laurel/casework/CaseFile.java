package laurel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * A case about an application or an award.
 *
 * @param about whom, as printed
 * @param eventOn the day on which the cause came about
 * @param next the part of the decision that comes next; empty when it is closed
 * @param bodies who takes that part by the measure; empty where it names nobody
 */
public record CaseFile(
    UUID id,
    Kind kind,
    UUID editionId,
    UUID applicationId,
    Optional<UUID> awardId,
    String about,
    String cause,
    LocalDate eventOn,
    String statement,
    List<Clause> clauses,
    Standing standing,
    Optional<RevocationRule.Part> next,
    List<Role> bodies,
    String documentNumber,
    LocalDate openedOn,
    String openedBy,
    Optional<LocalDate> closedOn)
    implements Subject {

  private static final List<Standing> OPEN =
      List.of(Standing.CASE_OPENED, Standing.CASE_VERIFIED, Standing.CASE_DELIBERATED);

  public CaseFile {
    clauses = List.copyOf(clauses);
    bodies = List.copyOf(bodies);
  }

  /** What the case is about. */
  public enum Kind {
    DISQUALIFICATION("取消资格", "Disqualification"),
    REVOCATION("撤销奖项", "Revocation");

    private final BilingualText text;

    Kind(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.of(editionId);
  }

  /** Counts the parts taken, so that whoever asks twice does not take two parts. */
  @Override
  public int version() {
    int taken = OPEN.indexOf(standing);
    return taken < 0 ? OPEN.size() : taken;
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return Optional.empty();
  }

  @Override
  public List<Role> actors() {
    return bodies;
  }
}
