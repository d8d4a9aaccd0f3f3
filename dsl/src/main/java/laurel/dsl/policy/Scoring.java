package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * How applications are scored.
 *
 * @param version the version of the criteria
 * @param total the points of all headings together, where the measure prints them
 * @param minimum the score below which nobody wins
 * @param dropsExtremes stated where the highest and the lowest score are left out
 */
public record Scoring(
    Provision<String> version,
    Provision<List<Heading>> headings,
    Provision<Integer> total,
    Provision<Integer> minimum,
    Provision<Ties> ties,
    Provision<Boolean> dropsExtremes) {

  /**
   * A part of the criteria.
   *
   * @param points 0 where the measure gives none
   */
  public record Heading(String name, int points) {}

  /** Who goes first where scores are equal. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "ties")
  public sealed interface Ties {}

  public record ByScore(StageKind stage) implements Ties {}

  public record ByRole(Role role) implements Ties {}

  /** Both take the rank. */
  public record Shared() implements Ties {}
}
