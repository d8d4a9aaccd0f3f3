package laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.application.ApplicationSteps;
import laurel.audit.AuditRecords;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.calendar.WorkingDays;
import laurel.casework.CaseSteps;
import laurel.decision.Outcome;
import laurel.dsl.policy.StageKind;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import org.junit.jupiter.api.Test;

/** Notices as they were shown, objections, and when an award comes into being (A12, B1, B11 …). */
class NoticesIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;

  private static final String APPROVED_FIRST =
      City.MEASURE
          + """
          程序
              申报 由申报人【第四条】
              资格审查 由办公室【第四条】
              审议 由评审委员会【第四条】
              批准 由「市政府」【第四条】
              公示 由办公室，7日，受理异议【第四条】
          取消资格
              因「申报材料弄虚作假」【第五条】
              由办公室核实；由评审委员会审议；当年不得申报【第五条】
          """;

  private final ObjectionSteps steps = Moving.bean(ObjectionSteps.class);

  private Outcome<String> object(City city, PublicNotice notice, UUID about, String who) {
    return city.runner.take(
        city.tenant,
        city.applicant(9),
        steps.objecting(),
        notice.id(),
        new PublicNotice.ObjectionForm(
            about, PublicNotice.ObjectorKind.PERSON, who, "13900000000", "申报材料中的数据与年报不符"),
        Request.PLAIN);
  }

  @Test
  void onePersonObjectsOnceHoweverTheNameIsWritten() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.PUBLIC_NOTICE);
    PublicNotice notice = city.publishNotice();
    assertThat(City.codes(object(city, notice, id, "张三"))).isEmpty();
    for (String written : List.of("张 三", "张　三", "张三。", "「张三」")) {
      assertThat(City.codes(object(city, notice, id, written)))
          .as(written)
          .containsExactly("objected-before");
    }
    for (String nobody : List.of("\u200B\u200B", "\u3164\u3164", "\u00A0\u00A0")) {
      assertThat(City.codes(object(city, notice, id, nobody))).contains("objection-form");
    }
  }

  private void uphold(City city, PublicNotice notice) {
    for (PublicNotice.Objection objection :
        Moving.bean(PublicNotices.class).objections(city.office(), notice.id())) {
      if (objection.standing() == Standing.OBJECTION_OPEN) {
        city.take(
            city.office(),
            steps.deciding(),
            objection.id(),
            new ObjectionSteps.Verdict(true, "经核查属实"));
      }
    }
  }

  private static List<UUID> winners(City city) {
    return Moving.bean(Awards.class).all(city.tenant).stream().map(Award::applicationId).toList();
  }

  @Test
  void theListStaysAsItWasShownAndASecondObjectorIsHeard() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    UUID other = city.apply(2);
    city.until(StageKind.PUBLIC_NOTICE);
    PublicNotice notice = city.publishNotice();
    object(city, notice, id, "王五").orThrow();
    uphold(city, notice);
    PublicNotice later = Moving.bean(PublicNotices.class).get(city.tenant, notice.id());
    assertThat(later.listed()).isEqualTo(notice.listed()).hasSize(2);
    assertThat(later.body()).isEqualTo(notice.body());
    assertThat(object(city, notice, id, "赵六")).isInstanceOf(Outcome.Accepted.class);
    assertThat(City.codes(object(city, notice, id, "赵六"))).containsExactly("objected-before");
    uphold(city, notice);
    city.beyond(notice.lastDay());
    city.end();
    city.toTheEnd();
    assertThat(winners(city)).containsExactly(other);
  }

  @Test
  void noAwardComesIntoBeingBeforeTheNoticeThatFollowsTheApproval() {
    City city = City.opened(APPROVED_FIRST);
    UUID id = city.apply(1);
    UUID other = city.apply(2);
    city.until(StageKind.PUBLIC_NOTICE);
    assertThat(winners(city)).isEmpty();
    PublicNotice notice = city.publishNotice();
    object(city, notice, id, "王五").orThrow();
    city.beyond(notice.lastDay());
    assertThat(city.obstacles()).containsExactly("objections-open");
    uphold(city, notice);
    city.end();
    assertThat(city.application(id).standing()).isEqualTo(Standing.DISQUALIFIED);
    assertThat(winners(city)).containsExactly(other);
  }

  @Test
  void nobodyWinsWhileACaseIsOpenAndNoCaseOfDisqualificationMeetsAnAward() {
    City city = City.opened(APPROVED_FIRST);
    UUID id = city.apply(1);
    city.until(StageKind.PUBLIC_NOTICE);
    var cases = Moving.bean(CaseSteps.class);
    var opening = new CaseSteps.Opening("申报材料弄虚作假", Moving.today(), "有人举报");
    UUID file = city.take(city.office(), cases.disqualifying(), id, opening);
    city.beyond(city.publishNotice().lastDay());
    assertThat(city.obstacles()).containsExactly("cases-open");
    city.take(city.office(), cases.deciding(), file, new CaseSteps.Verdict(false, "查无实据", ""));
    city.end();
    assertThat(winners(city)).containsExactly(id);
    assertThat(city.refusals(city.office(), cases.disqualifying(), id, opening))
        .containsExactly("wrong-standing");
    assertThat(
            city.refusals(
                city.applicant(1), Moving.bean(ApplicationSteps.class).withdrawing(), id, "退出"))
        .isNotEmpty();
  }

  @Test
  void everySentenceOfANoticeHasItsSource() {
    City city = City.opened(MEASURE);
    city.apply(1);
    city.until(StageKind.PUBLIC_NOTICE);
    String body = city.publishNotice().body();
    assertThat(body).contains("受理异议【依办法第四条】").contains("【民法典第二百零一条】");
    assertThat(Stream.of(body.split("[。\n]", -1)))
        .filteredOn(sentence -> sentence.contains("异议") || sentence.contains("公示期"))
        .allSatisfy(sentence -> assertThat(sentence).contains("【"));
  }

  @Test
  void objectionsAreReceivedOnlyWhereTheMeasureHasThem() {
    City city = City.opened(MEASURE.replace("7日，受理异议", "7日"));
    UUID id = city.apply(1);
    city.until(StageKind.PUBLIC_NOTICE);
    PublicNotice notice = city.publishNotice();
    assertThat(notice.body()).doesNotContain("异议");
    assertThat(City.codes(object(city, notice, id, "王五"))).containsExactly("no-objections");
  }

  @Test
  void theDayOfPublicationCountsWhereTheMeasureSaysSo() {
    City city =
        City.opened(
            MEASURE.replace("    有效期 未规定【第十条】\n机构", "    有效期 未规定【第十条】\n    计期 首日计入【第九条】\n机构"));
    city.apply(1);
    city.until(StageKind.PUBLIC_NOTICE);
    PublicNotice notice = city.publishNotice();
    assertThat(notice.firstDay()).isEqualTo(Moving.today());
    assertThat(notice.lastDay()).isEqualTo(Moving.today().plusDays(6));
    assertThat(notice.body()).contains("首日计入【依办法第九条】").doesNotContain("民法典");
  }

  @Test
  void aDepartureFromTheRankingNeedsAReasonThatIsKeptAndPrinted() {
    City city = City.opened(MEASURE.replace("组织不超过3个", "组织不超过1个"));
    city.apply(1);
    UUID second = city.apply(2);
    city.until(StageKind.DELIBERATION);
    assertThat(City.codes(city.proposing(List.of(second), " "))).containsExactly("off-ranking");
    city.propose(List.of(second), "第一名正在接受调查");
    city.end();
    PublicNotice notice = city.publishNotice();
    assertThat(notice.body()).contains("名单说明：第1公司、第2公司：第一名正在接受调查【评审委员会").contains("市长质量奖：第2公司");
  }

  private static void enter(LocalDate from, Set<LocalDate> moved) {
    for (int year = from.getYear(); year <= from.getYear() + 1; year++) {
      int of = year;
      Set<LocalDate> holidays =
          IntStream.rangeClosed(1, 8)
              .mapToObj(day -> LocalDate.of(of, 1, day))
              .collect(Collectors.toCollection(HashSet::new));
      moved.stream().filter(day -> day.getYear() == of).forEach(holidays::add);
      Moving.bean(WorkingDays.class)
          .enter("operator", year, new WorkingDays.Notice(holidays, Set.of()));
    }
  }

  @Test
  void aMovedHolidayRecountsRunningNoticesAndIsOnRecord() {
    City city = City.opened(MEASURE.replace("7日，受理异议", "5个工作日，受理异议"));
    city.apply(1);
    city.until(StageKind.PUBLIC_NOTICE);
    LocalDate today = Moving.today();
    enter(today, Set.of());
    PublicNotice before = city.publishNotice();
    Set<LocalDate> moved =
        IntStream.rangeClosed(1, 4).mapToObj(today::plusDays).collect(Collectors.toSet());
    enter(today, moved);
    PublicNotice after = Moving.bean(PublicNotices.class).get(city.tenant, before.id());
    assertThat(after.lastDay()).isAfter(before.lastDay());
    assertThat(after.printedLastDay()).contains(before.lastDay());
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(
            Moving.bean(AuditRecords.class)
                .page(city.office(), new AuditRecords.Search("", "notice.recount", ""), 0)
                .entries())
        .anySatisfy(
            entry -> {
              assertThat(entry.was()).isEqualTo(before.lastDay().toString());
              assertThat(entry.is()).isEqualTo(after.lastDay().toString());
            });
    enter(today, Set.of());
    assertThat(Moving.bean(PublicNotices.class).get(city.tenant, before.id()).lastDay())
        .as("replaced, not added to")
        .isEqualTo(before.lastDay());
  }

  @Test
  void aYearOfOneHolidayIsRefused() {
    LocalDate day = LocalDate.of(Moving.today().getYear() + 3, 1, 1);
    assertThatThrownBy(
            () ->
                Moving.bean(WorkingDays.class)
                    .enter(
                        "operator", day.getYear(), new WorkingDays.Notice(Set.of(day), Set.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
