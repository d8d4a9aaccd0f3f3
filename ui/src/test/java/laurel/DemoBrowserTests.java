package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import laurel.identity.Account;
import laurel.identity.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor of the demo: every role of every city has a page that shows something. */
class DemoBrowserTests {

  @TempDir static Path data;

  @Test
  void everyRoleOfEveryCityHasAPageThatShowsSomething() {
    try (var laurel = RunningLaurel.start(data, true);
        Playwright playwright = BrowserUser.playwright();
        Browser browser = BrowserUser.chromium(playwright)) {
      List<Account> people =
          laurel.bean(Accounts.class).all().stream()
              .filter(account -> !account.username().matches(".*\\d"))
              .toList();
      assertThat(people).hasSizeGreaterThan(35);
      for (Account person : people) {
        try (var visitor = new BrowserUser(browser, laurel.url()).login(person.username())) {
          Locator page = visitor.page.locator(".page").first();
          assertThat(page.innerText())
              .as(person.username())
              .hasSizeGreaterThan(20)
              .doesNotContain("页面出错了")
              .doesNotContain("您的角色不能打开这一页")
              .doesNotContain("没有找到");
          if (person.username().equals("baoding-secretariat")) {
            visitor.shot("demo-secretariat");
          }
        }
      }
      try (var visitor = new BrowserUser(browser, laurel.url())) {
        visitor.open("/city/wuwei/self-check").click("看结果").sees("尚待认定").shot("self-check");
        visitor.open("/edition").sees("用户名");
        visitor.open("/city/atlantis").sees("没有找到");
      }
      administratorGivesAndWithdrawsASeat(browser, laurel.url());
      try (var applicant = new BrowserUser(browser, laurel.url()).login("wuwei-applicant")) {
        applicant.open("/edition").sees("您的角色不能打开这一页").shot("denied");
        applicant.open("/no-such-page").sees("没有找到");
        applicant.open("/apply");
        applicant.page.getByLabel("注册登记地").fill("武威市");
        applicant.page.getByLabel("行业").click();
        applicant.sees("已保存");
        applicant.page.goBack();
        applicant.open("/apply");
        applicant.holds("注册登记地", "武威市");
        applicant.click("提交申报").sees("还没有填写").click("知道了");
        applicant.click("退出");
        applicant.page.locator(".login-link").waitFor();
        applicant.open("/apply").sees("用户名");
      }
    }
  }

  private static void administratorGivesAndWithdrawsASeat(Browser browser, String url) {
    try (var administrator = new BrowserUser(browser, url).login("wuwei-administrator")) {
      choose(administrator, "机构", "市政府常务会议");
      choose(administrator, "账号", "wuwei-regulator");
      administrator.click("加入").sees("已加入").sees("wuwei-regulator").shot("members");
      choose(administrator, "机构", "市政府常务会议");
      choose(administrator, "账号", "wuwei-regulator");
      administrator.click("加入").sees("不能这样做").click("知道了");
      administrator.open("/members");
      administrator
          .page
          .locator(".member:has-text('wuwei-regulator')")
          .locator("vaadin-button")
          .click();
      administrator.page.getByLabel("事由").fill("调离。");
      administrator
          .page
          .locator("vaadin-dialog")
          .getByText("撤销成员资格", new Locator.GetByTextOptions().setExact(true))
          .click();
      administrator.sees("调离。");
      administrator.page.setViewportSize(390, 844);
      administrator.open("/members").sees("成员").shot("members-phone");
    }
  }

  private static void choose(BrowserUser user, String label, String value) {
    Locator field = user.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    field.fill(value);
    field.press("Enter");
  }
}
