package laurel.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Shown;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/** Puts the statements of a tree together into a policy; a point said twice is a finding. */
final class PolicyAssembler {

  private final List<Diagnostic> found;

  private PolicyAssembler(List<Diagnostic> found) {
    this.found = found;
  }

  static Policy assemble(RegulationAst ast, List<Diagnostic> found) {
    return new PolicyAssembler(found).policy(ast);
  }

  private Policy policy(RegulationAst ast) {
    return new Policy(
        measure(ast),
        blocks(ast, RegulationAst.OrgansBlock.class)
            .flatMap(block -> block.organs().stream().map(Statement::says))
            .toList(),
        blocks(ast, RegulationAst.AwardBlock.class).map(this::award).toList(),
        blocks(ast, RegulationAst.ConditionsBlock.class).flatMap(this::conditions).toList(),
        blocks(ast, RegulationAst.ProcedureBlock.class)
            .flatMap(block -> block.stages().stream().map(Statement::says))
            .toList(),
        blocks(ast, RegulationAst.RevocationBlock.class).map(this::revocation).toList(),
        blocks(ast, RegulationAst.DutiesBlock.class)
            .flatMap(block -> block.duties().stream())
            .map(duty -> new Duty(duty.says().kind(), duty.says().text(), duty.clauses()))
            .toList(),
        blocks(ast, RegulationAst.NoteBlock.class)
            .map(note -> new Shown(note.text(), note.clauses()))
            .toList());
  }

  static <B extends RegulationAst.Block> Stream<B> blocks(RegulationAst ast, Class<B> type) {
    return ast.blocks().stream().filter(type::isInstance).map(type::cast);
  }

  private Measure measure(RegulationAst ast) {
    var head = ast.measure();
    var repeals = all(head, RegulationAst.Repeals.class);
    return new Measure(
        ast.title(),
        one(head, RegulationAst.DocumentNumber.class, p -> Optional.of(p.number())),
        one(head, RegulationAst.Jurisdiction.class, p -> Optional.of(p.place())),
        !all(head, RegulationAst.DraftStatus.class).isEmpty(),
        one(head, RegulationAst.Promulgated.class, p -> p.date().stream().findFirst()),
        one(head, RegulationAst.InForce.class, p -> Optional.of(p.from())),
        one(head, RegulationAst.MeasureValidity.class, p -> p.term().stream().findFirst()),
        repeals.isEmpty()
            ? Provision.notStated()
            : new Provision.Stated<>(
                repeals.stream().map(s -> s.says().documentNumber()).toList(),
                repeals.stream().flatMap(s -> s.clauses().stream()).toList()),
        one(head, RegulationAst.SourceText.class, p -> Optional.of(p.file())),
        one(head, RegulationAst.NoFee.class, _ -> Optional.of(true)),
        one(head, RegulationAst.Criteria.class, p -> Optional.of(p.standards())));
  }

  private AwardRule award(RegulationAst.AwardBlock block) {
    var properties = block.properties();
    return new AwardRule(
        block.name(),
        one(properties, RegulationAst.GrantedTo.class, p -> Optional.of(p.recipients())),
        one(properties, RegulationAst.CycleOf.class, p -> p.cycle().stream().findFirst()),
        one(properties, RegulationAst.QuotaOf.class, p -> Optional.of(p.quota())),
        one(properties, RegulationAst.ValidityOf.class, p -> p.validity().stream().findFirst()),
        one(properties, RegulationAst.IntervalOf.class, p -> Optional.of(p.editions())),
        one(properties, RegulationAst.BonusOf.class, p -> p.bonus().stream().findFirst()),
        one(properties, RegulationAst.Confers.class, p -> Optional.of(p.things())));
  }

  private Stream<Condition> conditions(RegulationAst.ConditionsBlock block) {
    return block.conditions().stream()
        .map(
            condition ->
                new Condition(
                    block.recipient(),
                    block.modality(),
                    condition.says().text(),
                    condition.says().requirement(),
                    condition.clauses()));
  }

  private RevocationRule revocation(RegulationAst.RevocationBlock block) {
    var recovers = new ArrayList<String>();
    boolean bonus = false;
    boolean announced = false;
    Provision<Term> ban = Provision.notStated();
    var decidedBy = new ArrayList<RevocationRule.Deciding>();
    var clauses = new ArrayList<Clause>(block.causes().clauses());
    for (var statement : block.effects()) {
      clauses.addAll(statement.clauses());
      for (var effect : statement.says()) {
        switch (effect) {
          case RegulationAst.Recovers(var things, var withBonus) -> {
            recovers.addAll(things);
            bonus |= withBonus;
          }
          case RegulationAst.Bars(var term) -> ban = term;
          case RegulationAst.Decides(var role, var part) ->
              decidedBy.add(new RevocationRule.Deciding(role, part));
          case RegulationAst.Announces() -> announced = true;
        }
      }
    }
    return new RevocationRule(
        block.causes().says().causes(),
        block.causes().says().window(),
        recovers,
        bonus,
        ban,
        decidedBy,
        announced,
        clauses.stream().distinct().toList());
  }

  private static <P, T extends P> List<Statement<T>> all(
      List<Statement<P>> statements, Class<T> type) {
    return statements.stream()
        .filter(statement -> type.isInstance(statement.says()))
        .map(s -> new Statement<>(s.span(), s.word(), type.cast(s.says()), s.clauses()))
        .toList();
  }

  private <P, T extends P, V> Provision<V> one(
      List<Statement<P>> statements, Class<T> type, Function<T, Optional<V>> value) {
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
    return value
        .apply(first.says())
        .<Provision<V>>map(v -> new Provision.Stated<>(v, first.clauses()))
        .orElseGet(() -> new Provision.NotStated<>(first.clauses()));
  }
}
