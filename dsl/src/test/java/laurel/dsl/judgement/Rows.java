package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import org.junit.jupiter.api.DynamicTest;

/** Rows of the tables on time: cells with | between them. */
final class Rows {

  static final List<Clause> CLAUSES = List.of(Clause.parse("第五条").orElseThrow());

  static final EditionRegister REGISTER =
      new EditionRegister(
          List.of(
              held(1, "2018-03-01", false),
              held(2, "2020-03-01", false),
              held(3, "2022-03-01", false),
              held(4, "2024-03-01", true),
              held(5, "2024-09-01", false),
              held(6, "2026-03-01", false)));

  static final TermArithmetic TERMS = new TermArithmetic(new Calendar2026(), REGISTER);

  private Rows() {}

  interface Check {
    void row(List<String> cells);
  }

  private static EditionRegister.Held held(int number, String opened, boolean cancelled) {
    return new EditionRegister.Held(number, LocalDate.parse(opened), cancelled);
  }

  static Stream<DynamicTest> each(String table, Check check) {
    return Measures.read("judgement/" + table)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> check.row(Stream.of(line.split("\\|", -1)).map(String::strip).toList())));
  }

  /** E.g. 5 years, 2 editions first, 5 years award. */
  static Term term(String words) {
    String upper = words.toUpperCase(Locale.ROOT).replace("WORKING DAYS", "WORKING_DAYS");
    List<String> parts = List.of(upper.split(" ", -1));
    Term.From from =
        Stream.of(Term.From.values())
            .filter(f -> parts.contains(f.name()))
            .findFirst()
            .orElse(Term.From.UNSAID);
    return new Term(
        Integer.parseInt(parts.getFirst()),
        Term.Unit.valueOf(parts.get(1)),
        from,
        parts.contains("FIRST"));
  }

  /** A day, or several events with the one that is otherwise meant first. */
  static Events events(String words) {
    if (!words.contains(" ")) {
      return Events.of(LocalDate.parse(words));
    }
    Optional<Events> events = Optional.empty();
    for (String one : words.split(", ", -1)) {
      String[] event = one.split(" ", 2);
      LocalDate day = LocalDate.parse(event[1]);
      events =
          Optional.of(
              events
                  .orElse(Events.of(day))
                  .with(Term.From.valueOf(event[0].toUpperCase(Locale.ROOT)), day));
    }
    return events.orElseThrow();
  }

  static Provision<AwardRule.Validity> validity(String words) {
    return words.equals("not stated")
        ? new Provision.NotStated<>(CLAUSES, "")
        : new Provision.Stated<>(
            new AwardRule.Validity(term(words), AwardRule.OnExpiry.MAY_REAPPLY), CLAUSES);
  }

  static String end(End end) {
    return switch (end) {
      case End.OnDay(LocalDate last, boolean provisional, Explanation _) ->
          last + (provisional ? "~" : "");
      case End.WithEdition(int after, int editions, Explanation _) -> after + "+" + editions;
      case End.Never _ -> "never";
      case End.Unknown _ -> "unknown";
    };
  }
}
