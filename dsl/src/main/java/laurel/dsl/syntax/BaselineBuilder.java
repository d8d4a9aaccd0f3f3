package laurel.dsl.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.comparison.Baseline.Constraint;
import laurel.dsl.comparison.Dimension;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Clause;
import org.jspecify.annotations.Nullable;

/** Constraints from above in the parser's tree to records. */
final class BaselineBuilder {

  private final Values values;

  BaselineBuilder(Values values) {
    this.values = values;
  }

  /** The constraint; its clauses stay with the statement. */
  Optional<Constraint> constraint(RegulationParser.BaselineItemContext item) {
    return switch (item) {
      case RegulationParser.BaselineFeeContext _ -> Optional.of(new Baseline.NoFee(List.of()));
      case RegulationParser.BaselineQuotaContext c ->
          values
              .quantity(c.quantity())
              .map(
                  n ->
                      limit(
                          Dimension.QUOTA,
                          "",
                          who(c.recipients()),
                          c.comparison(),
                          new Amount.Count(n)));
      case RegulationParser.BaselineValidityContext c ->
          lasting(Dimension.VALIDITY, c.comparison(), c.period());
      case RegulationParser.BaselineCycleContext c ->
          lasting(Dimension.CYCLE, c.comparison(), c.period());
      case RegulationParser.BaselineNoticeContext c ->
          lasting(Dimension.NOTICE, c.comparison(), c.period());
      case RegulationParser.BaselineBanContext c ->
          lasting(Dimension.BAN, c.comparison(), c.period());
      case RegulationParser.BaselineBonusContext c ->
          values
              .fen(c.money())
              .map(
                  fen ->
                      limit(
                          Dimension.BONUS,
                          "",
                          who(c.recipients()),
                          c.comparison(),
                          new Amount.Sum(fen)));
      case RegulationParser.BaselineFactContext c ->
          values
              .amount(c.amount())
              .map(
                  amount ->
                      limit(
                          Dimension.THRESHOLD,
                          Values.name(c.NAME()),
                          Values.recipient(c.recipient()).text().zh(),
                          c.comparison(),
                          amount));
      case RegulationParser.BaselineStageContext c ->
          Optional.of(new Baseline.Required(ProcedureBuilder.kind(c.stageKind()), List.of()));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  static Constraint citing(Constraint constraint, List<Clause> clauses) {
    return switch (constraint) {
      case Baseline.NoFee _ -> new Baseline.NoFee(clauses);
      case Baseline.Required required -> new Baseline.Required(required.stage(), clauses);
      case Baseline.Limit limit ->
          new Baseline.Limit(
              limit.dimension(),
              limit.subject(),
              limit.forWhom(),
              limit.bound(),
              limit.amount(),
              clauses);
    };
  }

  private Optional<Constraint> lasting(
      Dimension dimension,
      RegulationParser.ComparisonContext comparison,
      RegulationParser.PeriodContext period) {
    return values
        .term(period)
        .map(term -> limit(dimension, "", "", comparison, new Amount.Lasting(term)));
  }

  private Constraint limit(
      Dimension dimension,
      String subject,
      String forWhom,
      RegulationParser.ComparisonContext comparison,
      Amount amount) {
    return new Baseline.Limit(
        dimension, subject, forWhom, values.numberBound(comparison), amount, List.of());
  }

  private static String who(RegulationParser.@Nullable RecipientsContext context) {
    return Values.recipients(context).stream()
        .map(kind -> kind.text().zh())
        .collect(Collectors.joining("、"));
  }
}
