package laurel.dsl.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.dsl.point.Register;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;

/**
 * What becomes of each clause of a measure's text, by the register of points.
 *
 * @param notInText clauses the policy cites and the text lacks
 */
public record Coverage(List<Entry> entries, List<Clause> notInText, List<MeasureText.Gap> gaps) {

  public Coverage {
    entries = List.copyOf(entries);
    notInText = List.copyOf(notInText);
    gaps = List.copyOf(gaps);
  }

  /**
   * One clause of the text.
   *
   * @param statements what the policy states by it; empty where it does not mention the clause
   */
  public record Entry(Clause clause, String words, List<Statement> statements) {
    public Entry {
      statements = List.copyOf(statements);
    }

    /**
     * The treatment of the clause: the weakest of what it states, for a clause is carried out when
     * all of it is. Empty where the policy does not mention it.
     */
    public Optional<Treatment> treatment() {
      return statements.stream().map(Statement::treatment).min(Comparator.naturalOrder());
    }
  }

  public static Coverage of(Policy policy, MeasureText text) {
    List<Statement> stated = Register.of(policy);
    var entries = new ArrayList<Entry>();
    for (Clause leaf : text.leaves()) {
      entries.add(
          new Entry(
              leaf,
              text.words(leaf),
              stated.stream().filter(statement -> covers(statement, leaf)).toList()));
    }
    return new Coverage(
        entries,
        stated.stream()
            .flatMap(statement -> statement.clauses().stream())
            .distinct()
            .filter(clause -> !text.has(clause))
            .toList(),
        text.gaps());
  }

  private static boolean covers(Statement statement, Clause leaf) {
    return statement.clauses().stream()
        .anyMatch(cited -> new Clause(cited.style(), cited.path(), 0).contains(leaf));
  }

  public long count(Treatment treatment) {
    return entries.stream()
        .filter(entry -> entry.treatment().equals(Optional.of(treatment)))
        .count();
  }

  /** The clauses that the policy does not mention. */
  public List<Entry> unmentioned() {
    return entries.stream().filter(entry -> entry.statements().isEmpty()).toList();
  }
}
