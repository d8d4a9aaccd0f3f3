package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst.Block;
import laurel.dsl.syntax.RegulationAst.RevocationEffect;
import org.antlr.v4.runtime.ParserRuleContext;

/** Stages and revocations in the parser's tree to records. */
final class ProcedureBuilder {

  private static final Map<StageKind, Integer> TOKENS = new EnumMap<>(StageKind.class);

  static {
    for (StageKind kind : StageKind.values()) {
      for (int type = 1; type <= RegulationLexer.VOCABULARY.getMaxTokenType(); type++) {
        if (kind.name().equals(RegulationLexer.VOCABULARY.getSymbolicName(type))) {
          TOKENS.put(kind, type);
        }
      }
    }
  }

  private final AstBuilder builder;
  private final Values values;

  ProcedureBuilder(AstBuilder builder, Values values) {
    this.builder = builder;
    this.values = values;
  }

  static Role role(RegulationParser.RoleContext context) {
    if (context.NAME() != null) {
      return new Role(Role.Kind.NAMED, Values.name(context.NAME()));
    }
    Role.Kind kind =
        context.COMMITTEE() != null
            ? Role.Kind.COMMITTEE
            : context.SECRETARIAT() != null
                ? Role.Kind.SECRETARIAT
                : context.EXPERTS() != null
                    ? Role.Kind.EXPERTS
                    : context.APPLICANT() != null ? Role.Kind.APPLICANT : Role.Kind.GUIDANCE_GROUP;
    return new Role(kind, "");
  }

  private static StageKind kind(ParserRuleContext context) {
    int type = context.getStart().getType();
    return TOKENS.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no stage: " + context.getText()));
  }

  Stage stage(RegulationParser.StageContext context, List<Clause> clauses) {
    var actors = new ArrayList<Role>();
    var submits = new ArrayList<String>();
    var produces = new ArrayList<String>();
    var rankedBy = new ArrayList<StageKind>();
    var consults = new ArrayList<String>();
    var confirmedBy = new ArrayList<Role>();
    var traits = new ArrayList<Stage.Trait>();
    Provision<Term> lasting = Provision.notStated();
    for (var option : context.stageOption()) {
      switch (option) {
        case RegulationParser.ActorsContext c -> c.role().forEach(role -> actors.add(role(role)));
        case RegulationParser.SubmitsContext c -> submits.addAll(Values.names(c.NAME()));
        case RegulationParser.ScoredContext _ -> traits.add(Stage.Trait.SCORED);
        case RegulationParser.SurveyedContext _ -> traits.add(Stage.Trait.SURVEYED);
        case RegulationParser.FeedbackContext _ -> traits.add(Stage.Trait.FEEDBACK);
        case RegulationParser.CompletionContext _ -> traits.add(Stage.Trait.COMPLETION);
        case RegulationParser.WithAchievementsContext _ ->
            traits.add(Stage.Trait.WITH_ACHIEVEMENTS);
        case RegulationParser.ProducesContext c -> produces.add(Values.name(c.NAME()));
        case RegulationParser.RankedByContext c ->
            c.stageKind().forEach(stage -> rankedBy.add(kind(stage)));
        case RegulationParser.ConsultsContext c -> consults.addAll(Values.names(c.NAME()));
        case RegulationParser.ConfirmedContext c -> confirmedBy.add(role(c.role()));
        case RegulationParser.LastingContext c -> {
          Optional<Term> term = values.term(c.period());
          if (term.isPresent()) {
            lasting = new Provision.Stated<>(term.get(), clauses);
          }
        }
        case RegulationParser.LastingNotStatedContext _ ->
            lasting = new Provision.NotStated<>(clauses);
        default -> throw new IllegalStateException("unknown rule: " + option.getClass());
      }
    }
    return new Stage(
        kind(context.stageKind()),
        context.NAME() == null ? "" : Values.name(context.NAME()),
        actors,
        submits,
        produces,
        rankedBy,
        consults,
        confirmedBy,
        traits,
        lasting,
        clauses);
  }

  Optional<Block> revocation(RegulationParser.RevocationContext context) {
    return builder
        .statement(context.revocationHead(), (head, _) -> causes(head))
        .map(
            causes ->
                new RegulationAst.RevocationBlock(
                    Places.of(context),
                    causes,
                    builder.statements(
                        context.revocationEffect(),
                        (line, clauses) -> Optional.of(effects(line, clauses)))));
  }

  private Optional<RegulationAst.Causes> causes(RegulationParser.RevocationHeadContext head) {
    List<String> causes = Values.names(head.NAME());
    var window = head.revocationWindow();
    if (window == null) {
      return Optional.of(new RegulationAst.Causes(causes, new RevocationRule.AnyTime()));
    }
    if (window.VALIDITY() != null) {
      return Optional.of(new RegulationAst.Causes(causes, new RevocationRule.WithinValidity()));
    }
    return values
        .term(window.period())
        .map(term -> new RegulationAst.Causes(causes, new RevocationRule.AfterAward(term)));
  }

  private List<RevocationEffect> effects(
      RegulationParser.RevocationEffectContext line, List<Clause> clauses) {
    var effects = new ArrayList<RevocationEffect>();
    for (var effect : line.effect()) {
      switch (effect) {
        case RegulationParser.RecoversContext c ->
            effects.add(new RegulationAst.Recovers(Values.names(c.NAME()), !c.BONUS().isEmpty()));
        case RegulationParser.BarredContext c ->
            values
                .term(c.period())
                .ifPresent(
                    term ->
                        effects.add(new RegulationAst.Bars(new Provision.Stated<>(term, clauses))));
        case RegulationParser.BarredNotStatedContext _ ->
            effects.add(new RegulationAst.Bars(new Provision.NotStated<>(clauses)));
        case RegulationParser.DecidedByContext c ->
            effects.add(
                new RegulationAst.Decides(
                    role(c.role()),
                    c.VERIFIED() != null
                        ? RevocationRule.Part.VERIFIES
                        : c.DELIBERATION() != null
                            ? RevocationRule.Part.DELIBERATES
                            : RevocationRule.Part.APPROVES));
        case RegulationParser.AnnouncedContext _ -> effects.add(new RegulationAst.Announces());
        default -> throw new IllegalStateException("unknown rule: " + effect.getClass());
      }
    }
    return effects;
  }
}
