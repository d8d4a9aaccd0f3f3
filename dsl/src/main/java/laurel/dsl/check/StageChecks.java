package laurel.dsl.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/** Stages that can not be reached or finished, scores nobody makes or uses, ties left open. */
final class StageChecks {

  private static final List<StageKind> NEEDED =
      List.of(
          StageKind.APPLICATION,
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.DELIBERATION,
          StageKind.APPROVAL);

  /** Stages that look at applications, which must have come in before. */
  private static final Set<StageKind> ON_APPLICATIONS =
      EnumSet.of(
          StageKind.RECOMMENDATION,
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.DOCUMENT_REVIEW,
          StageKind.SURVEY,
          StageKind.ON_SITE_REVIEW,
          StageKind.PRESENTATION,
          StageKind.EVALUATION,
          StageKind.DELIBERATION,
          StageKind.APPROVAL,
          StageKind.COMMENDATION);

  /** Stages with nothing left to do once the award is approved. */
  private static final Set<StageKind> BEFORE_APPROVAL =
      EnumSet.of(
          StageKind.APPLICATION,
          StageKind.RECOMMENDATION,
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.TRAINING,
          StageKind.DOCUMENT_REVIEW,
          StageKind.SURVEY,
          StageKind.ON_SITE_REVIEW,
          StageKind.PRESENTATION,
          StageKind.EVALUATION,
          StageKind.DELIBERATION);

  private final Checks checks;
  private final Policy policy;

  /** What happens once in an edition: there is one day to apply and one to win. */
  private static final Set<StageKind> ONLY_ONCE =
      EnumSet.of(
          StageKind.LAUNCH, StageKind.APPLICATION, StageKind.APPROVAL, StageKind.COMMENDATION);

  private final boolean complete;

  StageChecks(Checks checks) {
    this.checks = checks;
    this.policy = checks.policy();
    this.complete =
        checks
            .blocks(RegulationAst.ProcedureBlock.class)
            .allMatch(RegulationAst.ProcedureBlock::complete);
  }

  private Stream<Statement<Stage>> stages() {
    return checks
        .blocks(RegulationAst.ProcedureBlock.class)
        .flatMap(block -> block.stages().stream());
  }

  void run() {
    List<Stage> before = new ArrayList<>();
    stages()
        .forEach(
            statement -> {
              rankings(statement, before);
              term(statement);
              onlyOnce(statement, before);
              if (complete) {
                inputs(statement, before);
                order(statement, before);
                details(statement);
              }
              before.add(statement.says());
            });
    points();
    if (checks.whole()) {
      missing();
      ties();
      unusedScores();
    }
  }

  private void rankings(Statement<Stage> statement, List<Stage> before) {
    Set<StageKind> seen = new HashSet<>();
    for (StageKind source : statement.says().rankedBy()) {
      var text = source.text();
      List<Stage> sources = before.stream().filter(s -> s.kind() == source).toList();
      if (!seen.add(source)) {
        checks.add(Code.RANKED_TWICE, statement, text.zh(), text.en());
      } else if (sources.isEmpty() && complete) {
        checks.add(Code.RANK_BEFORE_STAGE, statement, text.zh(), text.en());
      } else if (!sources.isEmpty() && sources.stream().noneMatch(s -> s.is(Stage.Trait.SCORED))) {
        checks.add(Code.RANK_WITHOUT_SCORE, statement, text.zh(), text.en());
      }
    }
  }

  private void onlyOnce(Statement<Stage> statement, List<Stage> before) {
    Stage stage = statement.says();
    before.stream()
        .filter(earlier -> earlier.kind() == stage.kind() && ONLY_ONCE.contains(stage.kind()))
        .findFirst()
        .ifPresent(
            earlier ->
                checks.add(
                    Code.STAGE_TWICE,
                    statement,
                    stage.kind().text().zh(),
                    stage.kind().text().en(),
                    earlier.text().zh(),
                    stage.text().zh()));
  }

  private void term(Statement<Stage> statement) {
    if (statement.says().kind() == StageKind.PUBLIC_NOTICE
        && statement.says().lasting()
            instanceof Provision.Stated<Stage.Lasting>(Stage.Lasting(var _, Term term), var _)
        && term.unit() != Term.Unit.WORKING_DAYS
        && term.unit() != Term.Unit.DAYS) {
      checks.add(
          Code.WRONG_UNIT,
          statement,
          term.text().zh(),
          "个工作日、日",
          "working days, days",
          term.text().en());
    }
  }

  private void inputs(Statement<Stage> statement, List<Stage> before) {
    for (String list : statement.says().uses()) {
      if (before.stream().noneMatch(s -> s.produces().contains(list))) {
        checks.unknownName(
            Code.LIST_NOT_PRODUCED,
            statement.span(),
            checks.under(statement),
            list,
            before.stream().flatMap(s -> s.produces().stream()));
      }
    }
  }

  private void order(Statement<Stage> statement, List<Stage> before) {
    Stage stage = statement.says();
    Set<StageKind> done = EnumSet.noneOf(StageKind.class);
    before.forEach(s -> done.add(s.kind()));
    boolean applies = stages().anyMatch(s -> s.says().kind() == StageKind.APPLICATION);
    String zh = stage.text().zh();
    if (ON_APPLICATIONS.contains(stage.kind())
        && applies
        && !done.contains(StageKind.APPLICATION)) {
      checks.add(
          Code.STAGE_UNREACHABLE,
          statement,
          zh,
          "它排在申报之前，这时还没有一份申报",
          "it comes before the application, when nobody has applied");
    } else if (BEFORE_APPROVAL.contains(stage.kind()) && done.contains(StageKind.APPROVAL)) {
      checks.add(
          Code.STAGE_UNREACHABLE,
          statement,
          zh,
          "它排在批准之后，这时获奖名单已定",
          "it comes after the approval, when the winners are settled");
    } else if (stage.kind() == StageKind.APPROVAL
        && stages().anyMatch(s -> s.says().kind() == StageKind.DELIBERATION)
        && !done.contains(StageKind.DELIBERATION)) {
      checks.add(
          Code.STAGE_UNREACHABLE,
          statement,
          zh,
          "它排在审议之前，这时还没有建议名单",
          "it comes before the deliberation, when no list is proposed");
    }
  }

  private void details(Statement<Stage> statement) {
    Stage stage = statement.says();
    if (stage.actors().isEmpty()) {
      checks.add(Code.NO_ACTOR, statement, stage.text().zh(), stage.kind().text().en());
    }
    if (stage.kind() == StageKind.PUBLIC_NOTICE
        && stage.lasting() instanceof Provision.NotStated<Stage.Lasting>
        && !stage.is(Stage.Trait.LENGTH_NOT_STATED)) {
      checks.add(Code.NOTICE_LENGTH_MISSING, statement);
    }
  }

  private void missing() {
    if (policy.stages().isEmpty()) {
      checks.add(Code.NO_PROCEDURE, checks.ast().span(), "");
      return;
    }
    NEEDED.stream()
        .filter(kind -> policy.stages().stream().noneMatch(stage -> stage.kind() == kind))
        .forEach(
            kind ->
                checks
                    .blocks(RegulationAst.ProcedureBlock.class)
                    .findFirst()
                    .ifPresent(
                        block ->
                            checks.add(
                                Code.STAGE_MISSING,
                                block.span(),
                                "",
                                kind.text().zh(),
                                kind.text().en())));
  }

  private void ties() {
    if (policy.scoring().ties() instanceof Provision.NotStated<Scoring.Ties>(var clauses, var _)
        && clauses.isEmpty()) {
      stages()
          .filter(s -> !s.says().ranking().isEmpty())
          .findFirst()
          .ifPresent(s -> checks.add(Code.TIES_OPEN, s));
    }
  }

  private void unusedScores() {
    Set<StageKind> used = EnumSet.noneOf(StageKind.class);
    policy.stages().forEach(stage -> used.addAll(stage.rankedBy()));
    if (policy.scoring().ties()
        instanceof Provision.Stated<Scoring.Ties>(Scoring.ByScore(var s), var _)) {
      used.add(s);
    }
    stages()
        .filter(s -> s.says().is(Stage.Trait.SCORED))
        .filter(s -> !used.contains(s.says().kind()) && s.says().produces().isEmpty())
        .forEach(
            s ->
                checks.add(
                    Code.SCORE_UNUSED, s, s.says().text().zh(), s.says().kind().text().en()));
  }

  private void points() {
    int team =
        policy.examiners().team()
                instanceof Provision.Stated<ExaminerRules.ReviewTeam>(var t, var _)
            ? t.members()
            : Integer.MAX_VALUE;
    int sum = 0;
    int total = 0;
    for (var block : checks.blocks(RegulationAst.ScoringBlock.class).toList()) {
      for (var statement : block.properties()) {
        switch (statement.says()) {
          case RegulationAst.Headings(var headings, int printed) -> {
            sum = headings.stream().mapToInt(Scoring.Heading::points).sum();
            total = printed;
            if (printed > 0 && sum != printed) {
              checks.add(Code.POINTS_DIFFER, statement, printed, sum);
            }
          }
          case RegulationAst.Minimum(int points) -> {
            int highest = total > 0 ? total : sum;
            if (highest > 0 && points > highest) {
              checks.add(Code.MINIMUM_ABOVE_TOTAL, statement, points, highest);
            }
          }
          case RegulationAst.DropsExtremes() -> {
            if (team < 3) {
              checks.add(Code.TEAM_TOO_SMALL, statement, team);
            }
          }
          case RegulationAst.CriteriaVersion _, RegulationAst.TiesBy _ -> {}
        }
      }
    }
  }
}
