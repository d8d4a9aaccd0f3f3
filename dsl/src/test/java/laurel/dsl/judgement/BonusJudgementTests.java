package laurel.dsl.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.RecipientKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What bonus a win brings, from a table of examples. */
class BonusJudgementTests {

  @TestFactory
  Stream<DynamicTest> saysWhatIsDueAndGranted() {
    return Rows.each(
        "bonuses.txt",
        cells -> {
          AwardRule rule =
              Measures.policy(List.of("A"), List.of(cells.get(0))).award("A").orElseThrow();
          RecipientKind recipient =
              Stream.of(RecipientKind.values())
                  .filter(kind -> kind.text().zh().equals(cells.get(1)))
                  .findFirst()
                  .orElseThrow();
          List<BonusJudgement.Earlier> earlier =
              cells.get(2).isEmpty()
                  ? List.of()
                  : List.of(
                      new BonusJudgement.Earlier(
                          cells.get(2).substring(0, 1),
                          cells.get(2).contains("revoked"),
                          cells.get(2).contains("kept")));
          BonusJudgement due =
              BonusJudgement.of(rule, recipient, BonusJudgement.route(rule, earlier), earlier);
          assertThat(due.why().clauses()).isNotEmpty();
          Optional<Long> stated =
              Optional.of(cells.get(3)).filter(s -> !s.isEmpty()).map(BonusJudgementTests::fen);
          assertThat(
                  words(due)
                      + " = "
                      + due.granted(stated).map(BonusJudgementTests::yuan).orElse("refused"))
              .isEqualTo(cells.get(4));
        });
  }

  private static String words(BonusJudgement due) {
    return switch (due) {
      case BonusJudgement.Nothing _ -> "nothing";
      case BonusJudgement.Exactly(long fen, Explanation _) -> "exactly " + yuan(fen);
      case BonusJudgement.UpTo(long most, Explanation _) -> "up to " + yuan(most);
    };
  }

  private static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  private static String yuan(long fen) {
    BigDecimal yuan = BigDecimal.valueOf(fen, 2);
    return (fen % 100 == 0 ? yuan.setScale(0) : yuan).toPlainString();
  }
}
