package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.tenants.Municipality;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wuwei's award from the plan to the public page, by the people who take part in it. */
class EditionBrowserTests {

  @TempDir static Path data;

  /** Years of operation of the applicants; the measure asks for three. */
  private static final List<Integer> YEARS = List.of(8, 6, 5, 2);

  private static RunningLaurel laurel;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    laurel = RunningLaurel.start(data, false);
    playwright = BrowserUser.playwright();
    browser = BrowserUser.chromium(playwright);
  }

  @AfterAll
  static void stop() {
    playwright.close();
    laurel.close();
  }

  private static BrowserUser user(String username) {
    return new BrowserUser(browser, laurel.url()).login(username);
  }

  @Test
  void runsFromThePlanToTheWinners() {
    try (var secretariat = user("wuwei-secretariat")) {
      assertThat(secretariat.page.getByLabel("公示工作日数").isVisible()).isFalse();
      secretariat.click("保存方案").sees("启动本届评选").click("启动本届评选").sees("评审公告");
      act(secretariat, "市级主要媒体、网站");
      endStage(secretariat, "申报");
      draftsAreNotLost();
      for (int i = 0; i < YEARS.size(); i++) {
        apply("wuwei-applicant" + (i == 0 ? "" : i + 1), YEARS.get(i));
      }
      secretariat.open("/edition").click("结束本环节…").sees("还不能结束").sees("才截止").click("返回");
      laurel.advanceDays(31);
      endStage(secretariat, "推荐");
      recommendAll();
      endStage(secretariat, "资格审查");
      examineAll(secretariat);
      endStage(secretariat, "资料评审");
      wordsAreKeptWithoutAScore();
      score("wuwei-examiner", "812", "examiner");
      score("wuwei-examiner2", "806", "");
      secretariat.open("/edition").button("保存名单").waitFor();
      secretariat.page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
      secretariat.click("保存名单").sees("名单已保存");
      endStage(secretariat, "现场评审");
      score("wuwei-examiner", "835", "");
      score("wuwei-examiner2", "829.5", "");
      act(secretariat, "满意度测评");
      endStage(secretariat, "综合评价");
      secretariat.shot("secretariat");
      endStage(secretariat, "审议");
      act(secretariat, "各副市长");
      try (var committee = user("wuwei-committee")) {
        committee.sees("原则上不超过3个").sees("第四条").shot("committee");
        committee.click("作出决定").sees("决定已记录");
      }
      endStage(secretariat, "公示");
      secretariat.click("发布公示").sees("公示已发布");
      noticeRunsBeforeTheApproval(secretariat);
      approve(secretariat);
    }
    publicPageShowsTheWinners();
  }

  private static void endStage(BrowserUser secretariat, String next) {
    secretariat.open("/edition").click("结束本环节…").sees("进入下一环节：");
    if (next.equals("资格审查")) {
      secretariat.shot("ending");
    }
    secretariat.click("确认结束").sees("当前环节：" + next);
  }

  private static void act(BrowserUser user, String about) {
    user.open("/edition").sees(about).click("记为已办…");
    user.page.getByLabel("凭据（何时、何人、文号或记录）").fill("2024年5月6日办理，有记录。");
    user.click("记为已办").sees("已记录");
  }

  /** Typing on and on is saved, and a second window is told instead of writing over the first. */
  private static void draftsAreNotLost() {
    try (var first = user("wuwei-applicant");
        var second = user("wuwei-applicant")) {
      Locator trade = first.page.getByLabel("行业");
      trade.click();
      trade.pressSequentially("制造制造制造制造制造制造", new Locator.PressSequentiallyOptions().setDelay(300));
      // The dialog about a stale draft says 已保存 too, without a time.
      first.sees("已保存 ");
      // The last keys are sent within two seconds.
      first.page.waitForTimeout(2_500);
      second.open("/apply");
      second.holds("行业", "制造制造制造制造制造制造");
      second.page.getByLabel("行业").fill("种植");
      second.sees("已保存 ");
      trade.fill("采矿");
      first.sees("这份申报已在别处修改").shot("conflict");
      first.click("载入已保存的内容（放弃这里的）");
      first.holds("行业", "种植");
      first.page.getByLabel("自我评价说明").fill("长".repeat(72_000));
      first.sees("已保存").sees("超过可提交的").click("提交申报").sees("72000");
      first.click("知道了");
    }
  }

  private static void apply(String username, int years) {
    try (var applicant = user(username)) {
      applicant.page.getByLabel("注册登记地").fill("武威市凉州区");
      applicant.page.getByLabel("正常运行年限").fill(Integer.toString(years));
      applicant.page.getByLabel("行业").fill("制造");
      applicant.page.getByRole(AriaRole.CHECKBOX).all().forEach(never -> never.check());
      applicant
          .page
          .getByRole(
              AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName("没有（否）"))
          .all()
          .forEach(Locator::check);
      for (String paper : List.of("武威市人民政府质量奖申报表", "自我评价说明", "实证材料")) {
        applicant.page.getByLabel(paper).fill("《" + paper + "》的内容。");
      }
      applicant.page.getByLabel("行业").click();
      applicant.sees("已保存");
      if (username.equals("wuwei-applicant")) {
        applicant.shot("applicant");
      }
      applicant.click("提交申报").sees("受理编号");
    }
  }

  private static List<String> applicants() {
    return Municipality.shipped().stream()
        .filter(city -> city.slug().equals("wuwei"))
        .flatMap(city -> city.organisations().stream())
        .limit(YEARS.size())
        .toList();
  }

  private static void recommendAll() {
    try (var recommender = user("wuwei-recommender")) {
      for (String name : applicants()) {
        recommender.click(name).button("同意推荐").waitFor();
        recommender.page.getByLabel("推荐意见").fill("材料属实，同意推荐。");
        if (name.equals(applicants().getFirst())) {
          recommender.shot("recommender");
        }
        recommender.click("同意推荐");
        recommender.page.waitForCondition(() -> recommender.button("同意推荐").count() == 0);
      }
    }
  }

  private static void examineAll(BrowserUser secretariat) {
    secretariat.open("/edition");
    secretariat.sees("当前环节：资格审查");
    for (int left = YEARS.size(); left > 0; left--) {
      secretariat.button("审查").first().click();
      secretariat.button("作出决定").waitFor();
      Locator dialog = secretariat.page.locator("vaadin-dialog");
      for (Locator evidence : dialog.locator("input[placeholder=看了什么凭据]").all()) {
        assertThat(evidence.inputValue()).isEmpty();
        evidence.fill("原件，" + LocalDate.of(2024, 4, 10));
      }
      for (Locator met :
          dialog
              .getByRole(
                  AriaRole.RADIO, new Locator.GetByRoleOptions().setName("符合").setExact(true))
              .all()) {
        met.check();
      }
      if (left == YEARS.size()) {
        secretariat.shot("eligibility");
      }
      secretariat.click("作出决定");
      int now = left - 1;
      if (now == 0) {
        secretariat.sees("资格审查未通过").sees("在本市注册登记并正常运行3年以上（").sees("第十条（一）");
        secretariat.click("知道了");
      }
      secretariat.page.waitForCondition(() -> secretariat.button("审查").count() == now);
    }
  }

  /** The sheet that is open. */
  private static Locator sheet(BrowserUser examiner) {
    return examiner.page.locator(".card:has(vaadin-button:has-text('提交评分'))").first();
  }

  private static void wordsAreKeptWithoutAScore() {
    try (var examiner = user("wuwei-examiner")) {
      undertake(examiner);
      examiner.click("没有，开始评审");
      sheet(examiner).getByLabel("优势").fill("先写下的优势。");
      examiner.sees("已保存");
      sheet(examiner).getByLabel("优势").fill("先写下的优势，还没有保存。");
      examiner.click("没有，开始评审");
      examiner.page.waitForCondition(() -> examiner.button("没有，开始评审").count() == 1);
      PlaywrightAssertions.assertThat(sheet(examiner).getByLabel("优势")).hasValue("先写下的优势，还没有保存。");
      examiner.page.waitForTimeout(2_500);
      examiner.open("/examine");
      PlaywrightAssertions.assertThat(sheet(examiner).getByLabel("优势")).hasValue("先写下的优势，还没有保存。");
    }
  }

  /** The rules come before anything else, with their clauses. */
  private static void undertake(BrowserUser examiner) {
    examiner.sees("依法保守申报企业和组织的商业和技术秘密").sees("第十九条").shot("undertaking");
    examiner.click("我已阅读并承诺遵守").sees("已记录承诺");
  }

  private static void score(String username, String points, String screenshot) {
    try (var examiner = user(username)) {
      if (examiner.page.getByText("办法对评审员的规定").count() > 0) {
        undertake(examiner);
      }
      int applications = 3;
      for (int left = applications; left > 0; left--) {
        examiner.sees("已完成 " + (applications - left) + " / " + applications);
        if (sheet(examiner).count() == 0) {
          examiner.click("没有，开始评审");
        }
        Locator score = sheet(examiner).getByLabel("得分（满分 1000）");
        score.waitFor();
        score.fill(Double.toString(Double.parseDouble(points) - left));
        sheet(examiner).getByLabel("优势").fill("过程管理系统。");
        if (!screenshot.isEmpty() && left == 1) {
          examiner.shot(screenshot);
        }
        examiner.click("提交评分（提交后不能修改）");
        examiner.sees("已完成 " + (applications - left + 1) + " / " + applications);
      }
    }
  }

  private static void noticeRunsBeforeTheApproval(BrowserUser secretariat) {
    try (var approver = user("wuwei-approver")) {
      approver.sees("现在是「公示」环节").sees("第十一条（八）").shot("refusal");
    }
    try (var citizen = new BrowserUser(browser, laurel.url())) {
      citizen.open("/city/wuwei").sees("公示中");
      citizen.page.getByText("2024年第1届公示").click();
      citizen.sees("公示期").shot("notice");
      // Wuwei's measure provides for no objections.
      assertThat(citizen.button("提交异议").count()).isZero();
    }
    secretariat.open("/edition").click("结束本环节…").sees("公示期到").click("返回");
    laurel.advanceDays(12);
    endStage(secretariat, "批准");
  }

  private static void approve(BrowserUser secretariat) {
    try (var approver = user("wuwei-approver")) {
      approver.page.getByLabel("批准文号").fill("武政发〔2024〕20号");
      approver.sees(applicants().getFirst()).shot("approver");
      approver.click("批准").sees("已批准");
    }
    endStage(secretariat, "通报表彰并向社会公告");
    try (var approver = user("wuwei-approver")) {
      approver.sees("表彰「市政府」").click("记为已办…");
      approver.page.getByLabel("凭据（何时、何人、文号或记录）").fill("武政发〔2024〕21号。");
      approver.click("记为已办").sees("已记录");
    }
    secretariat.open("/edition").click("结束本环节…").click("确认结束");
    secretariat.sees("编制新一届评选方案").open("/awards").sees("150,000元");
    assertThat(secretariat.button("办理…").count()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      secretariat.button("办理…").nth(i).click();
      secretariat.click("记为已拨付…");
      secretariat.page.getByLabel("凭证号或文号").fill("付字" + i + "号");
      secretariat.button("记为已拨付").click();
      secretariat.page.waitForCondition(
          () -> secretariat.page.locator("vaadin-dialog[opened]").count() == 0);
    }
    secretariat.shot("ledger");
    List<Award> awards = awards();
    assertThat(awards)
        .hasSize(3)
        .allSatisfy(
            award -> {
              assertThat(award.bonusFen()).isEqualTo(15_000_000);
              assertThat(award.paid()).isTrue();
              assertThat(award.lastValidDay()).contains(award.grantedOn().plusYears(5));
            });
  }

  private static List<Award> awards() {
    return laurel.bean(Awards.class).all(laurel.bean(Tenants.class).bySlug("wuwei").orElseThrow());
  }

  private static void publicPageShowsTheWinners() {
    try (var citizen = new BrowserUser(browser, laurel.url())) {
      citizen.open("/city/wuwei").sees("150,000元").shot("public");
      citizen.page.getByLabel("证书编号").fill(awards().getFirst().certificateNumber());
      citizen.click("查询").sees("有效至");
      citizen.page.setViewportSize(390, 844);
      citizen.open("/city/wuwei");
      citizen
          .page
          .getByRole(
              AriaRole.HEADING,
              new com.microsoft.playwright.Page.GetByRoleOptions().setName("获奖名单"))
          .waitFor();
      citizen.shot("public-phone");
      String notice =
          laurel
              .bean(laurel.publicnotice.PublicNotices.class)
              .all(laurel.bean(Tenants.class).bySlug("wuwei").orElseThrow())
              .getFirst()
              .id()
              .toString();
      citizen.open("/notice/wuwei/" + notice).sees("公示期");
      citizen.open("/notice/baoding/" + notice).sees("没有找到");
      citizen.open("/notice/wuwei/nonsense").sees("没有找到");
      citizen.open("/city/baoding");
      citizen.page.getByText("还没有获奖者").waitFor();
    }
    try (var yining = user("yining-secretariat")) {
      yining.sees("办法未规定，由方案写明");
      yining.page.getByLabel("公示工作日数").fill("7");
      yining.click("保存方案").sees("启动本届评选").sees("材料评审").sees("用户评价").shot("yining");
    }
    try (var supervisor = user("supervisor")) {
      supervisor.sees("原则上不超过3个").sees("未规定").shot("supervisor");
      supervisor.click("English").sees("not stated").shot("supervisor-english");
    }
    try (var operator = user("operator")) {
      operator.sees("演示时钟").shot("operator");
    }
    try (var regulator = user("wuwei-regulator")) {
      regulator.sees("施行中").shot("regulator");
      regulator.click("检查").sees("已对照办法原文检查");
    }
    try (var inspector = user("wuwei-inspector")) {
      // The newest records fill the first page; what is older is found by its name.
      inspector.page.getByLabel("做了什么").fill("application.recommend");
      inspector.sees("签署推荐意见").shot("inspector");
    }
  }
}
