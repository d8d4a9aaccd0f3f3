package laurel.dsl.point;

import java.time.LocalDate;
import java.util.List;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** What the head of a measure states. */
final class MeasurePoints {

  private static final Clause HEAD = new Clause(Clause.Style.HEAD, List.of(), 0);

  private MeasurePoints() {}

  static void of(Measure measure, Collector all) {
    switch (measure) {
      case Measure(
              var _,
              var number,
              var jurisdiction,
              var draft,
              var promulgated,
              var inForce,
              var validity,
              var repeals,
              var source,
              var noFee,
              var criteria,
              var revision,
              var until,
              var firstDayCounts,
              var funding) -> {
        all.point(Point.DOCUMENT_NUMBER, number, BilingualText::verbatim);
        all.point(Point.JURISDICTION, jurisdiction, BilingualText::verbatim);
        if (draft) {
          all.add(Point.DRAFT, "征求意见稿", "a draft for comment", List.of(HEAD));
        }
        all.point(Point.PROMULGATION, promulgated, MeasurePoints::date);
        all.provision(Point.IN_FORCE, inForce, from -> inForce(from, inForce.clauses(), all));
        all.provision(
            Point.SUNSET, validity, term -> all.term(Point.SUNSET, term, validity.clauses()));
        all.point(Point.SUNSET, until, MeasurePoints::until);
        all.point(Point.REPEALS, repeals, Collector::quoted);
        all.point(Point.SOURCE_TEXT, source, BilingualText::verbatim);
        all.point(Point.NO_FEE, noFee, _ -> BilingualText.of("不收取", "no fee"));
        all.point(Point.CRITERIA, criteria, Collector::quoted);
        revision(revision, all);
        all.point(Point.FIRST_DAY_COUNTS, firstDayCounts, MeasurePoints::firstDay);
        all.point(Point.FUNDING, funding, all::role);
      }
    }
  }

  private static void revision(Provision<Term> revision, Collector all) {
    all.point(
        Point.CRITERIA_REVISION,
        revision,
        every -> new BilingualText("每" + every.text().zh(), "every " + every.text().en()));
  }

  private static BilingualText date(CalendarDate date) {
    return BilingualText.verbatim(
        switch (date) {
          case CalendarDate.Complete(LocalDate day) -> day.toString();
          case CalendarDate.Partial(int year, int month) -> "%d-%02d".formatted(year, month);
        });
  }

  private static void inForce(Measure.InForce from, List<Clause> clauses, Collector all) {
    switch (from) {
      case Measure.OnDate(LocalDate date) ->
          all.add(Point.IN_FORCE, BilingualText.verbatim(date.toString()), clauses);
      case Measure.FromPromulgation() ->
          all.add(Point.IN_FORCE, "自公布之日起", "from promulgation", clauses);
      case Measure.AfterPromulgation(Term term) -> all.term(Point.IN_FORCE, term, clauses);
    }
  }

  private static BilingualText until(LocalDate day) {
    return new BilingualText("至" + day, "until " + day);
  }

  private static BilingualText firstDay(boolean counts) {
    return counts
        ? BilingualText.of("当日计入", "the day itself counts")
        : BilingualText.of("次日起算", "from the next day");
  }
}
