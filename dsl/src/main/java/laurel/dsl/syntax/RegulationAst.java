package laurel.dsl.syntax;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scenario;
import laurel.dsl.policy.Scoring;
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

  /** All statements, in the order of the text; notes and the heads of blocks are none. */
  public Stream<Statement<?>> statements() {
    return Stream.concat(measure.stream(), blocks.stream().flatMap(RegulationAst::statements));
  }

  /** The statements of one block. */
  public static Stream<? extends Statement<?>> statements(Block block) {
    return switch (block) {
      case OrgansBlock b -> b.organs().stream();
      case ExaminersBlock b -> b.properties().stream();
      case AwardBlock b -> b.properties().stream();
      case ConditionsBlock b -> b.conditions().stream();
      case ScoringBlock b -> b.properties().stream();
      case ProcedureBlock b -> b.stages().stream();
      case DisqualificationBlock b -> b.lines().stream();
      case RevocationBlock b -> b.lines().stream();
      case DutiesBlock b -> b.duties().stream();
      case NoteBlock _ -> Stream.empty();
      case ExampleBlock b -> b.lines().stream();
    };
  }

  /** What a statement of the head says. */
  public sealed interface MeasureProperty {}

  public record DocumentNumber(String number) implements MeasureProperty {}

  public record Jurisdiction(String place) implements MeasureProperty {}

  public record DraftStatus() implements MeasureProperty {}

  public record Promulgated(Provision<CalendarDate> date) implements MeasureProperty {}

  public record InForce(Measure.InForce from) implements MeasureProperty {}

  public record MeasureValidity(Provision<Term> term) implements MeasureProperty {}

  public record ValidUntil(LocalDate lastDay) implements MeasureProperty {}

  public record Repeals(String documentNumber) implements MeasureProperty {}

  public record SourceText(String file) implements MeasureProperty {}

  public record NoFee() implements MeasureProperty {}

  public record Funding(Role by) implements MeasureProperty {}

  public record Criteria(List<String> standards) implements MeasureProperty {}

  public record CriteriaRevision(Provision<Term> every) implements MeasureProperty {}

  public record Counting(boolean firstDayCounts) implements MeasureProperty {}

  /** A block of statements. */
  public sealed interface Block {
    Span span();
  }

  public record OrgansBlock(Span span, List<Statement<OrganProperty>> organs) implements Block {}

  /** What a statement about an organ says. */
  public sealed interface OrganProperty {}

  public record SetUp(Role.Kind kind, String name, List<Organ.Post> posts)
      implements OrganProperty {}

  public record Powers(Role.Kind kind, List<String> powers) implements OrganProperty {}

  public record ExaminersBlock(Span span, List<Statement<ExaminerProperty>> properties)
      implements Block {}

  /** What a statement about examiners says. */
  public sealed interface ExaminerProperty {}

  public record Team(ExaminerRules.ReviewTeam team) implements ExaminerProperty {}

  public record Qualification(Conditional conditional) implements ExaminerProperty {}

  public record ExaminerDuty(Duty.Kind kind, String text) implements ExaminerProperty {}

  public record Sanctioned(List<String> measures, Role by) implements ExaminerProperty {}

  public record AwardBlock(Span span, String name, List<Statement<AwardProperty>> properties)
      implements Block {}

  /** What a statement about an award says. */
  public sealed interface AwardProperty {}

  public record GrantedTo(List<RecipientKind> recipients) implements AwardProperty {}

  public record Categories(List<String> categories) implements AwardProperty {}

  public record CycleOf(Provision<AwardRule.Cycle> cycle) implements AwardProperty {}

  public record QuotaOf(Quota quota) implements AwardProperty {}

  public record ValidityOf(Provision<AwardRule.Validity> validity) implements AwardProperty {}

  public record IntervalOf(int editions) implements AwardProperty {}

  public record ReapplyAfter(Term term) implements AwardProperty {}

  public record Reevaluated(AwardRule.Reevaluation reevaluation) implements AwardProperty {}

  public record BonusOf(Provision<Bonus> bonus) implements AwardProperty {}

  public record Confers(List<String> things) implements AwardProperty {}

  /** Conditions for one kind of applicant; {@code award} is empty where they bind for all. */
  public record ConditionsBlock(
      Span span,
      RecipientKind recipient,
      String award,
      Condition.Modality modality,
      List<Statement<Conditional>> conditions)
      implements Block {}

  /** A condition's words and what decides it. */
  public record Conditional(String text, Condition.Requirement requirement) {}

  public record ScoringBlock(Span span, List<Statement<ScoringProperty>> properties)
      implements Block {}

  /** What a statement about scoring says. */
  public sealed interface ScoringProperty {}

  public record CriteriaVersion(String version) implements ScoringProperty {}

  /** The parts of the criteria and the total the measure prints; 0 where it prints none. */
  public record Headings(List<Scoring.Heading> headings, int total) implements ScoringProperty {}

  public record Minimum(int points) implements ScoringProperty {}

  public record TiesBy(Provision<Scoring.Ties> ties) implements ScoringProperty {}

  public record DropsExtremes() implements ScoringProperty {}

  /**
   * The stages; their records have no clauses of their own, the statements have them.
   *
   * @param complete whether every stage could be read
   */
  public record ProcedureBlock(Span span, List<Statement<Stage>> stages, boolean complete)
      implements Block {}

  public record DisqualificationBlock(Span span, List<Statement<List<Consequence>>> lines)
      implements Block {}

  public record RevocationBlock(Span span, List<Statement<List<Consequence>>> lines)
      implements Block {}

  /** A cause or what follows from it. */
  public sealed interface Consequence {}

  public record Causes(List<String> causes, RevocationRule.Window window) implements Consequence {}

  public record Recovers(List<String> things, boolean bonus) implements Consequence {}

  public record Bars(Provision<Ban> ban) implements Consequence {}

  public record Decides(Role role, RevocationRule.Part part) implements Consequence {}

  public record Announces() implements Consequence {}

  /** Duties; each record's own clauses are empty, the statement has them. */
  public record DutiesBlock(Span span, List<Statement<Duty>> duties) implements Block {}

  public record NoteBlock(Span span, String text, List<Clause> clauses) implements Block {}

  /** An example; {@code lines} holds its statements in the order of the text. */
  public record ExampleBlock(Span span, String title, List<Statement<ExampleLine>> lines)
      implements Block {}

  /** A line of an example. */
  public sealed interface ExampleLine {}

  /** What is known: at most one recipient and one day in a whole example. */
  public record Givens(
      List<RecipientKind> recipient,
      List<Scenario.Given> givens,
      List<LocalDate> submittedOn,
      boolean allElseMet)
      implements ExampleLine {}

  public record Expected(Scenario.Outcome outcome) implements ExampleLine {}
}
