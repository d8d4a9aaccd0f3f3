package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wuwei's award from the plan to the public page, by the people who take part in it. */
class EditionBrowserTests {

  @TempDir static Path data;

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
      endStage(secretariat, "申报");
      apply("wuwei-applicant", 8);
      apply("wuwei-applicant2", 6);
      apply("wuwei-applicant3", 5);
      apply("wuwei-applicant4", 2);
      secretariat.open("/edition").click("结束本环节").sees("才截止").click("知道了");
      laurel.advanceDays(31);
      endStage(secretariat, "推荐");
      recommendAll();
      endStage(secretariat, "资格审查");
      examineAll(secretariat);
      endStage(secretariat, "资料评审");
      score("wuwei-examiner", "812", "导出截图");
      score("wuwei-examiner2", "806", "");
      secretariat.open("/edition").button("保存名单").waitFor();
      secretariat.page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
      secretariat.click("保存名单").sees("名单已保存");
      endStage(secretariat, "现场评审");
      score("wuwei-examiner", "835", "");
      score("wuwei-examiner2", "829.5", "");
      endStage(secretariat, "综合评价");
      secretariat.shot("secretariat");
      endStage(secretariat, "审议");
      try (var committee = user("wuwei-committee")) {
        committee.sees("原则上不超过3个").sees("第四条").shot("committee");
        committee.click("作出决定").sees("决定已记录");
      }
      secretariat.open("/edition").click("发布公示").sees("公示已发布");
      noticeRunsBeforeTheApproval(secretariat);
      approve(secretariat);
    }
    publicPageShowsTheWinners();
  }

  private static void endStage(BrowserUser secretariat, String next) {
    secretariat.open("/edition").click("结束本环节").sees("当前环节：" + next);
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

  private static void recommendAll() {
    try (var recommender = user("wuwei-recommender")) {
      recommender.shot("recommender");
      for (int left = 4; left > 0; left--) {
        assertThat(recommender.button("同意推荐").count()).isEqualTo(left);
        recommender.page.getByLabel("推荐意见").first().fill("材料属实，同意推荐。");
        recommender.click("同意推荐");
        int now = left - 1;
        recommender.page.waitForCondition(() -> recommender.button("同意推荐").count() == now);
      }
    }
  }

  private static void examineAll(BrowserUser secretariat) {
    secretariat.open("/edition");
    secretariat.sees("当前环节：资格审查");
    for (int left = 4; left > 0; left--) {
      secretariat.button("审查").first().click();
      secretariat.button("作出决定").waitFor();
      Locator dialog = secretariat.page.locator("vaadin-dialog");
      for (Locator met :
          dialog
              .getByRole(
                  AriaRole.RADIO, new Locator.GetByRoleOptions().setName("符合").setExact(true))
              .all()) {
        met.check();
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

  private static void score(String username, String points, String screenshot) {
    try (var examiner = user(username)) {
      int applications = 3;
      examiner.button("没有，开始评审").first().waitFor();
      for (int left = applications; left > 0; left--) {
        examiner.click("没有，开始评审");
        Locator score = examiner.page.getByLabel("得分（满分 1000）");
        score.waitFor();
        score.fill(Double.toString(Double.parseDouble(points) - left));
        examiner.page.getByLabel("优势").fill("过程管理系统。");
        if (!screenshot.isEmpty() && left == 1) {
          examiner.shot("examiner");
        }
        examiner.click("提交评分（提交后不能修改）");
        int done = applications - left + 1;
        examiner.sees("已完成 " + done + " / " + applications);
      }
    }
  }

  private static void noticeRunsBeforeTheApproval(BrowserUser secretariat) {
    try (var approver = user("wuwei-approver")) {
      approver.page.getByLabel("批准文号").fill("武政发〔2024〕20号");
      approver.click("批准").sees("现在是「公示」环节").sees("第十一条（八）").shot("refusal");
    }
    try (var citizen = new BrowserUser(browser, laurel.url())) {
      citizen.open("/city/wuwei").sees("公示中");
      citizen.page.getByText("2024年第1届公示").click();
      citizen.sees("匿名或逾期提出的异议不予受理").shot("notice");
      citizen.page.getByLabel("对谁有异议").click();
      citizen.page.getByRole(AriaRole.OPTION).first().click();
      citizen.page.getByLabel("真实姓名或单位名称").fill("张三");
      citizen.page.getByLabel("联系方式").fill("13900000000");
      citizen.page.getByLabel("事实依据").fill("该企业去年的一批产品抽检不合格，附报告编号。");
      citizen.click("提交异议").sees("受理编号");
    }
    laurel.advanceDays(9);
    secretariat.open("/edition").click("结束本环节").sees("还有1件异议没有处理").click("知道了");
    secretariat.page.getByLabel("核查情况和答复").fill("经核查，报告属同名的另一家企业。");
    secretariat.click("不成立");
    secretariat.page.getByText("经核查，报告属同名的另一家企业。").first().waitFor();
    endStage(secretariat, "批准");
  }

  private static void approve(BrowserUser secretariat) {
    try (var approver = user("wuwei-approver")) {
      approver.page.getByLabel("批准文号").fill("武政发〔2024〕20号");
      approver.click("批准").sees("150,000元").shot("approver");
      assertThat(approver.page.getByText("150,000元").count()).isEqualTo(3);
    }
    secretariat.open("/awards");
    for (int left = 3; left > 0; left--) {
      secretariat.click("记为已拨付");
      int now = left - 1;
      secretariat.page.waitForCondition(() -> secretariat.button("记为已拨付").count() == now);
    }
    secretariat.shot("ledger");
    List<Award> awards =
        laurel.bean(Awards.class).all(laurel.bean(Tenants.class).bySlug("wuwei").orElseThrow());
    assertThat(awards)
        .hasSize(3)
        .allSatisfy(
            award -> {
              assertThat(award.bonusFen()).isEqualTo(15_000_000);
              assertThat(award.paid()).isTrue();
              assertThat(award.lastValidDay()).contains(award.grantedOn().plusYears(5));
            });
  }

  private static void publicPageShowsTheWinners() {
    try (var citizen = new BrowserUser(browser, laurel.url())) {
      citizen.open("/city/wuwei").sees("祁连山葡萄酒有限公司").sees("150,000元").shot("public");
      citizen.page.getByLabel("证书编号").fill("2024-01-001");
      citizen.click("查询").sees("有效至");
      citizen.page.setViewportSize(390, 844);
      citizen.open("/city/wuwei").sees("获奖名单").shot("public-phone");
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
      regulator.sees("已发布").shot("regulator");
    }
    try (var inspector = user("wuwei-inspector")) {
      inspector.sees("记录链完整").shot("inspector");
    }
  }
}
