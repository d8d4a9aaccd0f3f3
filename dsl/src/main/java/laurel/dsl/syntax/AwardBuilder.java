package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.Role;
import laurel.dsl.syntax.RegulationAst.AwardProperty;
import laurel.dsl.syntax.RegulationParser.AwardItemContext;

/** Statements about an award in the parser's tree to records. */
final class AwardBuilder {

  private final Values values;

  AwardBuilder(Values values) {
    this.values = values;
  }

  Optional<AwardProperty> property(AwardItemContext item) {
    return switch (item) {
      case RegulationParser.GrantedToContext c ->
          Optional.of(new RegulationAst.GrantedTo(Values.recipients(c.recipients())));
      case RegulationParser.CategoryContext c ->
          Optional.of(new RegulationAst.Categories(Values.names(c.names())));
      case RegulationParser.CycleContext c -> cycle(c);
      case RegulationParser.QuotaContext c -> quota(c);
      case RegulationParser.AwardValidityContext c -> validity(c);
      case RegulationParser.ReapplicationContext c ->
          c.period() != null
              ? values.calendarTerm(c.period()).map(RegulationAst.ReapplyAfter::new)
              : values.count(c.NUMBER()).map(RegulationAst.IntervalOf::new);
      case RegulationParser.ReevaluatedContext c ->
          Optional.of(
              new RegulationAst.Reevaluated(
                  new AwardRule.Reevaluation(Values.names(c.names()), c.WITHOUT_BONUS() == null)));
      case RegulationParser.BonusContext c -> bonus(c);
      case RegulationParser.ConfersContext c ->
          Optional.of(new RegulationAst.Confers(Values.names(c.names())));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  private Optional<AwardProperty> cycle(RegulationParser.CycleContext c) {
    if (c.IRREGULAR() != null) {
      return Optional.of(new RegulationAst.CycleOf(Provision.stated(AwardRule.Cycle.irregular())));
    }
    return values
        .said(
            c.silence(),
            () ->
                values
                    .calendarTerm(c.period())
                    .flatMap(
                        every ->
                            values
                                .count(c.quantityOfEditions().NUMBER())
                                .map(n -> new AwardRule.Cycle(every, n))))
        .map(RegulationAst.CycleOf::new);
  }

  private Optional<AwardProperty> validity(RegulationParser.AwardValidityContext c) {
    AwardRule.OnExpiry onExpiry =
        c.MAY_REAPPLY() != null
            ? AwardRule.OnExpiry.MAY_REAPPLY
            : c.REEVALUATION() != null
                ? AwardRule.OnExpiry.REEVALUATION
                : AwardRule.OnExpiry.NOT_STATED;
    if (c.silence() != null && onExpiry != AwardRule.OnExpiry.NOT_STATED) {
      values.report(
          Code.NOTHING_EXPIRES,
          c.MAY_REAPPLY() != null ? c.MAY_REAPPLY().getSymbol() : c.REEVALUATION().getSymbol(),
          c.MAY_REAPPLY() != null ? c.MAY_REAPPLY().getText() : c.REEVALUATION().getText());
    }
    return values
        .said(
            c.silence(),
            () ->
                values.calendarTerm(c.period()).map(term -> new AwardRule.Validity(term, onExpiry)))
        .map(RegulationAst.ValidityOf::new);
  }

  private Optional<AwardProperty> quota(RegulationParser.QuotaContext c) {
    var total = new ArrayList<Quota.Part>();
    var parts = new ArrayList<Quota.Part>();
    int expected = c.quotaPart().size();
    if (c.quotaTotal() != null) {
      expected++;
      total(c.quotaTotal()).ifPresent(total::add);
      part(c.quotaTotal().quotaPart()).ifPresent(parts::add);
    }
    for (var part : c.quotaPart()) {
      part(part).ifPresent(parts::add);
    }
    new Clashes(values).quota(quotaParts(c));
    return parts.size() < expected
        ? Optional.empty()
        : Optional.of(
            new RegulationAst.QuotaOf(
                new Quota(
                    total,
                    parts,
                    c.NOT_COUNTED() == null ? List.of() : List.of(Values.name(c.NAME())),
                    c.MAY_BE_VACANT() != null)));
  }

  private static List<RegulationParser.QuotaPartContext> quotaParts(
      RegulationParser.QuotaContext c) {
    return c.quotaTotal() == null
        ? c.quotaPart()
        : Stream.concat(Stream.of(c.quotaTotal().quotaPart()), c.quotaPart().stream()).toList();
  }

  private Optional<Quota.Part> total(RegulationParser.QuotaTotalContext c) {
    return values
        .quantity(c.quantity())
        .map(
            n ->
                new Quota.Part(
                    List.of(),
                    "",
                    "",
                    true,
                    c.IN_PRINCIPLE() != null,
                    values.numberBound(c.comparison()),
                    n,
                    n));
  }

  private Optional<Quota.Part> part(RegulationParser.QuotaPartContext part) {
    Optional<Integer> count = values.quantity(part.quantity(0));
    Optional<Integer> upTo = part.quantity().size() > 1 ? values.quantity(part.quantity(1)) : count;
    if (count.isEmpty() || upTo.isEmpty()) {
      return Optional.empty();
    }
    if (upTo.get() < count.get()) {
      values.report(Code.RANGE_INVERTED, part.quantity(1).getStart(), count.get(), upTo.get());
      return Optional.empty();
    }
    List<String> names = part.NAME().stream().map(Values::name).toList();
    boolean shared = part.TOGETHER_WITH() != null;
    boolean category = names.size() == (shared ? 2 : 1);
    return Optional.of(
        new Quota.Part(
            Values.recipients(part.recipients()),
            category ? names.getFirst() : "",
            shared ? names.getLast() : "",
            part.JOINTLY() != null,
            part.IN_PRINCIPLE() != null,
            values.numberBound(part.comparison()),
            count.get(),
            upTo.get()));
  }

  private Optional<AwardProperty> bonus(RegulationParser.BonusContext c) {
    return values.said(c.silence(), () -> stated(c)).map(RegulationAst.BonusOf::new);
  }

  private Optional<Bonus> stated(RegulationParser.BonusContext c) {
    var parts = new ArrayList<Bonus.Part>();
    new Clashes(values).bonus(c.bonusPart());
    for (var part : c.bonusPart()) {
      values
          .fen(part.money())
          .map(
              fen ->
                  new Bonus.Part(Values.recipients(part.recipients()), part.AT_MOST() != null, fen))
          .ifPresent(parts::add);
    }
    return parts.size() < c.bonusPart().size()
        ? Optional.empty()
        : Optional.of(withTerms(parts, c.bonusTerm()));
  }

  private static Bonus withTerms(
      List<Bonus.Part> parts, List<RegulationParser.BonusTermContext> terms) {
    boolean once = false;
    boolean firstTime = false;
    var usedFor = new ArrayList<String>();
    var paidBy = new ArrayList<Role>();
    for (var term : terms) {
      switch (term) {
        case RegulationParser.OnceContext _ -> once = true;
        case RegulationParser.FirstTimeContext _ -> firstTime = true;
        case RegulationParser.UsedForContext c -> usedFor.addAll(Values.names(c.names()));
        case RegulationParser.PaidByContext c -> paidBy.add(Values.role(c.role()));
        default -> throw new IllegalStateException("unknown rule: " + term.getClass());
      }
    }
    return new Bonus(parts, once, firstTime, usedFor, paidBy);
  }
}
