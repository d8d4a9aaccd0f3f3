package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst.Block;
import laurel.dsl.syntax.RegulationAst.MeasureProperty;
import laurel.dsl.syntax.RegulationAst.Statement;
import laurel.dsl.syntax.RegulationParser.BlockContext;
import laurel.dsl.syntax.RegulationParser.CitationsContext;
import laurel.dsl.syntax.RegulationParser.MeasureItemContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** The parser's tree to the regulation's; statements with a fault are left out. */
final class AstBuilder {

  private final TokenStream tokens;
  private final Values values;
  private final Clashes clashes;
  private final AwardBuilder awards;
  private final ExpressionBuilder expressions;
  private final ProcedureBuilder procedures;
  private final RuleBuilder rules;

  AstBuilder(TokenStream tokens, List<Diagnostic> found) {
    this.tokens = tokens;
    this.values = new Values(tokens, found);
    this.clashes = new Clashes(values);
    this.awards = new AwardBuilder(values);
    this.expressions = new ExpressionBuilder(values);
    this.procedures = new ProcedureBuilder(values);
    this.rules = new RuleBuilder(values, expressions);
  }

  /** The constraints of a baseline without a fault of their own. */
  Optional<Baseline> baseline(RegulationParser.BaselineContext context) {
    if (context.NAME() == null) {
      return Optional.empty();
    }
    var builder = new BaselineBuilder(values);
    return Optional.of(
        new Baseline(
            Values.name(context.NAME()),
            statements(context.baselineItem(), builder::constraint).stream()
                .map(s -> BaselineBuilder.citing(s.says(), s.clauses()))
                .toList()));
  }

  Optional<RegulationAst> build(RegulationParser.RegulationContext context) {
    var measure = context.measure();
    if (measure == null || measure.NAME() == null) {
      return Optional.empty();
    }
    counting(measure);
    clashes.head(soundOnly(measure.measureItem()));
    List<Statement<MeasureProperty>> head = statements(measure.measureItem(), this::measureItem);
    var blocks = new ArrayList<Block>();
    for (BlockContext block : context.block()) {
      block(block).ifPresent(blocks::add);
    }
    return Optional.of(
        new RegulationAst(
            Places.of(measure), Values.name(measure.NAME()), head, List.copyOf(blocks)));
  }

  /** How days are counted holds for the whole measure, wherever its head says so. */
  private void counting(RegulationParser.MeasureContext measure) {
    measure.measureItem().stream()
        .filter(RegulationParser.CountingContext.class::isInstance)
        .map(RegulationParser.CountingContext.class::cast)
        .findFirst()
        .ifPresent(c -> values.firstDayCounts(c.FIRST_DAY_COUNTS() != null));
  }

  /** Statements without a fault of their own, each with its clauses. */
  <C extends ParserRuleContext, T> List<Statement<T>> statements(
      List<C> contexts, Function<C, Optional<T>> build) {
    var statements = new ArrayList<Statement<T>>();
    for (C context : contexts) {
      if (!sound(context)) {
        continue;
      }
      List<Clause> clauses = clausesOf(context);
      build
          .apply(context)
          .ifPresent(
              says ->
                  statements.add(
                      new Statement<>(
                          Places.of(context), context.getStart().getText(), says, clauses)));
    }
    return List.copyOf(statements);
  }

  private static <C extends ParserRuleContext> List<C> soundOnly(List<C> contexts) {
    return contexts.stream().filter(AstBuilder::sound).toList();
  }

  private static boolean sound(ParserRuleContext context) {
    if (context.exception != null) {
      return false;
    }
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof ErrorNode || (child instanceof ParserRuleContext rule && !sound(rule))) {
        return false;
      }
    }
    return true;
  }

  private List<Clause> clausesOf(ParserRuleContext context) {
    CitationsContext citations = citationsOf(context);
    if (citations == null) {
      return List.of();
    }
    boolean optional =
        context instanceof MeasureItemContext
            && !(context instanceof RegulationParser.MeasureValidityContext)
            && !(context instanceof RegulationParser.NoFeeContext)
            && !(context instanceof RegulationParser.CriteriaContext);
    optional |= context instanceof RegulationParser.ExpectedContext;
    if (citations.citation().isEmpty()
        && !optional
        && !values.hasReported(context.getStop().getLine())
        && !Places.brokenCitationFollows(tokens, context)) {
      values.report(Code.NO_CLAUSE, context.getStart());
    }
    return values.clauses(citations.citation());
  }

  private static @Nullable CitationsContext citationsOf(ParserRuleContext context) {
    CitationsContext own = context.getRuleContext(CitationsContext.class, 0);
    var causes = context.getRuleContext(RegulationParser.CausesContext.class, 0);
    return own == null && causes != null ? causes.citations() : own;
  }

  private Optional<MeasureProperty> measureItem(MeasureItemContext item) {
    return switch (item) {
      case RegulationParser.DocumentNumberContext c ->
          Optional.of(new RegulationAst.DocumentNumber(Values.name(c.NAME())));
      case RegulationParser.JurisdictionContext c ->
          Optional.of(new RegulationAst.Jurisdiction(Values.name(c.NAME())));
      case RegulationParser.DraftStatusContext _ -> Optional.of(new RegulationAst.DraftStatus());
      case RegulationParser.PromulgatedContext c ->
          c.NOT_STATED() != null
              ? Optional.of(new RegulationAst.Promulgated(Provision.notStated()))
              : values
                  .date(c.DATE())
                  .map(date -> new RegulationAst.Promulgated(Provision.stated(date)));
      case RegulationParser.InForceContext c -> inForce(c);
      case RegulationParser.MeasureValidityContext c -> validity(c);
      case RegulationParser.RepealsContext c ->
          Optional.of(new RegulationAst.Repeals(Values.name(c.NAME())));
      case RegulationParser.SourceTextContext c ->
          Optional.of(new RegulationAst.SourceText(Values.name(c.NAME())));
      case RegulationParser.NoFeeContext _ -> Optional.of(new RegulationAst.NoFee());
      case RegulationParser.FundingContext c ->
          Optional.of(new RegulationAst.Funding(Values.role(c.role())));
      case RegulationParser.CriteriaContext c ->
          Optional.of(new RegulationAst.Criteria(Values.names(c.names())));
      case RegulationParser.CriteriaRevisionContext c -> revision(c);
      case RegulationParser.CountingContext c ->
          Optional.of(new RegulationAst.Counting(c.FIRST_DAY_COUNTS() != null));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  private Optional<MeasureProperty> inForce(RegulationParser.InForceContext context) {
    if (context.period() != null) {
      return values
          .calendarTerm(context.period())
          .map(term -> new RegulationAst.InForce(new Measure.AfterPromulgation(term)));
    }
    if (context.FROM_PROMULGATION() != null) {
      return Optional.of(new RegulationAst.InForce(new Measure.FromPromulgation()));
    }
    return values
        .day(context.DATE())
        .map(day -> new RegulationAst.InForce(new Measure.OnDate(day)));
  }

  private Optional<MeasureProperty> validity(RegulationParser.MeasureValidityContext c) {
    if (c.DATE() != null) {
      return values.day(c.DATE()).map(RegulationAst.ValidUntil::new);
    }
    return values
        .said(c.silence(), () -> values.calendarTerm(c.period()))
        .map(RegulationAst.MeasureValidity::new);
  }

  private Optional<MeasureProperty> revision(RegulationParser.CriteriaRevisionContext c) {
    return values
        .said(
            c.silence(),
            () ->
                c.period() == null
                    ? Optional.of(new Term(1, Term.Unit.EDITIONS))
                    : values.term(c.period()))
        .map(RegulationAst.CriteriaRevision::new);
  }

  private Optional<Block> block(BlockContext block) {
    return switch (block.getChild(0)) {
      case RegulationParser.OrgansContext c ->
          Optional.of(
              new RegulationAst.OrgansBlock(Places.of(c), statements(c.organ(), rules::organ)));
      case RegulationParser.ExaminersContext c ->
          Optional.of(
              new RegulationAst.ExaminersBlock(
                  Places.of(c), statements(c.examinerItem(), rules::examiner)));
      case RegulationParser.AwardContext c when c.NAME() != null ->
          Optional.of(
              new RegulationAst.AwardBlock(
                  Places.of(c),
                  Values.name(c.NAME()),
                  statements(c.awardItem(), awards::property)));
      case RegulationParser.ConditionsContext c when c.modality() != null ->
          Optional.of(conditions(c));
      case RegulationParser.ScoringContext c ->
          Optional.of(
              new RegulationAst.ScoringBlock(
                  Places.of(c), statements(c.scoringItem(), rules::scoring)));
      case RegulationParser.ProcedureContext c -> {
        var stages = statements(c.stage(), procedures::stage);
        yield Optional.of(
            new RegulationAst.ProcedureBlock(
                Places.of(c), stages, sound(c) && stages.size() == c.stage().size()));
      }
      case RegulationParser.DisqualificationContext c -> {
        rules.beforeAward(soundOnly(c.consequence()));
        yield Optional.of(
            new RegulationAst.DisqualificationBlock(Places.of(c), consequences(c.consequence())));
      }
      case RegulationParser.RevocationContext c ->
          Optional.of(
              new RegulationAst.RevocationBlock(Places.of(c), consequences(c.consequence())));
      case RegulationParser.DutiesContext c ->
          Optional.of(
              new RegulationAst.DutiesBlock(Places.of(c), statements(c.duty(), rules::duty)));
      case RegulationParser.NoteContext c when sound(c) ->
          Optional.of(
              new RegulationAst.NoteBlock(
                  Places.of(c),
                  c.NAME() == null ? "" : Values.name(c.NAME()),
                  values.clauses(c.citation())));
      case RegulationParser.ExampleContext c when c.NAME() != null -> {
        clashes.example(soundOnly(c.exampleItem()));
        yield Optional.of(
            new RegulationAst.ExampleBlock(
                Places.of(c),
                Values.name(c.NAME()),
                statements(c.exampleItem(), new ExampleBuilder(values)::line)));
      }
      case null, default -> Optional.empty();
    };
  }

  private List<Statement<List<RegulationAst.Consequence>>> consequences(
      List<RegulationParser.ConsequenceContext> lines) {
    clashes.bans(soundOnly(lines));
    return statements(lines, rules::consequence);
  }

  private Block conditions(RegulationParser.ConditionsContext c) {
    var modality = c.modality();
    return new RegulationAst.ConditionsBlock(
        Places.of(c),
        Values.recipient(c.recipient()),
        c.NAME() == null ? "" : Values.name(c.NAME()),
        modality.MUST() != null
            ? Condition.Modality.MUST
            : modality.MUST_NOT() != null
                ? Condition.Modality.MUST_NOT
                : Condition.Modality.ENCOURAGED,
        statements(
            c.condition(),
            item ->
                rules
                    .requirement(item.requirement())
                    .map(r -> new RegulationAst.Conditional(Values.name(item.NAME()), r))));
  }
}
