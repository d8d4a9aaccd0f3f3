package laurel.dsl.syntax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Stages in the parser's tree to records. */
final class ProcedureBuilder {

  private final Values values;

  ProcedureBuilder(Values values) {
    this.values = values;
  }

  /** Tokens of stages bear the names of the kinds. */
  static StageKind kind(RegulationParser.StageKindContext context) {
    return StageKind.valueOf(
        RegulationLexer.VOCABULARY.getSymbolicName(context.getStart().getType()));
  }

  /** The stage; its own clauses stay with the statement. */
  Optional<Stage> stage(RegulationParser.StageContext context) {
    var parts = new Parts();
    new Clashes(values).stage(context.stageOption());
    for (var option : context.stageOption()) {
      option(option, parts);
    }
    return Optional.of(
        new Stage(
            kind(context.stageKind()),
            context.NAME() == null ? "" : Values.name(context.NAME()),
            parts.actors,
            parts.acting,
            parts.uses,
            parts.submits,
            parts.routes,
            parts.produces,
            parts.ranking,
            parts.consults,
            parts.confirmedBy,
            parts.traits.stream().distinct().sorted().toList(),
            parts.lasting,
            parts.window,
            new Stage.Notice(parts.channels, parts.shows),
            new Stage.Ballot(parts.quorum, parts.majority),
            List.of()));
  }

  /** What the options of one stage add up to. */
  private static final class Parts {
    final List<Role> actors = new ArrayList<>();
    final List<String> uses = new ArrayList<>();
    final List<String> submits = new ArrayList<>();
    final List<String> routes = new ArrayList<>();
    final List<String> produces = new ArrayList<>();
    final List<Stage.Source> ranking = new ArrayList<>();
    final List<String> consults = new ArrayList<>();
    final List<Role> confirmedBy = new ArrayList<>();
    final List<Stage.Trait> traits = new ArrayList<>();
    final List<String> channels = new ArrayList<>();
    final List<String> shows = new ArrayList<>();
    final List<LocalDate> window = new ArrayList<>();
    Stage.Acting acting = Stage.Acting.TOGETHER;
    Provision<Stage.Lasting> lasting = Provision.notStated();
    String quorum = "";
    String majority = "";
  }

  private void option(RegulationParser.StageOptionContext option, Parts parts) {
    switch (option) {
      case RegulationParser.ActorsContext c -> actors(c, parts);
      case RegulationParser.UsesContext c -> parts.uses.addAll(Values.names(c.names()));
      case RegulationParser.SubmitsContext c -> parts.submits.addAll(Values.names(c.names()));
      case RegulationParser.RoutesContext c -> parts.routes.addAll(Values.names(c.names()));
      case RegulationParser.ScoredContext _ -> parts.traits.add(Stage.Trait.SCORED);
      case RegulationParser.SurveyedContext _ -> parts.traits.add(Stage.Trait.SURVEYED);
      case RegulationParser.ScreenedContext _ -> parts.traits.add(Stage.Trait.SCREENED);
      case RegulationParser.DrawnContext _ -> parts.traits.add(Stage.Trait.DRAWN);
      case RegulationParser.FeedbackContext _ -> parts.traits.add(Stage.Trait.FEEDBACK);
      case RegulationParser.CompletionContext _ -> parts.traits.add(Stage.Trait.COMPLETION);
      case RegulationParser.WithAchievementsContext _ ->
          parts.traits.add(Stage.Trait.WITH_ACHIEVEMENTS);
      case RegulationParser.ThroughContext c -> parts.channels.addAll(Values.names(c.names()));
      case RegulationParser.ShowsContext c -> parts.shows.addAll(Values.names(c.names()));
      case RegulationParser.ObjectionsContext _ -> parts.traits.add(Stage.Trait.OBJECTIONS);
      case RegulationParser.VotedContext _ -> parts.traits.add(Stage.Trait.VOTED);
      case RegulationParser.QuorumContext c -> parts.quorum = fraction(c.FRACTION());
      case RegulationParser.MajorityContext c -> parts.majority = fraction(c.FRACTION());
      case RegulationParser.ProducesContext c -> parts.produces.addAll(Values.names(c.names()));
      case RegulationParser.RankedByContext c -> ranking(c, parts);
      case RegulationParser.ConsultsContext c -> parts.consults.addAll(Values.names(c.names()));
      case RegulationParser.ConfirmedContext c -> parts.confirmedBy.add(Values.role(c.role()));
      case RegulationParser.LastingContext c ->
          values
              .term(c.period())
              .map(term -> new Stage.Lasting(values.numberBound(c.comparison()), term))
              .ifPresent(lasting -> parts.lasting = Provision.stated(lasting));
      case RegulationParser.WindowContext c -> window(c, parts);
      case RegulationParser.LastingNotStatedContext _ ->
          parts.traits.add(Stage.Trait.LENGTH_NOT_STATED);
      default -> throw new IllegalStateException("unknown rule: " + option.getClass());
    }
  }

  /** All of them, or any one: not both in one breath. */
  private void actors(RegulationParser.ActorsContext c, Parts parts) {
    c.role().forEach(role -> parts.actors.add(Values.role(role)));
    if (!c.OR().isEmpty()) {
      parts.acting = Stage.Acting.ANY;
    }
    if (!c.OR().isEmpty() && !c.joint().isEmpty()) {
      values.report(
          Code.MIXED_ACTORS,
          c.getStart(),
          c.joint(0).getText(),
          c.OR(0).getText(),
          values.words(c));
    }
  }

  private String fraction(TerminalNode node) {
    String text = Values.halfWidth(node.getText()).replace('／', '/');
    String[] parts = text.split("/", 2);
    boolean proper =
        parts[0].length() < 4
            && parts[1].length() < 4
            && Integer.parseInt(parts[1]) > 0
            && Integer.parseInt(parts[0]) <= Integer.parseInt(parts[1]);
    if (!proper) {
      values.report(Code.BAD_FRACTION, node.getSymbol(), node.getText());
    }
    return text;
  }

  private void ranking(RegulationParser.RankedByContext c, Parts parts) {
    for (var source : c.scoreSource()) {
      Optional<Integer> weight =
          source.percent() == null
              ? Optional.of(Stage.Source.FULL)
              : values.percent(source.percent());
      weight.ifPresent(w -> parts.ranking.add(new Stage.Source(kind(source.stageKind()), w)));
    }
    boolean several = c.scoreSource().size() > 1;
    if (several == (c.SCORE() != null)) {
      TerminalNode word = several ? c.SCORE() : c.SCORE_SUM();
      values.report(
          several ? Code.SUM_MISSING : Code.SUM_OF_ONE, word.getSymbol(), c.scoreSource().size());
    }
    long weighted = c.scoreSource().stream().filter(s -> s.percent() != null).count();
    int sum = parts.ranking.stream().mapToInt(Stage.Source::hundredths).sum();
    if (weighted > 0
        && parts.ranking.size() == c.scoreSource().size()
        && (weighted < c.scoreSource().size() || sum != Stage.Source.FULL)) {
      values.report(Code.WEIGHTS_NOT_WHOLE, c.getStart(), Amount.percent(sum));
    }
  }

  private void window(RegulationParser.WindowContext c, Parts parts) {
    Optional<LocalDate> first = values.day(c.DATE(0));
    Optional<LocalDate> last = values.day(c.DATE(1));
    if (first.isEmpty() || last.isEmpty()) {
      return;
    }
    if (last.get().isBefore(first.get())) {
      values.report(Code.DATES_INVERTED, c.DATE(1).getSymbol(), first.get(), last.get());
      return;
    }
    parts.window.add(first.get());
    parts.window.add(last.get());
  }
}
