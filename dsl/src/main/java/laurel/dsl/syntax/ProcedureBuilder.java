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
import laurel.dsl.policy.Term;
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
    for (var option : context.stageOption()) {
      option(option, parts);
    }
    return Optional.of(
        new Stage(
            kind(context.stageKind()),
            context.NAME() == null ? "" : Values.name(context.NAME()),
            parts.actors,
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
    Provision<Term> lasting = Provision.notStated();
    String quorum = "";
    String majority = "";
  }

  private void option(RegulationParser.StageOptionContext option, Parts parts) {
    switch (option) {
      case RegulationParser.ActorsContext c ->
          c.role().forEach(role -> parts.actors.add(Values.role(role)));
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
          values.term(c.period()).ifPresent(term -> parts.lasting = Provision.stated(term));
      case RegulationParser.WindowContext c -> window(c, parts);
      case RegulationParser.LastingNotStatedContext _ ->
          parts.traits.add(Stage.Trait.LENGTH_NOT_STATED);
      default -> throw new IllegalStateException("unknown rule: " + option.getClass());
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
