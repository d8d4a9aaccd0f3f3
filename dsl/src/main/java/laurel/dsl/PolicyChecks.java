package laurel.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/** What is wrong with a regulation beyond its words: parts that are missing or do not fit. */
final class PolicyChecks {

  private static final List<StageKind> NEEDED =
      List.of(
          StageKind.APPLICATION,
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.DELIBERATION,
          StageKind.APPROVAL);

  private final RegulationAst ast;
  private final Policy policy;
  private final List<Diagnostic> found = new ArrayList<>();

  private PolicyChecks(RegulationAst ast, Policy policy) {
    this.ast = ast;
    this.policy = policy;
  }

  /**
   * Checks what was read.
   *
   * @param whole whether all statements could be read, so that what is missing is really missing
   */
  static List<Diagnostic> check(RegulationAst ast, Policy policy, boolean whole) {
    var checks = new PolicyChecks(ast, policy);
    checks.promulgation();
    checks.duplicates();
    checks.facts();
    checks.stages(whole);
    if (whole) {
      checks.missingParts();
      checks.silences();
      checks.organs();
      checks.recipients();
    }
    return checks.found;
  }

  private void add(Code code, Span span, String under, Object... arguments) {
    found.add(Diagnostic.of(code, span, under, arguments));
  }

  private void promulgation() {
    for (var statement : ast.measure()) {
      if (statement.says() instanceof RegulationAst.Promulgated(var dates)
          && !dates.isEmpty()
          && dates.getFirst() instanceof CalendarDate.Partial(int year, int month)) {
        add(Code.DATE_INCOMPLETE, statement.span(), clauses(statement), year + "-" + month);
      }
    }
  }

  private void duplicates() {
    Set<String> awards = new HashSet<>();
    PolicyAssembler.blocks(ast, RegulationAst.AwardBlock.class)
        .filter(block -> !awards.add(block.name()))
        .forEach(block -> add(Code.SAID_TWICE, block.span(), "", block.name()));
    Set<String> conditions = new HashSet<>();
    PolicyAssembler.blocks(ast, RegulationAst.ConditionsBlock.class)
        .forEach(
            block ->
                block.conditions().stream()
                    .filter(c -> !conditions.add(block.recipient() + c.says().text()))
                    .forEach(c -> add(Code.SAID_TWICE, c.span(), clauses(c), c.says().text())));
  }

  private void facts() {
    Map<String, Fact.Type> types = new HashMap<>();
    PolicyAssembler.blocks(ast, RegulationAst.ConditionsBlock.class)
        .flatMap(block -> block.conditions().stream())
        .forEach(
            condition -> {
              if (condition.says().requirement() instanceof Condition.Test(var expression)) {
                expression
                    .facts()
                    .forEach(
                        fact -> {
                          Fact.Type before = types.putIfAbsent(fact.name(), fact.type());
                          if (before != null && before != fact.type()) {
                            add(
                                Code.TYPE_CLASH,
                                condition.span(),
                                clauses(condition),
                                fact.name(),
                                before.text().zh(),
                                fact.type().text().zh(),
                                before.text().en(),
                                fact.type().text().en());
                          }
                        });
              }
            });
  }

  private void stages(boolean whole) {
    List<Stage> before = new ArrayList<>();
    PolicyAssembler.blocks(ast, RegulationAst.ProcedureBlock.class)
        .flatMap(block -> block.stages().stream())
        .forEach(
            statement -> {
              Stage stage = statement.says();
              for (StageKind source : stage.rankedBy()) {
                ranking(statement, source, before, whole);
              }
              term(statement);
              before.add(stage);
            });
  }

  private void ranking(
      Statement<Stage> statement, StageKind source, List<Stage> before, boolean whole) {
    var text = source.text();
    List<Stage> sources = before.stream().filter(s -> s.kind() == source).toList();
    if (sources.isEmpty() && whole) {
      add(Code.RANK_BEFORE_STAGE, statement.span(), clauses(statement), text.zh(), text.en());
    } else if (!sources.isEmpty() && sources.stream().noneMatch(s -> s.is(Stage.Trait.SCORED))) {
      add(Code.RANK_WITHOUT_SCORE, statement.span(), clauses(statement), text.zh(), text.en());
    }
  }

  private void term(Statement<Stage> statement) {
    if (statement.says().kind() == StageKind.PUBLIC_NOTICE
        && statement.says().lasting() instanceof Provision.Stated<Term>(Term term, var _)
        && term.unit() != Term.Unit.WORKING_DAYS
        && term.unit() != Term.Unit.DAYS) {
      add(
          Code.WRONG_UNIT,
          statement.span(),
          clauses(statement),
          term.text().zh(),
          "个工作日、日",
          "working days, days");
    }
  }

  private void missingParts() {
    if (policy.awards().isEmpty()) {
      add(Code.NO_AWARD, ast.span(), "");
    }
    if (policy.stages().isEmpty()) {
      add(Code.NO_PROCEDURE, ast.span(), "");
      return;
    }
    NEEDED.stream()
        .filter(kind -> policy.stages().stream().noneMatch(stage -> stage.kind() == kind))
        .forEach(
            kind ->
                PolicyAssembler.blocks(ast, RegulationAst.ProcedureBlock.class)
                    .findFirst()
                    .ifPresent(
                        block ->
                            add(
                                Code.STAGE_MISSING,
                                block.span(),
                                "",
                                kind.text().zh(),
                                kind.text().en())));
  }

  private void silences() {
    PolicyAssembler.blocks(ast, RegulationAst.AwardBlock.class)
        .forEach(
            block ->
                policy
                    .award(block.name())
                    .ifPresent(
                        award -> {
                          silence(block, award.grantedTo(), "授予", "granted to");
                          silence(block, award.quota(), "名额", "quota");
                          silence(block, award.bonus(), "奖金", "bonus");
                          silence(block, award.validity(), "有效期", "validity");
                          silence(block, award.cycle(), "周期", "cycle");
                        }));
  }

  private void silence(
      RegulationAst.AwardBlock block, Provision<?> provision, String zh, String en) {
    if (provision instanceof Provision.NotStated<?>(var clauses) && clauses.isEmpty()) {
      add(Code.NOT_MENTIONED, block.span(), "奖项「" + block.name() + "」", block.name(), zh, en);
    }
  }

  private void organs() {
    Set<Role.Kind> defined = new HashSet<>();
    policy.organs().stream().map(Organ::kind).forEach(defined::add);
    PolicyAssembler.blocks(ast, RegulationAst.ProcedureBlock.class)
        .flatMap(block -> block.stages().stream())
        .forEach(
            statement ->
                statement.says().actors().stream()
                    .map(Role::kind)
                    .filter(kind -> !defined.contains(kind))
                    .forEach(
                        kind -> {
                          switch (kind) {
                            case COMMITTEE ->
                                add(
                                    Code.UNDEFINED_ORGAN,
                                    statement.span(),
                                    clauses(statement),
                                    "评审委员会");
                            case SECRETARIAT ->
                                add(
                                    Code.UNDEFINED_ORGAN,
                                    statement.span(),
                                    clauses(statement),
                                    "办公室");
                            case GUIDANCE_GROUP ->
                                add(
                                    Code.UNDEFINED_ORGAN,
                                    statement.span(),
                                    clauses(statement),
                                    "专家技术指导组");
                            case EXPERTS, APPLICANT, NAMED -> {}
                          }
                        }));
  }

  private void recipients() {
    List<RecipientKind> granted = policy.recipients();
    boolean open =
        policy.awards().stream().map(AwardRule::grantedTo).anyMatch(p -> p.stated().isEmpty());
    PolicyAssembler.blocks(ast, RegulationAst.ConditionsBlock.class)
        .filter(block -> !open && !granted.contains(block.recipient()))
        .forEach(
            block ->
                add(
                    Code.NO_RECIPIENT,
                    block.span(),
                    "",
                    block.recipient().text().zh(),
                    block.recipient().text().en()));
  }

  private static String clauses(Statement<?> statement) {
    return statement.clauses().isEmpty() ? "" : "【" + Clause.join(statement.clauses()).zh() + "】";
  }
}
