package laurel.dsl.comparison;

import java.util.Comparator;
import java.util.List;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;

/** Constraints from above, a national or a provincial rule, and how a measure stands to them. */
public record Baseline(String title, List<Constraint> constraints) {

  public Baseline {
    constraints = List.copyOf(constraints);
  }

  /** One constraint. */
  public sealed interface Constraint {
    BilingualText text();

    List<Clause> clauses();
  }

  /**
   * A value must keep within a bound.
   *
   * @param subject the fact it is about; empty for none
   * @param forWhom the recipients it is about; empty for all
   */
  public record Limit(
      Dimension dimension,
      String subject,
      String forWhom,
      Bound bound,
      Amount amount,
      List<Clause> clauses)
      implements Constraint {
    @Override
    public BilingualText text() {
      String about = forWhom + (subject.isEmpty() ? "" : "「" + subject + "」");
      return new BilingualText(
          dimension.text().zh()
              + (about.isEmpty() ? "" : "（" + about + "）")
              + bound.text().zh()
              + amount.text().zh(),
          dimension.text().en()
              + (about.isEmpty() ? "" : " (" + about + ")")
              + " "
              + bound.text().en()
              + " "
              + amount.text().en());
    }
  }

  /** No fee may be charged. */
  public record NoFee(List<Clause> clauses) implements Constraint {
    @Override
    public BilingualText text() {
      return BilingualText.of("不收取费用", "no fee");
    }
  }

  /** The procedure must have a stage. */
  public record Required(StageKind stage, List<Clause> clauses) implements Constraint {
    @Override
    public BilingualText text() {
      return new BilingualText(stage.text().zh() + "必经", stage.text().en() + " required");
    }
  }

  /** How a measure stands to a constraint. */
  public enum Standing {
    STRICTER("更严", "stricter"),
    EQUAL("相同", "equal"),
    WEAKER("不足", "weaker"),
    SILENT("未规定", "silent"),
    INCOMPARABLE("单位不同，无法比较", "in another unit, not comparable");

    private final BilingualText text;

    Standing(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** A constraint, what the measure says, and how that stands to it. */
  public record Result(Constraint constraint, Standing standing, List<Aspect> said) {}

  /** One result for each constraint; of several values the weakest counts. */
  public List<Result> check(Policy policy) {
    List<Aspect> aspects = Aspects.of(policy);
    return constraints.stream()
        .map(
            constraint ->
                switch (constraint) {
                  case NoFee _ -> {
                    List<Aspect> said =
                        aspects.stream()
                            .filter(a -> a.dimension() == Dimension.FEE && a.stated())
                            .toList();
                    yield new Result(
                        constraint, said.isEmpty() ? Standing.SILENT : Standing.EQUAL, said);
                  }
                  case Required(StageKind stage, var _) ->
                      new Result(
                          constraint,
                          policy.stages().stream().anyMatch(s -> s.kind() == stage)
                              ? Standing.EQUAL
                              : Standing.SILENT,
                          List.of());
                  case Limit limit -> limited(limit, aspects);
                })
        .toList();
  }

  private static Result limited(Limit limit, List<Aspect> aspects) {
    List<Aspect> said =
        aspects.stream()
            .filter(a -> a.dimension() == limit.dimension())
            .filter(
                a ->
                    (limit.subject().isEmpty() || a.subject().equals(limit.subject()))
                        && a.forWhom().contains(limit.forWhom()))
            .toList();
    List<Standing> standings =
        said.stream().filter(Aspect::stated).map(aspect -> standing(limit, aspect)).toList();
    Standing weakest =
        standings.stream().max(Comparator.comparingInt(Baseline::weakness)).orElse(Standing.SILENT);
    return new Result(limit, weakest, said);
  }

  private static int weakness(Standing standing) {
    return switch (standing) {
      case STRICTER -> 0;
      case EQUAL -> 1;
      case INCOMPARABLE -> 2;
      case SILENT -> 3;
      case WEAKER -> 4;
    };
  }

  private static Standing standing(Limit limit, Aspect aspect) {
    String unit =
        switch (limit.amount()) {
          case Amount.Lasting(var term) -> term.unit().name();
          case Amount.Sum _ when limit.dimension() == Dimension.BONUS -> "fen";
          case Amount.Count _ when limit.dimension() == Dimension.QUOTA -> "winners";
          case Amount.Sum _, Amount.Count _, Amount.Share _, Amount.Day _ ->
              limit.amount().type().name();
        };
    if (!aspect.unit().equals(unit) && !aspect.unit().startsWith(unit + " ")) {
      return aspect.unit().equals("for ever") ? Standing.STRICTER : Standing.INCOMPARABLE;
    }
    int comparison = Long.compare(aspect.magnitude(), limit.amount().number());
    if (comparison == 0 && limit.bound().allows(0)) {
      return Standing.EQUAL;
    }
    return limit.bound().allows(comparison) ? Standing.STRICTER : Standing.WEAKER;
  }
}
