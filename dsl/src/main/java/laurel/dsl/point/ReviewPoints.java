package laurel.dsl.point;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;

/** What a measure states of examiners and of scores. */
final class ReviewPoints {

  private ReviewPoints() {}

  static void scoring(Scoring scoring, Collector here) {
    switch (scoring) {
      case Scoring(
              var version,
              var headings,
              var total,
              var minimum,
              var ties,
              var dropsExtremes) -> {
        here.point(Point.CRITERIA_VERSION, version, BilingualText::verbatim);
        here.provision(
            Point.HEADINGS, headings, value -> headings(value, headings.clauses(), here));
        here.point(Point.POINTS_TOTAL, total, ReviewPoints::points);
        here.point(Point.MINIMUM, minimum, ReviewPoints::points);
        here.provision(Point.TIES, ties, value -> ties(value, ties.clauses(), here));
        here.point(
            Point.DROPS_EXTREMES,
            dropsExtremes,
            _ -> BilingualText.of("去掉最高分和最低分", "the highest and the lowest are dropped"));
      }
    }
  }

  private static void headings(
      List<Scoring.Heading> headings, List<Clause> clauses, Collector here) {
    here.named(Point.HEADINGS, headings.stream().map(Scoring.Heading::name).toList(), clauses);
    for (Scoring.Heading heading : headings) {
      switch (heading) {
        case Scoring.Heading(String name, int points) -> {
          if (points > 0) {
            here.add(
                Point.HEADING_POINTS,
                "「" + name + "」" + points + "分",
                "「" + name + "」 " + points + " points",
                clauses);
          }
        }
      }
    }
  }

  private static BilingualText points(int points) {
    return BilingualText.of(points + "分", points + " points");
  }

  private static void ties(Scoring.Ties ties, List<Clause> clauses, Collector here) {
    switch (ties) {
      case Scoring.ByScore(StageKind stage) -> here.add(Point.TIES_BY_SCORE, stage.text(), clauses);
      case Scoring.ByRole(Role role) -> here.add(Point.TIES_BY_ROLE, here.role(role), clauses);
      case Scoring.Shared() -> here.add(Point.TIES, "并列", "shared", clauses);
    }
  }

  static void examiners(ExaminerRules examiners, Collector here) {
    switch (examiners) {
      case ExaminerRules(var team, var qualifications, var duties, var sanctions) -> {
        here.provision(Point.TEAM_SIZE, team, value -> team(value, team.clauses(), here));
        qualifications.forEach(qualification -> qualification(qualification, here));
        duties.forEach(duty -> ConsequencePoints.duty(duty, here));
        sanctions.forEach(sanction -> sanction(sanction, here));
      }
    }
  }

  private static void team(ExaminerRules.ReviewTeam team, List<Clause> clauses, Collector here) {
    switch (team) {
      case ExaminerRules.ReviewTeam(
              var bound,
              int members,
              var includes,
              boolean led,
              boolean drawn) -> {
        here.add(
            Point.TEAM_SIZE,
            bound.text().zh() + members + "名",
            bound.text().en() + " " + members,
            clauses);
        here.named(Point.TEAM_INCLUDES, includes, clauses);
        if (led) {
          here.add(Point.TEAM_LEADER, "组长负责", "the leader answers for it", clauses);
        }
        if (drawn) {
          here.add(Point.TEAM_DRAWN, "从专家库抽取", "drawn by lot from the pool", clauses);
        }
      }
    }
  }

  private static void qualification(Condition qualification, Collector here) {
    here.add(
        Point.EXAMINER_QUALIFICATION,
        BilingualText.verbatim(qualification.text()),
        qualification.clauses());
  }

  private static void sanction(ExaminerRules.Sanction sanction, Collector here) {
    switch (sanction) {
      case ExaminerRules.Sanction(var measures, var by, var clauses) -> {
        here.named(Point.SANCTION, measures, clauses);
        here.add(Point.SANCTION_BY, here.role(by), clauses);
      }
    }
  }
}
