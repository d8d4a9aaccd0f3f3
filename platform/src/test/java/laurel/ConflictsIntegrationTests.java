package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.dsl.policy.StageKind;
import laurel.edition.Entry;
import laurel.ranking.Ranking;
import laurel.review.Assignment;
import laurel.review.ListSteps;
import laurel.review.ReviewSteps;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import org.junit.jupiter.api.Test;

/** The conflict question, and sheets that are kept (A8, A9). */
class ConflictsIntegrationTests {

  private static final String MEASURE =
      City.MEASURE
          + """
          程序
              申报 由申报人【第四条】
              资格审查 由办公室，产生「受理名单」【第四条】
              资料评审 由专家组，依据「受理名单」，评分，产生「现场名单」【第四条】
              现场评审 由专家组，依据「现场名单」，评分，产生「答辩名单」【第四条】
              陈述答辩 由专家组，依据「答辩名单」，评分【第四条】
              综合评价 由办公室，按资料评审、现场评审得分之和从高到低【第四条】
              审议 由评审委员会【第四条】
              批准 由「市政府」【第四条】
          评分规则
              同分 未规定【第四条】
          """;

  private final ReviewSteps steps = Moving.bean(ReviewSteps.class);
  private final Reviews reviews = Moving.bean(Reviews.class);

  @Test
  void aDeclaredConflictHoldsInEveryScoredStageOfTheEdition() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.apply(2);
    city.until(StageKind.DOCUMENT_REVIEW);
    city.take(city.examiner(3), steps.answering(), id, Assignment.Conflict.DECLARED);
    for (StageKind stage :
        List.of(StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW, StageKind.PRESENTATION)) {
      city.until(stage);
      assertThat(city.refusals(city.examiner(3), steps.answering(), id, Assignment.Conflict.NONE))
          .as(stage.name())
          .containsExactly("recused");
      assertThat(city.refusals(city.examiner(3), steps.sealing(), id, City.sheet(900)))
          .containsExactly("recused");
      assertThat(City.codes(reviews.material(city.examiner(3), id))).containsExactly("recused");
      assertThat(reviews.assignments(city.examiner(3), city.edition().id()))
          .filteredOn(assignment -> assignment.applicationId().equals(id))
          .singleElement()
          .satisfies(
              assignment -> {
                assertThat(assignment.name()).isEmpty();
                assertThat(assignment.sheet()).isEmpty();
              });
    }
  }

  /** Whoever is listed is examined no more; a list before the sheets would be a dead end. */
  @Test
  void aListComesAfterAllSheetsAndKeepsItsReason() {
    City city = City.opened(MEASURE);
    UUID first = city.apply(1);
    UUID second = city.apply(2);
    city.until(StageKind.DOCUMENT_REVIEW);
    var lists = Moving.bean(ListSteps.class);
    var list = new ListSteps.Shortlist(Set.of(first), "第二家材料不全");
    UUID edition = city.edition().id();
    assertThat(city.refusals(city.office(), lists.shortlisting(), edition, list))
        .containsOnly("not-scored");
    for (int examiner : List.of(1, 2)) {
      city.seal(city.examiner(examiner), first, 700);
    }
    city.seal(city.examiner(1), second, 600);
    assertThat(city.refusals(city.office(), lists.shortlisting(), edition, list))
        .contains("uneven-sheets");
    city.seal(city.examiner(2), second, 600);
    city.take(city.office(), lists.shortlisting(), edition, list);
    assertThat(city.entries()).extracting(Entry::reason).containsExactly("第二家材料不全", "第二家材料不全");
  }

  @Test
  void aConflictFoundAfterSealingTakesTheSheetOutOfTheRanking() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    UUID other = city.apply(2);
    city.until(StageKind.DOCUMENT_REVIEW);
    city.seal(city.examiner(3), id, 100);
    city.seal(city.examiner(3), other, 100);
    city.pass();
    city.take(city.examiner(3), steps.answering(), id, Assignment.Conflict.DECLARED);

    assertThat(reviews.sheets(city.office(), city.edition().id()))
        .filteredOn(sheet -> sheet.examiner().endsWith("examiner3"))
        .extracting(Scoresheet::applicationId)
        .containsExactly(other);
    city.until(StageKind.EVALUATION);
    Ranking ranking = reviews.ranking(city.office(), city.edition().id()).orElseThrow();
    assertThat(ranking).isInstanceOf(Ranking.Incomplete.class);
    assertThat(city.obstacles()).containsExactly("too-few-sheets");
  }

  /** The name is hidden from whoever is recused, in the refusal too. */
  @Test
  void theRefusalToARecusedExaminerNamesNobody() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.DOCUMENT_REVIEW);
    city.take(city.examiner(3), steps.answering(), id, Assignment.Conflict.DECLARED);
    assertThat(city.runner.take(city.examiner(3), steps.sealing(), id, City.sheet(900)).toString())
        .contains("recused")
        .doesNotContain(City.company(1));
  }

  @Test
  void ofASheetThatIsNotSealedTheOfficeSeesThatItIsOpen() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.DOCUMENT_REVIEW);
    city.take(city.examiner(1), steps.answering(), id, Assignment.Conflict.NONE);
    city.take(city.examiner(1), steps.saving(), id, City.sheet(870));
    assertThat(reviews.sheets(city.office(), city.edition().id()))
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.sealed()).isFalse())
        .satisfies(sheet -> assertThat(sheet.score()).isEmpty())
        .satisfies(sheet -> assertThat(sheet.strengths()).isEmpty());
    var seen =
        new ReviewSteps.SheetForm(
            Optional.of(BigDecimal.valueOf(870)), "优势", "改进空间", Optional.of(1));
    city.take(city.examiner(1), steps.sealing(), id, seen);
    assertThat(reviews.sheets(city.office(), city.edition().id()))
        .singleElement()
        .satisfies(sheet -> assertThat(sheet.score()).isPresent());
  }

  @Test
  void wordsAreSavedWithoutAScoreAndTheOlderOfTwoPagesIsTold() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.DOCUMENT_REVIEW);
    city.take(city.examiner(1), steps.answering(), id, Assignment.Conflict.NONE);
    var words = new ReviewSteps.SheetForm(Optional.empty(), "战略清晰", "", Optional.of(0));
    city.take(city.examiner(1), steps.saving(), id, words);
    Scoresheet kept =
        reviews.assignments(city.examiner(1), city.edition().id()).getFirst().sheet().orElseThrow();
    assertThat(kept.strengths()).isEqualTo("战略清晰");
    assertThat(kept.score()).isEmpty();
    assertThat(city.refusals(city.examiner(1), steps.saving(), id, words)).containsExactly("stale");
    assertThat(
            city.refusals(
                city.examiner(1),
                steps.sealing(),
                id,
                new ReviewSteps.SheetForm(Optional.empty(), "战略清晰", "", Optional.empty())))
        .containsExactly("score", "unseen");
  }
}
