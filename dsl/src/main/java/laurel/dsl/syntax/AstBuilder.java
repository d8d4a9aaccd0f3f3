package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.syntax.RegulationAst.AwardProperty;
import laurel.dsl.syntax.RegulationAst.Block;
import laurel.dsl.syntax.RegulationAst.Conditional;
import laurel.dsl.syntax.RegulationAst.MeasureProperty;
import laurel.dsl.syntax.RegulationAst.Statement;
import laurel.dsl.syntax.RegulationParser.AwardItemContext;
import laurel.dsl.syntax.RegulationParser.BlockContext;
import laurel.dsl.syntax.RegulationParser.CitationsContext;
import laurel.dsl.syntax.RegulationParser.MeasureItemContext;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The parser's tree to the regulation's; statements with a fault are left out. */
final class AstBuilder {

  private final TokenStream tokens;
  private final Values values;
  private final ExpressionBuilder expressions;
  private final ProcedureBuilder procedures;

  AstBuilder(TokenStream tokens, List<Diagnostic> found) {
    this.tokens = tokens;
    this.values = new Values(tokens, found);
    this.expressions = new ExpressionBuilder(values);
    this.procedures = new ProcedureBuilder(this, values);
  }

  Optional<RegulationAst> build(RegulationParser.RegulationContext context) {
    var measure = context.measure();
    if (measure == null || measure.NAME() == null) {
      return Optional.empty();
    }
    List<Statement<MeasureProperty>> head =
        statements(measure.measureItem(), (c, _) -> measureItem(c));
    var blocks = new ArrayList<Block>();
    for (BlockContext block : context.block()) {
      block(block).ifPresent(blocks::add);
    }
    return Optional.of(
        new RegulationAst(
            Places.of(measure), Values.name(measure.NAME()), head, List.copyOf(blocks)));
  }

  /** Statements without a fault of their own, each with its clauses. */
  <C extends ParserRuleContext, T> List<Statement<T>> statements(
      List<C> contexts, BiFunction<C, List<Clause>, Optional<T>> build) {
    var statements = new ArrayList<Statement<T>>();
    for (C context : contexts) {
      statement(context, build).ifPresent(statements::add);
    }
    return List.copyOf(statements);
  }

  <C extends ParserRuleContext, T> Optional<Statement<T>> statement(
      C context, BiFunction<C, List<Clause>, Optional<T>> build) {
    if (!sound(context)) {
      return Optional.empty();
    }
    List<Clause> clauses = clausesOf(context);
    return build
        .apply(context, clauses)
        .map(
            says ->
                new Statement<>(Places.of(context), context.getStart().getText(), says, clauses));
  }

  private static boolean sound(ParserRuleContext context) {
    if (context.exception != null) {
      return false;
    }
    for (int i = 0; i < context.getChildCount(); i++) {
      ParseTree child = context.getChild(i);
      if (child instanceof org.antlr.v4.runtime.tree.ErrorNode
          || (child instanceof ParserRuleContext rule && !sound(rule))) {
        return false;
      }
    }
    return true;
  }

  private List<Clause> clausesOf(ParserRuleContext context) {
    if (context instanceof RegulationParser.SourceTextContext) {
      return List.of();
    }
    CitationsContext citations = context.getRuleContext(CitationsContext.class, 0);
    List<TerminalNode> nodes = citations == null ? List.of() : citations.CITATION();
    boolean optional =
        context instanceof MeasureItemContext
            && !(context instanceof RegulationParser.MeasureValidityContext)
            && !(context instanceof RegulationParser.NoFeeContext)
            && !(context instanceof RegulationParser.CriteriaContext);
    if (nodes.isEmpty() && !optional && !brokenCitationFollows(context)) {
      values.report(Code.NO_CLAUSE, context.getStart());
    }
    return values.clauses(nodes);
  }

  /** A citation without its 】 is reported as that alone. */
  private boolean brokenCitationFollows(ParserRuleContext context) {
    for (int i = context.getStart().getTokenIndex(); i < tokens.size(); i++) {
      if (tokens.get(i).getType() == RegulationLexer.UNCLOSED_CITATION) {
        return true;
      }
      if (tokens.get(i).getLine() > context.getStart().getLine()) {
        return false;
      }
    }
    return false;
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
              ? Optional.of(new RegulationAst.Promulgated(List.of()))
              : values.date(c.DATE()).map(date -> new RegulationAst.Promulgated(List.of(date)));
      case RegulationParser.InForceContext c -> inForce(c);
      case RegulationParser.MeasureValidityContext c ->
          c.NOT_STATED() != null
              ? Optional.of(new RegulationAst.MeasureValidity(List.of()))
              : values.term(c.period()).map(t -> new RegulationAst.MeasureValidity(List.of(t)));
      case RegulationParser.RepealsContext c ->
          Optional.of(new RegulationAst.Repeals(Values.name(c.NAME())));
      case RegulationParser.SourceTextContext c ->
          Optional.of(new RegulationAst.SourceText(Values.name(c.NAME())));
      case RegulationParser.NoFeeContext _ -> Optional.of(new RegulationAst.NoFee());
      case RegulationParser.CriteriaContext c ->
          Optional.of(new RegulationAst.Criteria(Values.names(c.NAME())));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  private Optional<MeasureProperty> inForce(RegulationParser.InForceContext context) {
    if (context.FROM_PROMULGATION() != null) {
      return Optional.of(new RegulationAst.InForce(new Measure.FromPromulgation()));
    }
    return values
        .date(context.DATE())
        .flatMap(
            date ->
                switch (date) {
                  case CalendarDate.Complete(var day) ->
                      Optional.of(new RegulationAst.InForce(new Measure.OnDate(day)));
                  case CalendarDate.Partial _ -> {
                    values.report(
                        Code.IMPOSSIBLE_DATE, context.DATE().getSymbol(), context.DATE().getText());
                    yield Optional.empty();
                  }
                });
  }

  private Optional<Block> block(BlockContext block) {
    if (block.organs() != null) {
      var c = block.organs();
      return Optional.of(
          new RegulationAst.OrgansBlock(Places.of(c), statements(c.organ(), this::organ)));
    }
    if (block.award() != null && block.award().NAME() != null) {
      var c = block.award();
      return Optional.of(
          new RegulationAst.AwardBlock(
              Places.of(c),
              Values.name(c.NAME()),
              statements(c.awardItem(), (item, _) -> awardItem(item))));
    }
    if (block.conditions() != null && block.conditions().modality() != null) {
      return Optional.of(conditions(block.conditions()));
    }
    if (block.procedure() != null) {
      var c = block.procedure();
      return Optional.of(
          new RegulationAst.ProcedureBlock(
              Places.of(c),
              statements(
                  c.stage(), (stage, clauses) -> Optional.of(procedures.stage(stage, clauses)))));
    }
    if (block.revocation() != null) {
      return procedures.revocation(block.revocation());
    }
    if (block.duties() != null) {
      var c = block.duties();
      return Optional.of(
          new RegulationAst.DutiesBlock(
              Places.of(c), statements(c.duty(), (d, _) -> Optional.of(duty(d)))));
    }
    if (block.note() != null && sound(block.note())) {
      var c = block.note();
      return Optional.of(
          new RegulationAst.NoteBlock(
              Places.of(c),
              c.NAME() == null ? "" : Values.name(c.NAME()),
              values.clauses(c.CITATION())));
    }
    return Optional.empty();
  }

  private Optional<Organ> organ(RegulationParser.OrganContext context, List<Clause> clauses) {
    var role = context.organRole();
    Role.Kind kind =
        role.COMMITTEE() != null
            ? Role.Kind.COMMITTEE
            : role.SECRETARIAT() != null
                ? Role.Kind.SECRETARIAT
                : role.EXPERTS() != null ? Role.Kind.EXPERTS : Role.Kind.GUIDANCE_GROUP;
    var posts = new ArrayList<Organ.Post>();
    for (var post : context.post()) {
      Organ.Kind postKind =
          post.CHAIR() != null
              ? Organ.Kind.CHAIR
              : post.VICE_CHAIR() != null ? Organ.Kind.VICE_CHAIR : Organ.Kind.EXECUTIVE_VICE_CHAIR;
      values.quantity(post.quantity()).ifPresent(n -> posts.add(new Organ.Post(postKind, n)));
    }
    return Optional.of(new Organ(kind, Values.name(context.NAME()), posts, clauses));
  }

  private Optional<AwardProperty> awardItem(AwardItemContext item) {
    return switch (item) {
      case RegulationParser.GrantedToContext c ->
          Optional.of(new RegulationAst.GrantedTo(recipients(c.recipients())));
      case RegulationParser.CycleContext c -> cycle(c);
      case RegulationParser.QuotaContext c -> Optional.of(new RegulationAst.QuotaOf(quota(c)));
      case RegulationParser.AwardValidityContext c -> validity(c);
      case RegulationParser.ReapplicationContext c ->
          values.count(c.NUMBER()).map(RegulationAst.IntervalOf::new);
      case RegulationParser.BonusContext c -> Optional.of(new RegulationAst.BonusOf(bonus(c)));
      case RegulationParser.ConfersContext c ->
          Optional.of(new RegulationAst.Confers(Values.names(c.NAME())));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  private Optional<AwardProperty> cycle(RegulationParser.CycleContext c) {
    if (c.NOT_STATED() != null) {
      return Optional.of(new RegulationAst.CycleOf(List.of()));
    }
    return values
        .term(c.period())
        .flatMap(
            every ->
                values
                    .count(c.quantityOfEditions().NUMBER())
                    .map(n -> new RegulationAst.CycleOf(List.of(new AwardRule.Cycle(every, n)))));
  }

  private Optional<AwardProperty> validity(RegulationParser.AwardValidityContext c) {
    AwardRule.OnExpiry onExpiry =
        c.MAY_REAPPLY() != null
            ? AwardRule.OnExpiry.MAY_REAPPLY
            : c.REEVALUATION() != null
                ? AwardRule.OnExpiry.REEVALUATION
                : AwardRule.OnExpiry.NOT_STATED;
    if (c.NOT_STATED() != null) {
      return Optional.of(new RegulationAst.ValidityOf(List.of()));
    }
    return values
        .term(c.period())
        .flatMap(
            term -> {
              if (term.unit() == laurel.dsl.policy.Term.Unit.WORKING_DAYS
                  || term.unit() == laurel.dsl.policy.Term.Unit.EDITIONS) {
                values.report(
                    Code.WRONG_UNIT,
                    c.period().getStart(),
                    c.period().getText(),
                    "年、个月、日",
                    "years, months, days");
                return Optional.empty();
              }
              return Optional.of(
                  new RegulationAst.ValidityOf(List.of(new AwardRule.Validity(term, onExpiry))));
            });
  }

  private Quota quota(RegulationParser.QuotaContext c) {
    var parts = new ArrayList<Quota.Part>();
    for (var part : c.quotaPart()) {
      Bound bound =
          part.AT_MOST() != null
              ? Bound.AT_MOST
              : part.AT_LEAST() != null ? Bound.AT_LEAST : Bound.EXACTLY;
      values
          .quantity(part.quantity())
          .ifPresent(
              count ->
                  parts.add(
                      new Quota.Part(
                          recipients(part.recipients()),
                          part.JOINTLY() != null,
                          part.IN_PRINCIPLE() != null,
                          bound,
                          count)));
    }
    return new Quota(parts, c.MAY_BE_VACANT() != null);
  }

  private List<Bonus> bonus(RegulationParser.BonusContext c) {
    if (c.NOT_STATED() != null) {
      return List.of();
    }
    var parts = new ArrayList<Bonus.Part>();
    for (var part : c.bonusPart()) {
      values
          .fen(part.money())
          .ifPresent(fen -> parts.add(new Bonus.Part(recipients(part.recipients()), fen)));
    }
    return List.of(new Bonus(parts, c.ONCE() != null));
  }

  private static List<RecipientKind> recipients(RegulationParser.RecipientsContext context) {
    return context.recipient().stream().map(AstBuilder::recipient).toList();
  }

  private static RecipientKind recipient(RegulationParser.RecipientContext context) {
    return context.ORGANISATION() != null
        ? RecipientKind.ORGANISATION
        : context.INDIVIDUAL() != null ? RecipientKind.INDIVIDUAL : RecipientKind.TEAM;
  }

  private Block conditions(RegulationParser.ConditionsContext c) {
    var modality = c.modality();
    return new RegulationAst.ConditionsBlock(
        Places.of(c),
        recipient(c.recipient()),
        modality.MUST() != null
            ? Condition.Modality.MUST
            : modality.MUST_NOT() != null
                ? Condition.Modality.MUST_NOT
                : Condition.Modality.ENCOURAGED,
        statements(c.condition(), (item, _) -> condition(item)));
  }

  private Optional<Conditional> condition(RegulationParser.ConditionContext c) {
    String text = Values.name(c.NAME());
    var requirement = c.requirement();
    if (requirement.finding() != null) {
      var finding = requirement.finding();
      return Optional.of(
          new Conditional(
              text,
              new Condition.Finding(
                  ProcedureBuilder.role(finding.role()), Values.names(finding.NAME()))));
    }
    return expressions
        .expression(requirement.expression())
        .map(expression -> new Conditional(text, new Condition.Test(expression)));
  }

  private static RegulationAst.DutyText duty(RegulationParser.DutyContext c) {
    return new RegulationAst.DutyText(
        c.MUST_NOT() != null
            ? Duty.Kind.MUST_NOT
            : c.SHALL() != null ? Duty.Kind.SHALL : Duty.Kind.MAY,
        Values.name(c.NAME()));
  }
}
