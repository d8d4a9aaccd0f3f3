package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.BilingualText;

/**
 * A stage of the procedure.
 *
 * @param title the measure's own name for it; empty where it uses the language's word
 * @param submits papers handed in
 * @param produces names of lists that come out
 * @param rankedBy the stages whose scores, added, make the ranking; empty where the stage does not
 *     rank
 * @param consults bodies asked for their opinion
 * @param confirmedBy roles that must confirm the outcome
 * @param lasting how long it runs at least
 */
public record Stage(
    StageKind kind,
    String title,
    List<Role> actors,
    List<String> submits,
    List<String> produces,
    List<StageKind> rankedBy,
    List<String> consults,
    List<Role> confirmedBy,
    List<Trait> traits,
    Provision<Term> lasting,
    List<Clause> clauses) {

  public Stage {
    actors = List.copyOf(actors);
    submits = List.copyOf(submits);
    produces = List.copyOf(produces);
    rankedBy = List.copyOf(rankedBy);
    consults = List.copyOf(consults);
    confirmedBy = List.copyOf(confirmedBy);
    traits = List.copyOf(traits);
    clauses = List.copyOf(clauses);
  }

  /** What else belongs to a stage. */
  public enum Trait {
    SCORED,
    SURVEYED,
    FEEDBACK,
    COMPLETION,
    WITH_ACHIEVEMENTS
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The measure's own title in both languages, or the language's word. */
  public BilingualText text() {
    return title.isEmpty() ? kind.text() : new BilingualText(title, kind.text().en());
  }
}
