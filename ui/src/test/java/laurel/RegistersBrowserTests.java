package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.Color;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import laurel.award.AwardSteps;
import laurel.decision.Outcome;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.Edition;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office keeps its registers on the pages: relations of applicants, incidents at winners. */
class RegistersBrowserTests {

  private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

  private static final List<UserRole> MEMBERS =
      List.of(UserRole.SECRETARIAT, UserRole.APPROVER, UserRole.COMMITTEE);

  @TempDir static Path data;
  private static RunningLaurel laurel;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    laurel = RunningLaurel.start(data, true);
    playwright = BrowserUser.playwright();
    browser = BrowserUser.chromium(playwright);
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    laurel.close();
  }

  /** A city's colour, as a browser says it. */
  private static String colour(String city) {
    return Municipality.shipped().stream()
        .filter(shipped -> shipped.slug().equals(city))
        .map(shipped -> Color.decode(shipped.colour()))
        .map(c -> "rgb(%d, %d, %d)".formatted(c.getRed(), c.getGreen(), c.getBlue()))
        .findFirst()
        .orElseThrow();
  }

  /** The register then knows of a winner of the same group, and the condition fails by itself. */
  @Test
  void theOfficeEntersARelation() {
    try (var office = new BrowserUser(browser, laurel.url()).login("baoding-secretariat")) {
      office.open("/edition").sees("当前环节：资格审查");
      office.button("审查").last().click();
      office.sees("登记簿里没有它的关联关系").click("登记关联关系…");
      choose(office, "是什么关系", "同一集团");
      Locator known = office.page.getByLabel("在登记簿里找");
      known.fill("有限");
      office.page.locator("vaadin-combo-box-item >> visible=true").first().click();
      office.page.getByLabel("自何日起").fill("2020/1/1");
      office.page.getByLabel("自何日起").press("Enter");
      office.page.getByLabel("凭据", EXACT).fill("国家企业信用信息公示系统。");
      office.shot("relation");
      String colour =
          (String)
              office
                  .button("登记")
                  .evaluate(
                      "button => getComputedStyle(button).getPropertyValue('background-color')");
      assertThat(colour).as("the city's colour in dialogs").isEqualTo(colour("baoding"));
      office.click("登记").sees("已登记").sees("国家企业信用信息公示系统").shot("relations");
      office.page.setViewportSize(390, 844);
      office.shot("relations-phone");
    }
  }

  private static Actor actor(Tenant city, UserRole role) {
    return Actor.of(
        city.slug() + "-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), city, role);
  }

  /** The edition whose notice is running goes on to its winners. */
  private static void granted(Tenant city) {
    StepRunner runner = laurel.bean(StepRunner.class);
    var office = actor(city, UserRole.SECRETARIAT);
    laurel.advanceDays(30);
    Optional<Edition> now = laurel.bean(Editions.class).underWay(city);
    while (now.isPresent()) {
      UUID id = now.get().id();
      Acts acts = laurel.bean(Acts.class);
      for (Act owed : acts.of(city, id)) {
        if (owed.standing() == Standing.OWED) {
          assertThat(MEMBERS)
              .anyMatch(
                  role ->
                      runner.take(actor(city, role), acts.done(), owed.id(), "已办")
                          instanceof Outcome.Accepted);
        }
      }
      if (now.get().stage().orElseThrow().kind() == StageKind.APPROVAL) {
        runner
            .take(
                actor(city, UserRole.APPROVER),
                laurel.bean(AwardSteps.class).approving(),
                id,
                "京政发〔2026〕1号")
            .orThrow();
      }
      var end = new EditionSteps.StageEnd(now.get().runIndex(), "");
      runner.take(office, laurel.bean(EditionSteps.class).ending(), id, end).orThrow();
      now = laurel.bean(Editions.class).underWay(city);
    }
    laurel.advanceDays(1);
  }

  @Test
  void theOfficeRecordsAnIncident() {
    granted(laurel.bean(Tenants.class).bySlug("beijing").orElseThrow());
    try (var office = new BrowserUser(browser, laurel.url()).login("beijing-secretariat")) {
      office.open("/awards");
      office.button("办理…").first().click();
      office.click("记录事件…");
      choose(office, "情形", "发生重大质量、安全、环保、卫生等事故");
      office.sees("应当：书面报告评审办");
      LocalDate today = laurel.today();
      office
          .page
          .getByLabel("情形发生之日")
          .fill(today.getYear() + "/" + today.getMonthValue() + "/" + today.getDayOfMonth());
      office.page.getByLabel("情形发生之日").press("Enter");
      office.page.getByLabel("发生了什么，从何得知").fill("媒体报道。");
      office.shot("incident");
      office.button("记录").click();
      office.sees("已记录").sees("书面报告评审办");
      office.button("办理…").first().click();
      office.page.locator("vaadin-dialog").getByText("媒体报道。").waitFor();
      office.shot("incidents");
      office.page.setViewportSize(390, 844);
      office.shot("incidents-phone");
    }
  }

  /** What the program says is in the reader's language; what the measure says stays its own. */
  @Test
  void recordsAreSaidInTheReadersLanguage() {
    try (var office = new BrowserUser(browser, laurel.url()).login("wuwei-secretariat")) {
      office.open("/awards").click("English").sees("Obligations after the award");
      office.sees("Hand over: ").sees("Pay the bonus").shot("obligations-english");
      assertThat(office.page.locator(".page").innerText()).doesNotContain("颁发", "拨付奖金");
      office.open("/audit").sees("Record as done").shot("audit-english");
      assertThat(office.page.locator(".page").innerText())
          .doesNotContain("SECRETARIAT", "COMMITTEE", "EXPERTS");
    }
  }

  private static void choose(BrowserUser user, String label, String value) {
    Locator field = user.page.getByLabel(label, EXACT);
    field.fill(value);
    field.press("Enter");
  }
}
