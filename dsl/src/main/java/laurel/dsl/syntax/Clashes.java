package laurel.dsl.syntax;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import org.antlr.v4.runtime.ParserRuleContext;

/** What can be said only once: a second value is a finding that names both, never the winner. */
final class Clashes {

  private final Values values;

  Clashes(Values values) {
    this.values = values;
  }

  private <C extends ParserRuleContext> void refuse(List<C> parts, BiPredicate<C, C> clash) {
    for (int second = 1; second < parts.size(); second++) {
      for (int first = 0; first < second; first++) {
        if (clash.test(parts.get(first), parts.get(second))) {
          values.report(
              Code.VALUE_TWICE,
              parts.get(second).getStart(),
              values.words(parts.get(first)),
              values.words(parts.get(second)));
          break;
        }
      }
    }
  }

  /** A validity in words and one to a date. */
  void head(List<RegulationParser.MeasureItemContext> items) {
    refuse(
        items.stream()
            .filter(RegulationParser.MeasureValidityContext.class::isInstance)
            .map(RegulationParser.MeasureValidityContext.class::cast)
            .toList(),
        (a, b) -> (a.DATE() == null) != (b.DATE() == null));
  }

  void posts(List<RegulationParser.PostContext> posts) {
    refuse(posts, (a, b) -> a.getStart().getType() == b.getStart().getType());
  }

  void quota(List<RegulationParser.QuotaPartContext> parts) {
    refuse(
        parts,
        (a, b) ->
            Values.recipients(a.recipients()).equals(Values.recipients(b.recipients()))
                && a.NAME().stream()
                    .map(Values::name)
                    .toList()
                    .equals(b.NAME().stream().map(Values::name).toList())
                && Values.bound(a.comparison()) == Values.bound(b.comparison()));
  }

  void bonus(List<RegulationParser.BonusPartContext> parts) {
    refuse(
        parts,
        (a, b) ->
            Values.recipients(a.recipients()).stream()
                .anyMatch(Values.recipients(b.recipients())::contains));
  }

  void headings(List<RegulationParser.HeadingContext> headings) {
    refuse(headings, (a, b) -> Values.name(a.NAME()).equals(Values.name(b.NAME())));
  }

  void stage(List<RegulationParser.StageOptionContext> options) {
    refuse(options, (a, b) -> single(a) && kind(a).equals(kind(b)));
  }

  /** Options that hold one value; the others add to a list. */
  private static boolean single(RegulationParser.StageOptionContext option) {
    return option instanceof RegulationParser.ActorsContext
        || option instanceof RegulationParser.QuorumContext
        || option instanceof RegulationParser.MajorityContext
        || option instanceof RegulationParser.RankedByContext
        || option instanceof RegulationParser.WindowContext
        || option instanceof RegulationParser.LastingContext
        || option instanceof RegulationParser.LastingNotStatedContext;
  }

  private static Class<?> kind(RegulationParser.StageOptionContext option) {
    return option instanceof RegulationParser.LastingNotStatedContext
        ? RegulationParser.LastingContext.class
        : option.getClass();
  }

  /** One ban for all causes of a block. */
  void bans(List<RegulationParser.ConsequenceContext> lines) {
    refuse(
        lines.stream()
            .flatMap(
                line ->
                    line instanceof RegulationParser.EffectsContext c
                        ? c.effect().stream()
                        : Stream.of())
            .filter(RegulationParser.BarredContext.class::isInstance)
            .toList(),
        (_, _) -> true);
  }

  /** Due on a day, a number of times, or upon an event: one of them, causes apart. */
  void duty(List<RegulationParser.DutyTermContext> terms) {
    refuse(
        terms.stream()
            .filter(
                term ->
                    !(term instanceof RegulationParser.OwedByContext)
                        && !(term instanceof RegulationParser.OwedToContext))
            .toList(),
        (a, b) -> !(onEvent(a) && onEvent(b)) || (window(a) && window(b)));
  }

  private static boolean onEvent(RegulationParser.DutyTermContext term) {
    return term instanceof RegulationParser.OnEventContext || window(term);
  }

  private static boolean window(RegulationParser.DutyTermContext term) {
    return term instanceof RegulationParser.DutyWindowContext;
  }

  /** One value for each fact of an example. */
  void example(List<RegulationParser.ExampleItemContext> items) {
    refuse(
        items.stream()
            .flatMap(
                item ->
                    item instanceof RegulationParser.GivensContext c
                        ? c.given().stream()
                        : Stream.of())
            .filter(given -> !(given instanceof RegulationParser.GivenOthersContext))
            .toList(),
        (a, b) -> ExampleBuilder.about(a).equals(ExampleBuilder.about(b)));
  }
}
