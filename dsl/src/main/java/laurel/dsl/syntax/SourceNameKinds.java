package laurel.dsl.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What a name stands for, by the phrase it stands in. */
final class SourceNameKinds {

  private SourceNameKinds() {}

  static SourceName.Kind of(ParserRuleContext rule, TerminalNode name) {
    return switch (rule) {
      case RegulationParser.AwardContext _, RegulationParser.ConditionsContext _ ->
          SourceName.Kind.AWARD;
      case RegulationParser.QuotaPartContext c ->
          c.TOGETHER_WITH() != null && name.equals(c.NAME().getLast())
              ? SourceName.Kind.AWARD
              : SourceName.Kind.CATEGORY;
      case RegulationParser.ConditionContext _, RegulationParser.KnownFindingContext _ ->
          SourceName.Kind.CONDITION;
      case RegulationParser.InJurisdictionContext _,
          RegulationParser.ComparedContext _,
          RegulationParser.CountedWithinContext _,
          RegulationParser.OccurrenceContext _,
          RegulationParser.OneOfContext _,
          RegulationParser.KnownFlagContext _,
          RegulationParser.KnownEventContext _,
          RegulationParser.KnownNeverContext _ ->
          SourceName.Kind.FACT;
      case RegulationParser.IsValueContext c ->
          name.equals(c.NAME(0)) ? SourceName.Kind.FACT : SourceName.Kind.TEXT;
      case RegulationParser.KnownValueContext c ->
          name.equals(c.NAME(0)) ? SourceName.Kind.FACT : SourceName.Kind.TEXT;
      case RegulationParser.RecoversContext _ -> SourceName.Kind.THING;
      case RegulationParser.RoleContext _, RegulationParser.OrganSetUpContext _ ->
          SourceName.Kind.BODY;
      case RegulationParser.NamesContext names -> ofList(names.getParent());
      default -> SourceName.Kind.TEXT;
    };
  }

  private static SourceName.Kind ofList(ParserRuleContext phrase) {
    return switch (phrase) {
      case RegulationParser.CategoryContext _ -> SourceName.Kind.CATEGORY;
      case RegulationParser.ProducesContext _, RegulationParser.UsesContext _ ->
          SourceName.Kind.LIST;
      case RegulationParser.ConfersContext _, RegulationParser.ReevaluatedContext _ ->
          SourceName.Kind.THING;
      default -> SourceName.Kind.TEXT;
    };
  }

  static boolean isDefinition(ParserRuleContext rule) {
    return switch (rule) {
      case RegulationParser.AwardContext _,
          RegulationParser.ConditionContext _,
          RegulationParser.OrganSetUpContext _ ->
          true;
      case RegulationParser.NamesContext names ->
          names.getParent() instanceof RegulationParser.CategoryContext
              || names.getParent() instanceof RegulationParser.ProducesContext
              || names.getParent() instanceof RegulationParser.ConfersContext;
      default -> false;
    };
  }

  static boolean isExample(ParserRuleContext rule) {
    return rule instanceof RegulationParser.KnownFactContext;
  }
}
