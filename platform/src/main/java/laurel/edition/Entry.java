package laurel.edition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;

/**
 * An application's place in a run.
 *
 * @param name as printed on the application
 * @param award it stands for; the committee may name another than was applied for
 * @param score of the ranking; empty where the run does not rank
 * @param reason why the outcome is what it is; may be empty
 */
public record Entry(
    UUID applicationId,
    int runIndex,
    String name,
    RecipientKind recipient,
    String award,
    String category,
    Outcome outcome,
    Optional<Integer> place,
    Optional<BigDecimal> score,
    String reason,
    List<Clause> clauses) {

  public Entry {
    clauses = List.copyOf(clauses);
  }

  /** What the run said of it. */
  public enum Outcome {
    OPEN,
    PASSED,
    FAILED
  }

  /** Why it fell out, where it is not a body or a condition that says so. */
  public enum FellOut {
    NOT_RECOMMENDED("在本环节结束前没有得到推荐", "not recommended before the stage ended"),
    NOT_LISTED("未列入名单", "not on the list"),
    NOT_PROPOSED("未列入拟奖名单", "not on the list of proposed winners");

    private final BilingualText text;

    FellOut(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** The reason in words: a body's own, or the program's in both languages. */
  public BilingualText why() {
    return Arrays.stream(FellOut.values())
        .map(FellOut::text)
        .filter(text -> text.zh().equals(reason))
        .findFirst()
        .orElseGet(() -> BilingualText.verbatim(reason));
  }

  Entry settled(Outcome to, String why, List<Clause> by) {
    return new Entry(
        applicationId, runIndex, name, recipient, award, category, to, place, score, why, by);
  }
}
