package laurel.dsl.syntax;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scoring;
import laurel.dsl.syntax.RegulationAst.Consequence;
import laurel.dsl.syntax.RegulationAst.ExaminerProperty;
import laurel.dsl.syntax.RegulationAst.OrganProperty;
import laurel.dsl.syntax.RegulationAst.ScoringProperty;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Statements about organs, examiners, scoring, consequences and duties to records. */
final class RuleBuilder {

  private final Values values;
  private final ExpressionBuilder expressions;

  RuleBuilder(Values values, ExpressionBuilder expressions) {
    this.values = values;
    this.expressions = expressions;
  }

  Optional<OrganProperty> organ(RegulationParser.OrganContext context) {
    return switch (context) {
      case RegulationParser.OrganSetUpContext c -> {
        var posts = new ArrayList<Organ.Post>();
        new Clashes(values).posts(c.post());
        for (var post : c.post()) {
          Organ.Kind kind =
              post.CHAIR() != null
                  ? Organ.Kind.CHAIR
                  : post.VICE_CHAIR() != null
                      ? Organ.Kind.VICE_CHAIR
                      : post.MEMBERS() != null
                          ? Organ.Kind.MEMBER
                          : Organ.Kind.EXECUTIVE_VICE_CHAIR;
          values.quantity(post.quantity()).ifPresent(n -> posts.add(new Organ.Post(kind, n)));
        }
        yield Optional.of(
            new RegulationAst.SetUp(organKind(c.organRole()), Values.name(c.NAME()), posts));
      }
      case RegulationParser.OrganPowersContext c ->
          Optional.of(new RegulationAst.Powers(organKind(c.organRole()), Values.names(c.names())));
      default -> throw new IllegalStateException("unknown rule: " + context.getClass());
    };
  }

  private static Role.Kind organKind(RegulationParser.OrganRoleContext role) {
    return role.COMMITTEE() != null
        ? Role.Kind.COMMITTEE
        : role.SECRETARIAT() != null
            ? Role.Kind.SECRETARIAT
            : role.EXPERTS() != null ? Role.Kind.EXPERTS : Role.Kind.GUIDANCE_GROUP;
  }

  Optional<ExaminerProperty> examiner(RegulationParser.ExaminerItemContext item) {
    return switch (item) {
      case RegulationParser.ReviewTeamContext c ->
          values
              .quantity(c.quantity())
              .map(
                  members ->
                      new RegulationAst.Team(
                          new ExaminerRules.ReviewTeam(
                              values.numberBound(c.comparison()),
                              members,
                              Values.names(c.names()),
                              c.LED() != null,
                              c.DRAWN() != null)));
      case RegulationParser.QualificationContext c ->
          requirementOrFinding(c.requirement())
              .map(
                  requirement ->
                      new RegulationAst.Qualification(
                          new RegulationAst.Conditional(Values.name(c.NAME()), requirement)));
      case RegulationParser.RecusalContext c ->
          Optional.of(new RegulationAst.ExaminerDuty(Duty.Kind.RECUSAL, Values.name(c.NAME())));
      case RegulationParser.ExaminerDutyContext c ->
          Optional.of(
              new RegulationAst.ExaminerDuty(
                  c.MUST_NOT() != null ? Duty.Kind.MUST_NOT : Duty.Kind.SHALL,
                  Values.name(c.NAME())));
      case RegulationParser.SanctionContext c ->
          Optional.of(new RegulationAst.Sanctioned(Values.names(c.names()), Values.role(c.role())));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  /** A qualification without a test of its own is found by the secretariat. */
  private Optional<Condition.Requirement> requirementOrFinding(
      RegulationParser.@Nullable RequirementContext context) {
    return context == null
        ? Optional.of(new Condition.Finding(new Role(Role.Kind.SECRETARIAT, ""), List.of()))
        : requirement(context);
  }

  Optional<Condition.Requirement> requirement(RegulationParser.RequirementContext context) {
    if (context.finding() != null) {
      var finding = context.finding();
      return Optional.of(
          new Condition.Finding(Values.role(finding.role()), Values.names(finding.names())));
    }
    return expressions.expression(context.expression()).map(Condition.Test::new);
  }

  Optional<ScoringProperty> scoring(RegulationParser.ScoringItemContext item) {
    return switch (item) {
      case RegulationParser.VersionContext c ->
          Optional.of(new RegulationAst.CriteriaVersion(Values.name(c.NAME())));
      case RegulationParser.HeadingsContext c -> {
        var headings = new ArrayList<Scoring.Heading>();
        new Clashes(values).headings(c.heading());
        for (var heading : c.heading()) {
          headings.add(
              new Scoring.Heading(
                  Values.name(heading.NAME()),
                  heading.points() == null ? 0 : points(heading.points())));
        }
        yield Optional.of(
            new RegulationAst.Headings(headings, c.points() == null ? 0 : points(c.points())));
      }
      case RegulationParser.MinimumContext c ->
          Optional.of(new RegulationAst.Minimum(points(c.points())));
      case RegulationParser.TiesContext c ->
          values.said(c.silence(), () -> Optional.of(ties(c))).map(RegulationAst.TiesBy::new);
      case RegulationParser.DropsExtremesContext _ ->
          Optional.of(new RegulationAst.DropsExtremes());
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  private int points(RegulationParser.PointsContext context) {
    return values.count(context.NUMBER()).orElse(0);
  }

  private static Scoring.Ties ties(RegulationParser.TiesContext c) {
    if (c.stageKind() != null) {
      return new Scoring.ByScore(ProcedureBuilder.kind(c.stageKind()));
    }
    return c.role() != null ? new Scoring.ByRole(Values.role(c.role())) : new Scoring.Shared();
  }

  /** A cause, or the effects of a line. */
  Optional<List<Consequence>> consequence(RegulationParser.ConsequenceContext line) {
    return switch (line) {
      case RegulationParser.CauseContext c ->
          window(c.causes().causeWindow())
              .map(
                  window ->
                      List.of(new RegulationAst.Causes(Values.names(c.causes().names()), window)));
      case RegulationParser.EffectsContext c -> {
        var effects = new ArrayList<Consequence>();
        c.effect().forEach(effect -> effect(effect).ifPresent(effects::add));
        yield effects.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(effects));
      }
      default -> throw new IllegalStateException("unknown rule: " + line.getClass());
    };
  }

  /** Before an award nothing can be taken back, and no time has passed since it. */
  void beforeAward(List<RegulationParser.ConsequenceContext> lines) {
    for (var line : lines) {
      switch (line) {
        case RegulationParser.CauseContext c when c.causes().causeWindow() != null ->
            beforeAward(c.causes().causeWindow());
        case RegulationParser.EffectsContext c ->
            c.effect().stream()
                .filter(RegulationParser.RecoversContext.class::isInstance)
                .forEach(this::beforeAward);
        default -> {}
      }
    }
  }

  private void beforeAward(ParserRuleContext context) {
    values.report(Code.NOT_BEFORE_AWARD, context.getStart(), values.words(context));
  }

  private Optional<RevocationRule.Window> window(
      RegulationParser.@Nullable CauseWindowContext context) {
    if (context == null) {
      return Optional.of(new RevocationRule.AnyTime());
    }
    return context.VALIDITY() != null
        ? Optional.of(new RevocationRule.WithinValidity())
        : values.calendarTerm(context.period()).map(RevocationRule.AfterAward::new);
  }

  private Optional<Consequence> effect(RegulationParser.EffectContext effect) {
    return switch (effect) {
      case RegulationParser.RecoversContext c ->
          Optional.of(
              new RegulationAst.Recovers(
                  c.NAME().stream().map(Values::name).toList(), !c.BONUS().isEmpty()));
      case RegulationParser.BarredContext c -> ban(c.ban()).map(RegulationAst.Bars::new);
      case RegulationParser.DecidedByContext c ->
          Optional.of(
              new RegulationAst.Decides(
                  Values.role(c.role()),
                  c.VERIFIED() != null
                      ? RevocationRule.Part.VERIFIES
                      : c.DELIBERATION() != null
                          ? RevocationRule.Part.DELIBERATES
                          : RevocationRule.Part.APPROVES));
      case RegulationParser.AnnouncedContext _ -> Optional.of(new RegulationAst.Announces());
      default -> throw new IllegalStateException("unknown rule: " + effect.getClass());
    };
  }

  private Optional<Provision<Ban>> ban(RegulationParser.BanContext context) {
    return switch (context) {
      case RegulationParser.BarredNotStatedContext c -> values.said(c.silence(), Optional::empty);
      case RegulationParser.BarredForContext c ->
          c.period() != null
              ? values.term(c.period()).map(term -> Provision.stated(new Ban.ForTerm(term)))
              : Optional.of(
                  Provision.stated(c.FOREVER() != null ? new Ban.Forever() : new Ban.ThisYear()));
      default -> throw new IllegalStateException("unknown rule: " + context.getClass());
    };
  }

  Optional<Duty> duty(RegulationParser.DutyContext c) {
    var by = new ArrayList<Role>();
    var to = new ArrayList<Role>();
    var causes = new ArrayList<String>();
    RevocationRule.Window window = new RevocationRule.AnyTime();
    Duty.Due due = new Duty.Always();
    new Clashes(values).duty(c.dutyTerm());
    for (var term : c.dutyTerm()) {
      switch (term) {
        case RegulationParser.OwedByContext t -> by.add(Values.role(t.role()));
        case RegulationParser.OwedToContext t -> to.add(Values.role(t.role()));
        case RegulationParser.YearlyContext t -> due = yearly(t.dayOfYear()).orElse(due);
        case RegulationParser.VisitsContext t -> due = visits(t).orElse(due);
        case RegulationParser.OnEventContext t -> causes.addAll(Values.names(t.names()));
        case RegulationParser.DutyWindowContext t ->
            window = window(t.causeWindow()).orElse(window);
        default -> throw new IllegalStateException("unknown rule: " + term.getClass());
      }
    }
    if (!causes.isEmpty() || !(window instanceof RevocationRule.AnyTime)) {
      due = new Duty.OnEvent(causes, window);
    }
    Duty.Kind kind =
        c.MUST_NOT() != null
            ? Duty.Kind.MUST_NOT
            : c.SHALL() != null ? Duty.Kind.SHALL : Duty.Kind.MAY;
    return Optional.of(new Duty(kind, Values.name(c.NAME()), by, to, due, List.of()));
  }

  private Optional<Duty.Due> yearly(RegulationParser.DayOfYearContext c) {
    int month;
    int day = 0;
    if (c.NUMBER() != null) {
      month = values.count(c.NUMBER()).orElse(1);
    } else {
      String[] parts =
          Values.halfWidth(c.MONTH_DAY().getText()).replaceAll("^--|日$", "").split("[月-]", 2);
      month = parts[0].length() > 2 ? 99 : Integer.parseInt(parts[0]);
      day = parts[1].length() > 2 ? 99 : Integer.parseInt(parts[1]);
    }
    boolean possible = month >= 1 && month <= 12 && day <= Month.of(month).maxLength();
    if (!possible || (c.MONTH_DAY() != null && day == 0)) {
      values.report(Code.IMPOSSIBLE_DATE, c.getStart(), c.getText());
      return Optional.empty();
    }
    return Optional.of(new Duty.EachYear(month, day));
  }

  private Optional<Duty.Due> visits(RegulationParser.VisitsContext c) {
    return values
        .count(c.NUMBER(0))
        .flatMap(
            least ->
                (c.NUMBER().size() > 1 ? values.count(c.NUMBER(1)) : Optional.of(least))
                    .flatMap(
                        most -> {
                          if (most < least) {
                            values.report(
                                Code.RANGE_INVERTED, c.NUMBER(1).getSymbol(), least, most);
                            return Optional.empty();
                          }
                          return Optional.of(new Duty.WhileValid(least, most));
                        }));
  }
}
