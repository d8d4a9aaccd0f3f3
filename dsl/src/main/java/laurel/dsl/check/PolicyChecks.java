package laurel.dsl.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;
import laurel.dsl.syntax.SourceName;
import laurel.dsl.text.Spelling;

/** What is wrong with a regulation beyond its words: parts that are missing or do not fit. */
public final class PolicyChecks {

  private static final Pattern NUMBERS = Pattern.compile("[0-9一二三四五六七八九十]+");

  private final Checks checks;
  private final Policy policy;

  private PolicyChecks(Checks checks) {
    this.checks = checks;
    this.policy = checks.policy();
  }

  /** All findings; with what is missing only where {@code whole} says all could be read. */
  public static List<Diagnostic> check(
      RegulationAst ast, Policy policy, boolean whole, Supplier<List<SourceName>> names) {
    Checks checks = Checks.of(ast, policy, whole, names);
    var own = new PolicyChecks(checks);
    own.dates();
    own.duplicates();
    own.types();
    own.conditionAwards();
    new StageChecks(checks).run();
    new AwardChecks(checks).run();
    if (whole) {
      own.silences();
      own.organs();
      own.recipients();
      new ConditionChecks(checks).run();
      new ScenarioChecks(checks).run();
      PointChecks.run(checks);
    }
    return checks.found();
  }

  private void dates() {
    Measure measure = policy.measure();
    for (var statement : checks.ast().measure()) {
      switch (statement.says()) {
        case RegulationAst.Promulgated(
                Provision.Stated<CalendarDate>(CalendarDate.Partial(int year, int month), var _)) ->
            checks.add(Code.DATE_INCOMPLETE, statement, year + "-" + month);
        case RegulationAst.InForce(Measure.OnDate(LocalDate force))
            when measure.promulgated()
                    instanceof
                    Provision.Stated<CalendarDate>(CalendarDate.Complete(LocalDate day), var _)
                && force.isBefore(day) ->
            checks.add(Code.FORCE_BEFORE_PROMULGATION, statement, force, day);
        case RegulationAst.ValidUntil(LocalDate last)
            when measure.inForce()
                    instanceof Provision.Stated<Measure.InForce>(Measure.OnDate(var force), var _)
                && last.isBefore(force) ->
            checks.add(Code.ENDS_BEFORE_FORCE, statement, last, force);
        default -> {}
      }
    }
  }

  private void duplicates() {
    Set<String> awards = new HashSet<>();
    checks
        .blocks(RegulationAst.AwardBlock.class)
        .filter(block -> !awards.add(block.name()))
        .forEach(block -> checks.add(Code.SAID_TWICE, block.span(), "", block.name()));
    Set<String> conditions = new HashSet<>();
    checks
        .blocks(RegulationAst.ConditionsBlock.class)
        .forEach(
            block ->
                block.conditions().stream()
                    .filter(c -> !conditions.add(block.recipient() + c.says().text()))
                    .forEach(c -> checks.add(Code.SAID_TWICE, c, c.says().text())));
    Set<Role.Kind> organs = new HashSet<>();
    checks
        .blocks(RegulationAst.OrgansBlock.class)
        .flatMap(block -> block.organs().stream())
        .filter(o -> o.says() instanceof RegulationAst.SetUp setUp && !organs.add(setUp.kind()))
        .forEach(o -> checks.add(Code.SAID_TWICE, o, o.word()));
  }

  private void types() {
    Map<String, Fact.Type> types = new HashMap<>();
    for (RecipientKind recipient : RecipientKind.values()) {
      var names = new TreeSet<String>();
      checks
          .blocks(RegulationAst.ConditionsBlock.class)
          .filter(block -> block.recipient() == recipient)
          .flatMap(block -> block.conditions().stream())
          .forEach(
              condition -> {
                if (condition.says().requirement() instanceof Condition.Test(var expression)) {
                  expression
                      .facts()
                      .forEach(
                          fact -> {
                            type(condition, fact, types);
                            names.add(fact.name());
                          });
                }
              });
      nearNames(names, types);
    }
  }

  private void type(Statement<?> condition, Fact fact, Map<String, Fact.Type> types) {
    Fact.Type before = types.putIfAbsent(fact.name(), fact.type());
    if (before != null && before != fact.type()) {
      checks.add(
          Code.TYPE_CLASH,
          condition,
          fact.name(),
          before.text().zh(),
          fact.type().text().zh(),
          before.text().en(),
          fact.type().text().en());
    }
  }

  /** Two facts of one type whose names differ in a character that is no number. */
  private void nearNames(Set<String> names, Map<String, Fact.Type> types) {
    record Name(String written, String numberless) {}
    Map<Fact.Type, List<Name>> byType = new HashMap<>();
    for (String name : names) {
      Fact.Type type = Objects.requireNonNull(types.get(name));
      if (name.length() >= 4) {
        byType
            .computeIfAbsent(type, _ -> new ArrayList<>())
            .add(new Name(name, NUMBERS.matcher(name).replaceAll("#")));
      }
    }
    for (List<Name> same : byType.values()) {
      for (int later = 1; later < same.size(); later++) {
        for (int earlier = 0; earlier < later; earlier++) {
          if (Spelling.isOneEditApart(
              same.get(earlier).numberless(), same.get(later).numberless())) {
            checks.add(
                Code.NEAR_NAME,
                checks.ast().span(),
                "",
                same.get(earlier).written(),
                same.get(later).written());
          }
        }
      }
    }
  }

  private void conditionAwards() {
    checks
        .blocks(RegulationAst.ConditionsBlock.class)
        .filter(block -> !block.award().isEmpty() && policy.award(block.award()).isEmpty())
        .forEach(
            block -> {
              checks.unknownName(
                  Code.UNDEFINED_AWARD,
                  block.span(),
                  block.conditions().stream().findFirst().map(checks::under).orElse(""),
                  block.award(),
                  policy.awards().stream().map(AwardRule::name));
            });
  }

  private void silences() {
    if (policy.awards().isEmpty()) {
      checks.add(Code.NO_AWARD, checks.ast().span(), "");
    }
    checks
        .blocks(RegulationAst.AwardBlock.class)
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
    if (provision instanceof Provision.NotStated<?>(var clauses, var _) && clauses.isEmpty()) {
      checks.add(
          Code.NOT_MENTIONED, block.span(), "奖项「" + block.name() + "」", block.name(), zh, en);
    }
  }

  private void organs() {
    Set<Role.Kind> defined = new HashSet<>();
    policy.organs().stream().map(Organ::kind).forEach(defined::add);
    checks
        .blocks(RegulationAst.ProcedureBlock.class)
        .flatMap(block -> block.stages().stream())
        .forEach(
            statement ->
                statement.says().actors().stream()
                    .map(Role::kind)
                    .filter(kind -> !defined.contains(kind))
                    .distinct()
                    .forEach(kind -> undefined(statement, kind)));
    checks
        .blocks(RegulationAst.OrgansBlock.class)
        .flatMap(block -> block.organs().stream())
        .forEach(
            statement -> {
              if (statement.says() instanceof RegulationAst.Powers(var kind, var _)
                  && !defined.contains(kind)) {
                checks.add(
                    Code.UNDEFINED_ORGAN,
                    statement,
                    statement.word(),
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
              }
            });
  }

  private void undefined(Statement<?> statement, Role.Kind kind) {
    switch (kind) {
      case COMMITTEE -> checks.add(Code.UNDEFINED_ORGAN, statement, "评审委员会", "committee");
      case SECRETARIAT -> checks.add(Code.UNDEFINED_ORGAN, statement, "办公室", "secretariat");
      case GUIDANCE_GROUP ->
          checks.add(Code.UNDEFINED_ORGAN, statement, "专家技术指导组", "guidance group");
      case EXPERTS -> checks.add(Code.EXPERTS_NOT_SET_UP, statement);
      case APPLICANT, NAMED -> {}
    }
  }

  private void recipients() {
    List<RecipientKind> granted = policy.recipients();
    boolean open =
        policy.awards().stream().map(AwardRule::grantedTo).anyMatch(p -> p.stated().isEmpty());
    checks
        .blocks(RegulationAst.ConditionsBlock.class)
        .filter(block -> !open && !granted.contains(block.recipient()))
        .forEach(
            block ->
                checks.add(
                    Code.NO_RECIPIENT,
                    block.span(),
                    "",
                    block.recipient().text().zh(),
                    block.recipient().text().en()));
  }
}
