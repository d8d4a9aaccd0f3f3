package laurel.dsl.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Relation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What keeps a party from applying, from a table of examples. */
class BarJudgementTests {

  @TestFactory
  Stream<DynamicTest> findsEveryBar() {
    return Measures.examples("bars.txt").stream()
        .map(
            lines ->
                DynamicTest.dynamicTest(
                    lines.getFirst().substring(2),
                    () -> assertThat(bars(lines)).isEqualTo(rest(lines, "= "))));
  }

  private static List<String> rest(List<String> lines, String start) {
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  private static Policy policy(List<String> awards) {
    return Measures.policy(
        awards.stream().map(line -> line.split(" ", 2)[0]).toList(),
        awards.stream().map(line -> line.split(" ", 2)[1]).toList());
  }

  private static List<String> bars(List<String> lines) {
    Policy policy =
        policy(lines.stream().filter(l -> l.startsWith("A ") || l.startsWith("B ")).toList());
    List<String> old = rest(lines, "old ");
    Optional<Policy> earlier = old.isEmpty() ? Optional.empty() : Optional.of(policy(old));
    var awards = new ArrayList<PartyRecord.Held>();
    for (String line : rest(lines, "award ")) {
      String[] words = line.split(" ", -1);
      awards.add(
          new PartyRecord.Held(
              words[0],
              Integer.parseInt(words[1]),
              LocalDate.parse(words[2]),
              earlier.flatMap(e -> e.award(words[0])).or(() -> policy.award(words[0])),
              line.contains("until") ? Optional.of(LocalDate.parse(words[4])) : Optional.empty(),
              line.contains("revoked")));
    }
    List<PartyRecord.Imposed> bans =
        rest(lines, "ban ").stream().map(BarJudgementTests::ban).toList();
    String[] on = rest(lines, "on ").getFirst().split(" ", 2);
    List<Bar> found =
        new BarJudgement(policy, Integer.parseInt(on[1]), LocalDate.parse(on[0]), Rows.TERMS)
            .against(new PartyRecord(awards, bans));
    found.forEach(bar -> assertThat(bar.why().text().en()).isNotBlank());
    return found.stream().map(bar -> bar.kind() + " " + Rows.end(bar.end())).toList();
  }

  private static PartyRecord.Imposed ban(String line) {
    String[] cells = line.split("\\|", 2);
    String length = cells[0].strip();
    Ban ban =
        switch (length) {
          case "this year" -> new Ban.ThisYear();
          case "for ever" -> new Ban.Forever();
          default -> new Ban.ForTerm(Rows.term(length));
        };
    return new PartyRecord.Imposed(ban, Rows.events(cells[1].strip()), "弄虚作假", Rows.CLAUSES);
  }

  @Test
  void saysUntilWhenAndByWhichClause() {
    Policy policy = policy(List.of("A 有效期 3年"));
    var held =
        new PartyRecord.Held(
            "A", 5, LocalDate.of(2024, 12, 1), policy.award("A"), Optional.empty(), false);
    Bar bar =
        new BarJudgement(policy, 6, LocalDate.of(2026, 11, 25), Rows.TERMS)
            .against(new PartyRecord(List.of(held), List.of()))
            .getFirst();
    assertThat(bar.why().text().zh()).isEqualTo("「A」在有效期内（至2027-12-01，含当日），期满后方可再次申报。");
    assertThat(bar.why().clauses()).hasToString("[第二条]");
  }

  @Test
  void relatedBodiesAreLookedUp() {
    var none = new RelatedStandings.Body(false, false, Map.of());
    var holder = new RelatedStandings.Body(false, true, Map.of());
    var own = new RelatedStandings.Body(false, false, Map.of("有重大事故", new FactValue.Flag(true)));
    var facts =
        new RelatedStandings(
                Map.of(
                    Relation.SAME_ORGANISATION,
                    List.of(),
                    Relation.SAME_GROUP,
                    List.of(none, holder),
                    Relation.OWN_ORGANISATION,
                    List.of(own)))
            .facts();
    assertThat(facts)
        .containsEntry("同一组织：本届申报", new FactValue.Flag(false))
        .containsEntry("同一集团：有效奖项", new FactValue.Flag(true))
        .containsEntry("同一集团：本届申报", new FactValue.Flag(false))
        .containsEntry("所在组织：有重大事故", new FactValue.Flag(true));
    assertThat(new RelatedStandings(Map.of()).facts()).isEmpty();
  }
}
