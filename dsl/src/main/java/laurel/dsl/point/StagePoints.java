package laurel.dsl.point;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** What a measure states of a stage of its procedure. */
final class StagePoints {

  private StagePoints() {}

  static void of(Stage stage, Collector all) {
    Collector here = all.in(Section.PROCEDURE, stage.text().zh());
    switch (stage) {
      case Stage(
              var kind,
              var _,
              var actors,
              var acting,
              var uses,
              var submits,
              var routes,
              var produces,
              var ranking,
              var consults,
              var confirmedBy,
              var traits,
              var lasting,
              var window,
              var notice,
              var ballot,
              var clauses) -> {
        here.add(kind(kind), stage.text(), clauses);
        actors(actors, acting, clauses, here);
        here.named(Point.STAGE_USES, uses, clauses);
        here.named(Point.SUBMITS, submits, clauses);
        here.named(Point.ROUTES, routes, clauses);
        here.named(Point.STAGE_PRODUCES, produces, clauses);
        ranking(ranking, clauses, here);
        here.named(Point.CONSULTS, consults, clauses);
        here.roles(Point.CONFIRMED_BY, confirmedBy, clauses);
        traits.forEach(trait -> trait(trait, clauses, here));
        lasting.stated().ifPresent(length -> lasting(kind, length, clauses, here));
        window(window, clauses, here);
        notice(notice, clauses, here);
        ballot(ballot, clauses, here);
      }
    }
  }

  private static void actors(
      List<Role> actors, Stage.Acting acting, List<Clause> clauses, Collector here) {
    switch (acting) {
      case TOGETHER -> here.roles(Point.STAGE_ACTORS, actors, clauses);
      case ANY ->
          here.add(
              Point.STAGE_ACTORS,
              actors.stream().map(role -> here.role(role).zh()).collect(Collectors.joining("或")),
              actors.stream().map(role -> here.role(role).en()).collect(Collectors.joining(" or ")),
              clauses);
    }
  }

  private static void lasting(
      StageKind kind, Stage.Lasting lasting, List<Clause> clauses, Collector here) {
    switch (lasting) {
      case Stage.Lasting(Bound bound, Term term) ->
          here.term(
              kind == StageKind.PUBLIC_NOTICE ? notice(bound) : Point.STAGE_LENGTH,
              lasting.text(),
              term,
              clauses);
    }
  }

  /** A notice runs the number of days written, which more and less than that number exclude. */
  private static Point notice(Bound bound) {
    return switch (bound) {
      case AT_LEAST, EXACTLY, AT_MOST -> Point.NOTICE_LENGTH;
      case MORE_THAN, LESS_THAN -> Point.NOTICE_LENGTH_EXCLUSIVE;
    };
  }

  private static Point kind(StageKind kind) {
    return switch (kind) {
      case LAUNCH -> Point.LAUNCH;
      case ANNOUNCEMENT -> Point.ANNOUNCEMENT;
      case APPLICATION -> Point.APPLICATION;
      case RECOMMENDATION -> Point.RECOMMENDATION;
      case ELIGIBILITY_REVIEW -> Point.ELIGIBILITY_REVIEW;
      case TRAINING -> Point.TRAINING;
      case DOCUMENT_REVIEW -> Point.DOCUMENT_REVIEW;
      case SURVEY -> Point.SURVEY;
      case ON_SITE_REVIEW -> Point.ON_SITE_REVIEW;
      case PRESENTATION -> Point.PRESENTATION;
      case EVALUATION -> Point.EVALUATION;
      case DELIBERATION -> Point.DELIBERATION;
      case PUBLIC_NOTICE -> Point.PUBLIC_NOTICE;
      case APPROVAL -> Point.APPROVAL;
      case COMMENDATION -> Point.COMMENDATION;
    };
  }

  private static void trait(Stage.Trait trait, List<Clause> clauses, Collector here) {
    Point point =
        switch (trait) {
          case SCORED -> Point.SCORED;
          case SURVEYED -> Point.SURVEYED;
          case FEEDBACK -> Point.FEEDBACK;
          case COMPLETION -> Point.COMPLETION;
          case WITH_ACHIEVEMENTS -> Point.NOTICE_ACHIEVEMENTS;
          case SCREENED -> Point.SCREENED;
          case DRAWN -> Point.EXPERTS_DRAWN;
          case OBJECTIONS -> Point.OBJECTIONS;
          case VOTED -> Point.VOTED;
          case LENGTH_NOT_STATED -> Point.SILENCE;
        };
    BilingualText says =
        trait == Stage.Trait.LENGTH_NOT_STATED
            ? BilingualText.of("时长未规定", "length not stated")
            : point.title();
    here.add(point, says, clauses);
  }

  private static void ranking(List<Stage.Source> ranking, List<Clause> clauses, Collector here) {
    if (ranking.isEmpty()) {
      return;
    }
    here.add(
        Point.RANKING,
        BilingualText.listed(ranking.stream().map(StagePoints::source).toList()),
        clauses);
    for (Stage.Source source : ranking) {
      if (source.hundredths() != Stage.Source.FULL) {
        here.add(Point.RANKING_WEIGHT, source(source), clauses);
      }
    }
  }

  private static BilingualText source(Stage.Source source) {
    return switch (source) {
      case Stage.Source(StageKind stage, int hundredths) -> {
        String weight = hundredths == Stage.Source.FULL ? "" : Amount.percent(hundredths);
        yield new BilingualText(
            stage.text().zh() + weight, stage.text().en() + (weight.isEmpty() ? "" : " " + weight));
      }
    };
  }

  private static void window(List<LocalDate> window, List<Clause> clauses, Collector here) {
    if (!window.isEmpty()) {
      here.add(
          Point.WINDOW,
          window.getFirst() + "至" + window.getLast(),
          window.getFirst() + " to " + window.getLast(),
          clauses);
    }
  }

  private static void notice(Stage.Notice notice, List<Clause> clauses, Collector here) {
    switch (notice) {
      case Stage.Notice(var channels, var shows) -> {
        here.named(Point.NOTICE_CHANNELS, channels, clauses);
        here.named(Point.NOTICE_CONTENT, shows, clauses);
      }
    }
  }

  private static void ballot(Stage.Ballot ballot, List<Clause> clauses, Collector here) {
    switch (ballot) {
      case Stage.Ballot(var quorum, var majority) -> {
        if (!quorum.isEmpty()) {
          here.add(Point.QUORUM, BilingualText.verbatim(quorum), clauses);
        }
        if (!majority.isEmpty()) {
          here.add(Point.MAJORITY, BilingualText.verbatim(majority), clauses);
        }
      }
    }
  }
}
