package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The REST interface as a program meets it; docs/tour.md is run as it stands. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestIntegrationTests {

  @TempDir static Path data;

  private static RunningLaurel laurel;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    laurel = RunningLaurel.start(data, false);
  }

  @AfterAll
  static void stop() {
    laurel.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(laurel.url() + path));
  }

  private static String token(String user, String password)
      throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            to("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    var matcher = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
    return matcher.find() ? matcher.group(1) : "";
  }

  private static HttpResponse<String> as(String user, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return send(request.header("Authorization", "Bearer " + token(user, "laurel-demo")));
  }

  @Test
  @Order(1)
  void theTourRunsAsItStands() throws IOException, InterruptedException {
    String tour = Files.readString(Path.of("../docs/tour.md"));
    String script =
        Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL)
            .matcher(tour)
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
    Path file = Files.writeString(data.resolve("tour.sh"), script);
    var builder = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
    builder.environment().put("LAUREL", laurel.url());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed)
        .contains(
            "stage: 评审公告 第十一条（一）",
            "self-check: 在本市注册登记并正常运行3年以上 第十条（一）",
            "refused: 申报到",
            "天马建筑工程有限公司: INELIGIBLE",
            "1. 祁连山葡萄酒有限公司 848.25 第十一条（七）",
            "refused: 现在是「公示」环节",
            "2024-01-001 祁连山葡萄酒有限公司 150000 元 paid=true",
            "baoding sees 0 of them");
    assertThat(printed.split("150000 元 paid=true", -1)).hasSize(4);
  }

  @Test
  @Order(2)
  void anotherTenantFindsNothing() throws IOException, InterruptedException {
    String editions = as("wuwei-secretariat", to("/api/editions")).body();
    var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(editions);
    assertThat(id.find()).isTrue();
    HttpResponse<String> foreign = as("baoding-secretariat", to("/api/editions/" + id.group(1)));
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(as("baoding-secretariat", to("/api/editions")).body()).isEqualTo("[]");
    assertThat(
            as("baoding-secretariat", to("/api/editions/" + id.group(1) + "/applications")).body())
        .isEqualTo("[]");
    String applications =
        as("wuwei-secretariat", to("/api/editions/" + id.group(1) + "/applications")).body();
    var application = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(applications);
    assertThat(application.find()).isTrue();
    assertThat(as("wuwei-applicant5", to("/api/applications/" + application.group(1))).statusCode())
        .as("another applicant of the same city")
        .isEqualTo(404);
    for (String role : new String[] {"wuwei-examiner", "wuwei-regulator"}) {
      assertThat(as(role, to("/api/applications/" + application.group(1))).statusCode())
          .as(role)
          .isEqualTo(403);
    }
  }

  @Test
  @Order(3)
  void nobodyGetsInWithoutATokenOrBeyondARole() throws IOException, InterruptedException {
    assertThat(send(to("/api/editions")).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/editions").header("Authorization", "Bearer x.y.z")).statusCode())
        .isEqualTo(401);
    assertThat(token("wuwei-secretariat", "wrong-password")).isEmpty();
    assertThat(as("wuwei-examiner", to("/api/audit")).statusCode()).isEqualTo(403);
    assertThat(as("wuwei-secretariat", to("/api/comparison")).statusCode()).isEqualTo(403);
    assertThat(
            as(
                    "wuwei-secretariat",
                    to("/api/demo/clock")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"days\":1}")))
                .statusCode())
        .isEqualTo(403);
    assertThat(send(to("/actuator/env")).statusCode()).isIn(401, 403, 404);
  }

  @Test
  @Order(4)
  void nonsenseGetsAProblemInWords() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        as(
            "wuwei-secretariat",
            to("/api/editions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{nonsense")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("看不懂请求");
    assertThat(
            as(
                    "wuwei-secretariat",
                    to("/api/editions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"year\":2024}")))
                .statusCode())
        .as("missing parts")
        .isEqualTo(400);
    assertThat(as("wuwei-secretariat", to("/api/editions/not-an-id")).statusCode()).isEqualTo(400);
  }

  @Test
  @Order(5)
  void regulationsAreCheckedByRest() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        as(
            "wuwei-regulator",
            to("/api/regulations/check")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("办法「某市」\n    文号码「一号」")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("UNKNOWN_WORD", "文号码");
  }

  @Test
  @Order(6)
  void theInterfaceDescribesItself() throws IOException, InterruptedException {
    assertThat(send(to("/v3/api-docs")).body())
        .contains("\"openapi\"", "/api/editions/{id}/decision", "/api/public/{city}/awards");
    assertThat(send(to("/.well-known/openid-configuration")).body())
        .contains("\"issuer\":\"" + laurel.url() + "\"");
  }

  /** What would change who wins is not published before it is carried out; the rest is listed. */
  @Test
  @Order(7)
  void publicationIsRefusedForWhatDecidesAndIsNotCarriedOut()
      throws IOException, InterruptedException {
    String text =
        Files.readString(Path.of("../dsl/src/test/resources/examples/every-point.laurel"));
    String saved =
        as(
                "wuwei-regulator",
                to("/api/regulations")
                    .header("Content-Type", "text/plain;charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(text)))
            .body();
    assertThat(saved).contains("\"notYet\":[{", "\"TEAM_SIZE\"");
    var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(saved);
    assertThat(id.find()).isTrue();
    HttpResponse<String> answer =
        as(
            "wuwei-regulation-approver",
            to("/api/regulations/" + id.group(1) + "/publish")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("not-carried-out", "到会人数：2/3", "赞成人数：1/2")
        .doesNotContain("评审组人数");
  }
}
