package laurel.dsl.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Term;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Terms, windows and cycles, from tables of examples. */
class TermArithmeticTests {

  @TestFactory
  Stream<DynamicTest> countsTerms() {
    return Rows.each(
        "terms.txt",
        cells -> {
          Term term = Rows.term(cells.get(1));
          String counted =
              switch (cells.get(0)) {
                case "lasts" ->
                    Rows.end(Rows.TERMS.end(term, Rows.events(cells.get(2)), Rows.CLAUSES));
                case "act" ->
                    Rows.end(Rows.TERMS.deadline(term, Rows.events(cells.get(2)), Rows.CLAUSES));
                default ->
                    Rows.TERMS
                        .firstDayLookingBack(term, LocalDate.parse(cells.get(2)))
                        .map(LocalDate::toString)
                        .orElse("unknown");
              };
          assertThat(counted).isEqualTo(cells.get(3));
        });
  }

  @TestFactory
  Stream<DynamicTest> judgesWindowsByTheDayOfTheEvent() {
    return Rows.each(
        "windows.txt",
        cells -> {
          LocalDate granted = LocalDate.parse(cells.get(1));
          WindowJudgement judgement =
              WindowJudgement.of(
                  window(cells.get(0)),
                  granted,
                  Rows.TERMS.validity(
                      Rows.validity(cells.get(2)), granted, Rows.REGISTER.lastBy(granted)),
                  LocalDate.parse(cells.get(3)),
                  Rows.TERMS,
                  Rows.CLAUSES);
          assertThat(judgement.why().clauses()).isEqualTo(Rows.CLAUSES);
          assertThat(
                  switch (judgement) {
                    case WindowJudgement.InTime _ -> "in time";
                    case WindowJudgement.TooEarly(LocalDate first, Explanation _) ->
                        "too early " + first;
                    case WindowJudgement.TooLate _ -> "too late";
                    case WindowJudgement.Open _ -> "open";
                  })
              .isEqualTo(cells.get(4));
        });
  }

  private static RevocationRule.Window window(String words) {
    return switch (words) {
      case "any time" -> new RevocationRule.AnyTime();
      case "within validity" -> new RevocationRule.WithinValidity();
      default ->
          new RevocationRule.AfterAward(
              Rows.term(words.replace("within ", "").replace(" after", "")));
    };
  }

  @TestFactory
  Stream<DynamicTest> opensEditionsByDates() {
    return Rows.each(
        "cycles.txt",
        cells -> {
          String[] force = cells.get(3).split("\\.\\.", -1);
          CycleJudgement judgement =
              CycleJudgement.of(
                  cycle(cells.get(0)),
                  new CycleJudgement.Force(
                      LocalDate.parse(force[0]),
                      Optional.of(force[1]).filter(s -> !s.isEmpty()).map(LocalDate::parse),
                      Rows.CLAUSES),
                  Stream.of(cells.get(1).split(" ", -1))
                      .filter(s -> !s.isEmpty())
                      .map(TermArithmeticTests::opening)
                      .toList(),
                  opening(cells.get(2)));
          String earliest =
              Stream.concat(
                      judgement.earliestYear().map(Object::toString).stream(),
                      judgement.earliestDay().map(Object::toString).stream())
                  .reduce((a, b) -> a + " " + b)
                  .orElse("-");
          assertThat(earliest).isEqualTo(cells.get(4));
          assertThat(judgement.refusals().stream().map(TermArithmeticTests::kind))
              .containsExactlyElementsOf(
                  Stream.of(cells.get(5).split(" ", -1)).filter(s -> !s.isEmpty()).toList());
        });
  }

  private static String kind(Explanation refusal) {
    String zh = refusal.text().zh();
    return zh.contains("下一届最早")
        ? "cycle"
        : zh.contains("不能在") ? "ahead" : zh.contains("还没有施行") ? "early" : "late";
  }

  private static CycleJudgement.Opening opening(String words) {
    String[] parts = words.split("@", 2);
    return new CycleJudgement.Opening(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]));
  }

  private static Provision<AwardRule.Cycle> cycle(String words) {
    return switch (words) {
      case "irregular" -> new Provision.Stated<>(AwardRule.Cycle.irregular(), Rows.CLAUSES);
      case "silent" -> new Provision.NotStated<>(Rows.CLAUSES, "");
      default -> {
        int last = words.lastIndexOf(' ');
        yield new Provision.Stated<>(
            new AwardRule.Cycle(
                Rows.term(words.substring(0, last)), Integer.parseInt(words.substring(last + 1))),
            Rows.CLAUSES);
      }
    };
  }

  @Test
  void bansEndWithTheYearOrNever() {
    var events = Events.of(LocalDate.of(2026, 3, 1));
    assertThat(Rows.end(Rows.TERMS.ban(new Ban.ThisYear(), events, Rows.CLAUSES)))
        .isEqualTo("2026-12-31");
    assertThat(Rows.end(Rows.TERMS.ban(new Ban.Forever(), events, Rows.CLAUSES)))
        .isEqualTo("never");
  }

  @Test
  void bansInEditionsLastThroughTheEditionsAfterTheEvent() {
    End ban =
        Rows.TERMS.ban(
            new Ban.ForTerm(new Term(2, Term.Unit.EDITIONS)),
            Events.of(LocalDate.of(2022, 12, 1)),
            Rows.CLAUSES);
    var lasting = new ArrayList<Integer>();
    for (int edition = 3; edition <= 8; edition++) {
      if (ban.lasts(LocalDate.of(2026, 11, 25), edition, Rows.REGISTER) == End.Lasting.LASTS) {
        lasting.add(edition);
      }
    }
    assertThat(lasting).isEqualTo(List.of(3, 4, 5, 6));
  }

  @Test
  void everyDateShowsItsRule() {
    End end =
        Rows.TERMS.deadline(
            new Term(8, Term.Unit.DAYS), Events.of(LocalDate.of(2026, 5, 22)), Rows.CLAUSES);
    assertThat(end.rule().text().zh())
        .isEqualTo("8日，自2026-05-22的次日起算。2026-05-30不是工作日，顺延至2026-06-01（民法典第二百零三条）。");
    assertThat(end.rule().text().en())
        .isEqualTo(
            "8 days, counted from the day after 2026-05-22. 2026-05-30 is no working day: rolls"
                + " over to 2026-06-01 (Civil Code 203).");
  }
}
