package laurel.dsl.policy;

import java.util.List;

/** Who may examine, in which teams, and what examiners must not do. */
public record ExaminerRules(
    Provision<ReviewTeam> team,
    List<Condition> qualifications,
    List<Duty> duties,
    List<Sanction> sanctions) {

  public ExaminerRules {
    qualifications = List.copyOf(qualifications);
    duties = List.copyOf(duties);
    sanctions = List.copyOf(sanctions);
  }

  /**
   * A review team.
   *
   * @param includes kinds of member it must have
   * @param led whether its leader answers for it
   * @param drawn whether members are drawn by lot from the pool
   */
  public record ReviewTeam(
      Bound bound, int members, List<String> includes, boolean led, boolean drawn) {
    public ReviewTeam {
      includes = List.copyOf(includes);
    }
  }

  /** What follows a breach. */
  public record Sanction(List<String> measures, Role by, List<Clause> clauses) {
    public Sanction {
      measures = List.copyOf(measures);
      clauses = List.copyOf(clauses);
    }
  }
}
