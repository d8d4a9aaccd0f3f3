package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.audit.Change;
import laurel.identity.UserRole;
import laurel.tenants.TenantDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** The record's page: a page at a time, searched, and what is wrong with the chain in words. */
class AuditBrowserTests {

  private static final RunningLaurel LAUREL = SharedLaurel.get();
  private static final OwnCity CITY = SharedLaurel.city("wuwei");

  @Test
  void showsPagesFindsRecordsAndSaysWhichOneWasDeleted() throws IOException, SQLException {
    for (int i = 0; i < 60; i++) {
      change(i == 7 ? "award.paid" : "step.taken", "第" + i + "次");
    }
    try (Playwright playwright = BrowserUser.playwright();
        Browser browser = BrowserUser.chromium(playwright);
        var inspector =
            new BrowserUser(browser, LAUREL.url()).login(CITY.user(UserRole.INSPECTOR))) {
      inspector.open("/audit").sees("记录链完整：62条").sees("第1页，共2页，62条").sees("某公司");
      inspector.click("较早的").sees("第2页，共2页，62条");
      visible(inspector, "发布").first().waitFor();
      inspector.page.getByLabel("做了什么").fill("PAID");
      inspector.sees("第1页，共1页，1条").sees("第7次");
      visible(inspector, "第7次").first().click();
      inspector.sees("{\"paid\":true}").shot("audit");
      assertThat(visible(inspector, "第8次").count()).isZero();
      deleteRecord(5);
      inspector.open("/audit").sees("第5条被删除。");
    }
  }

  /** The grid keeps cells of rows that are gone, out of sight. */
  private static Locator visible(BrowserUser user, String text) {
    return user.page.getByText(text).locator("visible=true");
  }

  private static void change(String action, String note) {
    LAUREL
        .bean(TenantDatabase.class)
        .inTransaction(
            CITY.tenant(),
            db -> {
              LAUREL
                  .bean(AuditTrail.class)
                  .record(
                      db,
                      CITY.actor(UserRole.SECRETARIAT),
                      new Change(
                          action, "award", UUID.randomUUID(), "某公司", "", "{\"paid\":true}", note));
              return note;
            });
  }

  private static void deleteRecord(int seq) throws IOException, SQLException {
    Path home =
        Path.of(LAUREL.bean(Environment.class).getRequiredProperty("laurel.database.data"))
            .resolve("postgres");
    String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/laurel",
                "postgres",
                Files.readString(home.resolve("secret")));
        var statement = connection.createStatement()) {
      statement.execute("SET ROLE laurel_owner");
      statement.execute("DELETE FROM " + CITY.tenant().id() + ".audit_record WHERE seq = " + seq);
    }
  }
}
