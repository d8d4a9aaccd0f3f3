package laurel.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.comparison.PolicyDifference;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import org.junit.jupiter.api.Test;

/**
 * No word is dropped: each word of the founding measures and of the reference, replaced by each
 * other word that can stand in its place or left out, makes another policy or is refused.
 */
class EveryWordCountsTests {

  /**
   * Two ways to write the same.
   *
   * @param rules the rules it holds in
   * @param to empty for leaving the word out
   */
  private record Synonym(String rules, String from, String to, String why) {
    boolean covers(Mutants.Mutant<?> mutant) {
      return mutant.rule().matches(rules)
          && mutant.word().matches(from)
          && mutant.sibling().matches(to);
    }
  }

  private static final List<Synonym> SYNONYMS =
      List.of(
          new Synonym(".*/Quantity", "个|名|家", "", "3个 is 3"),
          new Synonym(".*/Joint", "、|且", "、|且", "two spellings of and"),
          new Synonym("Names/Separator", "、|，", "、|，|", "names of a list"),
          new Synonym(
              "Procedure/Stage|Cycle/Silence|Requirement/Finding|Disjunction/Conjunction",
              "，",
              "",
              "a pause between parts that words begin"),
          new Synonym("Conjunction/IsValue", "是", "属于", "to be one of one is to be it"),
          new Synonym("Conjunction/IsValue", "不是", "不属于", "to be none of one is not to be it"),
          new Synonym("Example/Givens", "，", "已知", "a line more"));

  private static final List<Mutants.Mutant<Policy>> MEASURES =
      Mutants.of(Mutants.measures(), text -> RegulationCompiler.compile(text).policy());

  @Test
  void aWordInAnotherPlaceMakesAnotherPolicyOrIsRefused() {
    assertThat(MEASURES).hasSizeGreaterThan(4_000);
    assertThat(MEASURES)
        .filteredOn(mutant -> mutant.changed().filter(sameAs(mutant.original())).isPresent())
        .filteredOn(mutant -> SYNONYMS.stream().noneMatch(s -> s.covers(mutant)))
        .isEmpty();
  }

  private static Predicate<Policy> sameAs(Policy original) {
    return policy -> PolicyJson.hash(policy).equals(PolicyJson.hash(original));
  }

  @Test
  void theDifferenceIsEmptyExactlyWhereTheHashesAreEqual() {
    assertThat(MEASURES)
        .filteredOn(mutant -> mutant.changed().isPresent())
        .hasSizeGreaterThan(300)
        .allSatisfy(
            mutant -> {
              Policy changed = mutant.changed().orElseThrow();
              assertThat(PolicyDifference.between(mutant.original(), changed).changes().isEmpty())
                  .isEqualTo(sameAs(mutant.original()).test(changed));
            });
  }

  @Test
  void aWordInAnotherPlaceMakesAnotherBaselineOrIsRefused() {
    var mutants =
        Mutants.of(
            Mutants.baselines(), text -> RegulationCompiler.compileBaseline(text).baseline());
    assertThat(mutants).hasSizeGreaterThan(50);
    assertThat(mutants)
        .filteredOn(mutant -> mutant.changed().filter(mutant.original()::equals).isPresent())
        .filteredOn(mutant -> SYNONYMS.stream().noneMatch(s -> s.covers(mutant)))
        .isEmpty();
  }
}
