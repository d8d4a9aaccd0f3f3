package laurel.dsl.syntax;

import java.util.List;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.Term;

/** The tree of a regulation: the grammar's rules as records, each with its place. */
public record RegulationAst(
    Span span, String title, List<Statement<MeasureProperty>> measure, List<Block> blocks) {

  /**
   * What, value, and the clauses that say so.
   *
   * @param word the statement's first word as it is written
   */
  public record Statement<T>(Span span, String word, T says, List<Clause> clauses) {
    public Statement {
      clauses = List.copyOf(clauses);
    }
  }

  /** What a statement of the head says. */
  public sealed interface MeasureProperty {}

  public record DocumentNumber(String number) implements MeasureProperty {}

  public record Jurisdiction(String place) implements MeasureProperty {}

  public record DraftStatus() implements MeasureProperty {}

  /** Silence where no date is given. */
  public record Promulgated(List<CalendarDate> date) implements MeasureProperty {}

  public record InForce(Measure.InForce from) implements MeasureProperty {}

  public record MeasureValidity(List<Term> term) implements MeasureProperty {}

  public record Repeals(String documentNumber) implements MeasureProperty {}

  public record SourceText(String file) implements MeasureProperty {}

  public record NoFee() implements MeasureProperty {}

  public record Criteria(List<String> standards) implements MeasureProperty {}

  /** A block of statements. */
  public sealed interface Block {
    Span span();
  }

  public record OrgansBlock(Span span, List<Statement<Organ>> organs) implements Block {}

  public record AwardBlock(Span span, String name, List<Statement<AwardProperty>> properties)
      implements Block {}

  /** What a statement about an award says; an empty list is 未规定. */
  public sealed interface AwardProperty {}

  public record GrantedTo(List<RecipientKind> recipients) implements AwardProperty {}

  public record CycleOf(List<AwardRule.Cycle> cycle) implements AwardProperty {}

  public record QuotaOf(Quota quota) implements AwardProperty {}

  public record ValidityOf(List<AwardRule.Validity> validity) implements AwardProperty {}

  public record IntervalOf(int editions) implements AwardProperty {}

  public record BonusOf(List<Bonus> bonus) implements AwardProperty {}

  public record Confers(List<String> things) implements AwardProperty {}

  public record ConditionsBlock(
      Span span,
      RecipientKind recipient,
      Condition.Modality modality,
      List<Statement<Conditional>> conditions)
      implements Block {}

  /** A condition's words and what decides it. */
  public record Conditional(String text, Condition.Requirement requirement) {}

  public record ProcedureBlock(Span span, List<Statement<Stage>> stages) implements Block {}

  public record RevocationBlock(
      Span span, Statement<Causes> causes, List<Statement<List<RevocationEffect>>> effects)
      implements Block {}

  public record Causes(List<String> causes, RevocationRule.Window window) {}

  /** What follows from a revocation. */
  public sealed interface RevocationEffect {}

  public record Recovers(List<String> things, boolean bonus) implements RevocationEffect {}

  public record Bars(Provision<Term> term) implements RevocationEffect {}

  public record Decides(Role role, RevocationRule.Part part) implements RevocationEffect {}

  public record Announces() implements RevocationEffect {}

  public record DutiesBlock(Span span, List<Statement<DutyText>> duties) implements Block {}

  /** A duty's kind and words. */
  public record DutyText(Duty.Kind kind, String text) {}

  public record NoteBlock(Span span, String text, List<Clause> clauses) implements Block {}
}
