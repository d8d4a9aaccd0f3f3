package laurel.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.DisqualificationRule;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Shown;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/** Puts the statements of a tree together into a policy; a point said twice is a finding. */
public final class PolicyAssembler {

  private final RegulationAst ast;
  private final List<Diagnostic> found;

  private PolicyAssembler(RegulationAst ast, List<Diagnostic> found) {
    this.ast = ast;
    this.found = found;
  }

  public static Policy assemble(RegulationAst ast, List<Diagnostic> found) {
    return new PolicyAssembler(ast, found).policy();
  }

  private Policy policy() {
    List<Condition> conditions =
        blocks(RegulationAst.ConditionsBlock.class).flatMap(this::conditions).toList();
    return new Policy(
        measure(),
        organs(),
        blocks(RegulationAst.AwardBlock.class).map(this::award).toList(),
        conditions.stream().map(condition -> expanded(condition, conditions)).toList(),
        blocks(RegulationAst.ProcedureBlock.class)
            .flatMap(block -> block.stages().stream())
            .map(stage -> stage.says().citing(stage.clauses()))
            .toList(),
        scoring(),
        examiners(),
        blocks(RegulationAst.DisqualificationBlock.class).map(this::disqualification).toList(),
        blocks(RegulationAst.RevocationBlock.class).flatMap(this::revocations).toList(),
        blocks(RegulationAst.DutiesBlock.class)
            .flatMap(block -> block.duties().stream())
            .map(PolicyAssembler::duty)
            .toList(),
        blocks(RegulationAst.NoteBlock.class)
            .map(note -> new Shown(note.text(), note.clauses()))
            .toList(),
        blocks(RegulationAst.ExampleBlock.class)
            .flatMap(block -> ScenarioAssembler.scenario(block, found).stream())
            .toList());
  }

  private <B extends RegulationAst.Block> Stream<B> blocks(Class<B> type) {
    return ast.blocks().stream().filter(type::isInstance).map(type::cast);
  }

  private Measure measure() {
    var head = ast.measure();
    var repeals = all(head, RegulationAst.Repeals.class);
    return new Measure(
        ast.title(),
        one(head, RegulationAst.DocumentNumber.class, p -> Provision.stated(p.number())),
        one(head, RegulationAst.Jurisdiction.class, p -> Provision.stated(p.place())),
        !all(head, RegulationAst.DraftStatus.class).isEmpty(),
        one(head, RegulationAst.Promulgated.class, RegulationAst.Promulgated::date),
        one(head, RegulationAst.InForce.class, p -> Provision.stated(p.from())),
        one(head, RegulationAst.MeasureValidity.class, RegulationAst.MeasureValidity::term),
        repeals.isEmpty()
            ? Provision.notStated()
            : new Provision.Stated<>(
                repeals.stream().map(s -> s.says().documentNumber()).toList(),
                repeals.stream().flatMap(s -> s.clauses().stream()).toList()),
        one(head, RegulationAst.SourceText.class, p -> Provision.stated(p.file())),
        one(head, RegulationAst.NoFee.class, _ -> Provision.stated(true)),
        one(head, RegulationAst.Criteria.class, p -> Provision.stated(p.standards())),
        one(head, RegulationAst.CriteriaRevision.class, RegulationAst.CriteriaRevision::every),
        one(head, RegulationAst.ValidUntil.class, p -> Provision.stated(p.lastDay())),
        one(head, RegulationAst.Counting.class, p -> Provision.stated(p.firstDayCounts())),
        one(head, RegulationAst.Funding.class, p -> Provision.stated(p.by())));
  }

  private List<Organ> organs() {
    var statements =
        blocks(RegulationAst.OrgansBlock.class).flatMap(b -> b.organs().stream()).toList();
    var organs = new ArrayList<Organ>();
    for (var statement : all(statements, RegulationAst.SetUp.class)) {
      var setUp = statement.says();
      List<Shown> powers =
          organs.stream().anyMatch(organ -> organ.kind() == setUp.kind())
              ? List.of()
              : all(statements, RegulationAst.Powers.class).stream()
                  .filter(p -> p.says().kind() == setUp.kind())
                  .flatMap(p -> p.says().powers().stream().map(t -> new Shown(t, p.clauses())))
                  .toList();
      organs.add(new Organ(setUp.kind(), setUp.name(), setUp.posts(), powers, statement.clauses()));
    }
    return organs;
  }

  private AwardRule award(RegulationAst.AwardBlock block) {
    var properties = block.properties();
    return new AwardRule(
        block.name(),
        one(properties, RegulationAst.GrantedTo.class, p -> Provision.stated(p.recipients())),
        one(properties, RegulationAst.CycleOf.class, RegulationAst.CycleOf::cycle),
        one(properties, RegulationAst.QuotaOf.class, p -> Provision.stated(p.quota())),
        one(properties, RegulationAst.ValidityOf.class, RegulationAst.ValidityOf::validity),
        one(properties, RegulationAst.IntervalOf.class, p -> Provision.stated(p.editions())),
        one(properties, RegulationAst.BonusOf.class, RegulationAst.BonusOf::bonus),
        one(properties, RegulationAst.Confers.class, p -> Provision.stated(p.things())),
        one(properties, RegulationAst.Categories.class, p -> Provision.stated(p.categories())),
        one(properties, RegulationAst.ReapplyAfter.class, p -> Provision.stated(p.term())),
        one(properties, RegulationAst.Reevaluated.class, p -> Provision.stated(p.reevaluation())));
  }

  private Stream<Condition> conditions(RegulationAst.ConditionsBlock block) {
    return block.conditions().stream()
        .map(
            condition ->
                new Condition(
                    block.recipient(),
                    block.award(),
                    block.modality(),
                    condition.says().text(),
                    condition.says().requirement(),
                    condition.clauses()));
  }

  /** A reference to conditions of a related body becomes those conditions. */
  private Condition expanded(Condition condition, List<Condition> conditions) {
    if (!(condition.requirement() instanceof Condition.Test(Expression expression))) {
      return condition;
    }
    Expression expanded =
        References.expand(
            expression,
            conditions,
            clauses ->
                ast.blocks().stream()
                    .filter(RegulationAst.ConditionsBlock.class::isInstance)
                    .flatMap(b -> ((RegulationAst.ConditionsBlock) b).conditions().stream())
                    .filter(s -> s.says().text().equals(condition.text()))
                    .findFirst()
                    .ifPresent(
                        s ->
                            found.add(
                                Diagnostic.of(
                                    Code.REFERENCE_WITHOUT_FACTS,
                                    s.span(),
                                    Clause.join(s.clauses()).zh(),
                                    Clause.join(clauses).zh(),
                                    Clause.join(clauses).en()))));
    return new Condition(
        condition.recipient(),
        condition.award(),
        condition.modality(),
        condition.text(),
        new Condition.Test(expanded),
        condition.clauses());
  }

  private Scoring scoring() {
    var properties =
        blocks(RegulationAst.ScoringBlock.class).flatMap(b -> b.properties().stream()).toList();
    return new Scoring(
        one(properties, RegulationAst.CriteriaVersion.class, p -> Provision.stated(p.version())),
        one(properties, RegulationAst.Headings.class, p -> Provision.stated(p.headings())),
        all(properties, RegulationAst.Headings.class).stream()
            .filter(s -> s.says().total() > 0)
            .<Provision<Integer>>map(s -> new Provision.Stated<>(s.says().total(), s.clauses()))
            .findFirst()
            .orElse(Provision.notStated()),
        one(properties, RegulationAst.Minimum.class, p -> Provision.stated(p.points())),
        one(properties, RegulationAst.TiesBy.class, RegulationAst.TiesBy::ties),
        one(properties, RegulationAst.DropsExtremes.class, _ -> Provision.stated(true)));
  }

  private ExaminerRules examiners() {
    var properties =
        blocks(RegulationAst.ExaminersBlock.class).flatMap(b -> b.properties().stream()).toList();
    return new ExaminerRules(
        one(properties, RegulationAst.Team.class, p -> Provision.stated(p.team())),
        all(properties, RegulationAst.Qualification.class).stream()
            .map(
                s ->
                    new Condition(
                        RecipientKind.INDIVIDUAL,
                        "",
                        Condition.Modality.MUST,
                        s.says().conditional().text(),
                        s.says().conditional().requirement(),
                        s.clauses()))
            .toList(),
        all(properties, RegulationAst.ExaminerDuty.class).stream()
            .map(
                s ->
                    new Duty(
                        s.says().kind(),
                        s.says().text(),
                        List.of(),
                        List.of(),
                        new Duty.Always(),
                        s.clauses()))
            .toList(),
        all(properties, RegulationAst.Sanctioned.class).stream()
            .map(s -> new ExaminerRules.Sanction(s.says().measures(), s.says().by(), s.clauses()))
            .toList());
  }

  private static Duty duty(Statement<Duty> statement) {
    Duty d = statement.says();
    return new Duty(d.kind(), d.text(), d.owedBy(), d.owedTo(), d.due(), statement.clauses());
  }

  private Stream<RevocationRule> revocations(RegulationAst.RevocationBlock block) {
    Consequences effects = Consequences.of(block.lines());
    return block.lines().stream()
        .filter(line -> line.says().getFirst() instanceof RegulationAst.Causes)
        .map(
            line -> {
              var causes = (RegulationAst.Causes) line.says().getFirst();
              return new RevocationRule(
                  causes.causes(),
                  causes.window(),
                  effects.recovers(),
                  effects.recoversBonus(),
                  effects.ban(),
                  effects.decidedBy(),
                  effects.announced(),
                  Stream.concat(line.clauses().stream(), effects.clauses().stream())
                      .distinct()
                      .toList());
            });
  }

  private DisqualificationRule disqualification(RegulationAst.DisqualificationBlock block) {
    Consequences effects = Consequences.of(block.lines());
    return new DisqualificationRule(
        block.lines().stream()
            .flatMap(line -> line.says().stream())
            .flatMap(
                c ->
                    c instanceof RegulationAst.Causes causes
                        ? causes.causes().stream()
                        : Stream.of())
            .toList(),
        effects.ban(),
        effects.decidedBy(),
        effects.announced(),
        block.lines().stream().flatMap(line -> line.clauses().stream()).distinct().toList());
  }

  private static <P, T extends P> List<Statement<T>> all(
      List<Statement<P>> statements, Class<T> type) {
    return statements.stream()
        .filter(statement -> type.isInstance(statement.says()))
        .map(s -> new Statement<>(s.span(), s.word(), type.cast(s.says()), s.clauses()))
        .toList();
  }

  private <P, T extends P, V> Provision<V> one(
      List<Statement<P>> statements, Class<T> type, Function<T, Provision<V>> value) {
    var said = all(statements, type);
    if (said.isEmpty()) {
      return Provision.notStated();
    }
    if (said.size() > 1) {
      Statement<T> second = said.get(1);
      found.add(
          Diagnostic.of(
              Code.SAID_TWICE, second.span(), Clause.join(second.clauses()).zh(), second.word()));
    }
    Statement<T> first = said.getFirst();
    return value.apply(first.says()).citing(first.clauses());
  }
}
