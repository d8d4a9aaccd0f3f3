package laurel.dsl.policy;

import java.time.LocalDate;
import java.util.List;
import laurel.dsl.text.BilingualText;

/**
 * A stage of the procedure.
 *
 * @param acting whether all of the actors act or any of them
 * @param title the measure's own name for it; empty where it uses the language's word
 * @param uses lists of earlier stages it starts from
 * @param submits papers handed in
 * @param routes the ways in which they may come
 * @param produces names of lists that come out
 * @param ranking the stages whose scores make the ranking; empty where the stage does not rank
 * @param consults bodies asked for their opinion
 * @param confirmedBy roles that must confirm the outcome
 * @param lasting how long it runs
 * @param window the first and the last day, where the measure prints them; empty or two days
 */
public record Stage(
    StageKind kind,
    String title,
    List<Role> actors,
    Acting acting,
    List<String> uses,
    List<String> submits,
    List<String> routes,
    List<String> produces,
    List<Source> ranking,
    List<String> consults,
    List<Role> confirmedBy,
    List<Trait> traits,
    Provision<Lasting> lasting,
    List<LocalDate> window,
    Notice notice,
    Ballot ballot,
    List<Clause> clauses) {

  public Stage {
    actors = List.copyOf(actors);
    uses = List.copyOf(uses);
    submits = List.copyOf(submits);
    routes = List.copyOf(routes);
    produces = List.copyOf(produces);
    ranking = List.copyOf(ranking);
    consults = List.copyOf(consults);
    confirmedBy = List.copyOf(confirmedBy);
    traits = List.copyOf(traits);
    window = List.copyOf(window);
    clauses = List.copyOf(clauses);
  }

  /** How several actors share a stage. */
  public enum Acting {
    /** 由甲、乙. */
    TOGETHER,
    /** 由甲或乙. */
    ANY
  }

  /** How long a stage runs: at least, at most or exactly so long. */
  public record Lasting(Bound bound, Term term) {
    public BilingualText text() {
      BilingualText length = term.text();
      return bound == Bound.EXACTLY
          ? length
          : new BilingualText(
              bound.text().zh() + length.zh(), bound.text().en() + " " + length.en());
    }

    /** Whether nothing is said of how long it may run at most. */
    public boolean opensUpwards() {
      return bound == Bound.AT_LEAST || bound == Bound.MORE_THAN;
    }
  }

  /** What else belongs to a stage. */
  public enum Trait {
    SCORED,
    SURVEYED,
    FEEDBACK,
    COMPLETION,
    WITH_ACHIEVEMENTS,
    /** Applications are screened with data. */
    SCREENED,
    /** Experts are drawn by lot. */
    DRAWN,
    OBJECTIONS,
    VOTED,
    /** The measure says that it does not say how long. */
    LENGTH_NOT_STATED
  }

  /**
   * A score that counts for the rank.
   *
   * @param hundredths its weight in hundredths of a percent; 10000 where the measure gives none
   */
  public record Source(StageKind stage, int hundredths) {
    public static final int FULL = 10_000;
  }

  /** Where a notice appears and what it must show; empty lists where the measure does not say. */
  public record Notice(List<String> channels, List<String> shows) {
    public Notice {
      channels = List.copyOf(channels);
      shows = List.copyOf(shows);
    }
  }

  /**
   * Who must be there and who must agree.
   *
   * @param quorum e.g. 2/3; empty where the measure does not say
   * @param majority e.g. 1/2; empty where the measure does not say
   */
  public record Ballot(String quorum, String majority) {}

  /** The same stage with the clauses it stands in. */
  public Stage citing(List<Clause> at) {
    return new Stage(
        kind,
        title,
        actors,
        acting,
        uses,
        submits,
        routes,
        produces,
        ranking,
        consults,
        confirmedBy,
        traits,
        lasting.citing(at),
        window,
        notice,
        ballot,
        at);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The stages whose scores make the ranking. */
  public List<StageKind> rankedBy() {
    return ranking.stream().map(Source::stage).toList();
  }

  /** The measure's own title in both languages, or the language's word. */
  public BilingualText text() {
    return title.isEmpty() ? kind.text() : new BilingualText(title, kind.text().en());
  }
}
