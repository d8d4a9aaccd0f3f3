package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The REST interface as a program meets it; docs/tour.md is run as it stands. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestIntegrationTests {

  private static final Rest REST = new Rest(Platform.withoutEditions().url());

  @TempDir Path folder;

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
    Path file = Files.writeString(folder.resolve("tour.sh"), script);
    var builder = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
    builder.environment().put("LAUREL", Platform.withoutEditions().url());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed)
        .contains(
            "stage: 评审公告 第十一条（一）",
            "self-check: 在本市注册登记并正常运行3年以上 第十条（一）",
            "refused: 申报到",
            "goes on: 4, falls out: 0",
            "天马建筑工程有限公司: INELIGIBLE",
            "to do: 满意度测评",
            "1. 祁连山葡萄酒有限公司 848.25 第十一条（七）",
            "to do: 征求意见「各副市长」",
            "refused: 现在是「公示」环节",
            "edition: COMPLETED",
            "祁连山葡萄酒有限公司 150000 元 paid=true",
            "baoding sees 0 of them");
    assertThat(printed.split("150000 元 paid=true", -1)).hasSize(4);
  }

  private static String first(Rest.Answer answer) {
    JsonNode json = answer.json();
    JsonNode list = json.isArray() ? json : json.path("lines");
    assertThat(list.isEmpty()).as(answer.body()).isFalse();
    return list.get(0).path("id").asString();
  }

  @Test
  @Order(6)
  void whatIsPublicNeedsNoToken() {
    for (String address : new String[] {"policy", "editions", "notices", "awards"}) {
      assertThat(REST.to("/api/public/wuwei/" + address).get().status()).isEqualTo(200);
    }
    String number =
        REST.to("/api/public/wuwei/awards")
            .get()
            .json()
            .get(0)
            .path("certificateNumber")
            .asString();
    Rest.Answer certificate = REST.to("/api/public/wuwei/certificates/" + number).get();
    assertThat(certificate.text("standing")).isEqualTo("VALID");
    assertThat(REST.to("/api/public/wuwei/certificates/nothing").get().status()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void anotherTenantFindsNothing() {
    String edition = first(REST.get("wuwei-secretariat", "/api/editions"));
    Rest.Answer foreign = REST.get("baoding-secretariat", "/api/editions/" + edition);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.header("Content-Type")).startsWith("application/problem+json");
    assertThat(REST.get("baoding-secretariat", "/api/editions").body()).isEqualTo("[]");
    String list = "/api/editions/" + edition + "/applications";
    assertThat(REST.get("baoding-secretariat", list).json().path("total").asInt()).isZero();
    String application = first(REST.get("wuwei-secretariat", list));
    String address = "/api/applications/" + application;
    assertThat(REST.get("baoding-secretariat", address).status()).isEqualTo(404);
    assertThat(REST.get("wuwei-applicant5", address).status())
        .as("another applicant of the same city")
        .isEqualTo(404);
    for (String role : new String[] {"wuwei-examiner", "wuwei-regulator"}) {
      assertThat(REST.get(role, address).status()).as(role).isEqualTo(403);
    }
  }

  @Test
  @Order(3)
  void nobodyGetsInWithoutATokenOrBeyondARole() {
    Rest.Answer anonymous = REST.to("/api/editions").get();
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.text("title")).isEqualTo("没有登录");
    assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
    Rest.Answer forged =
        REST.to("/api/editions")
            .with("Authorization", "Bearer x.y.z")
            .with("Accept-Language", "en-GB")
            .get();
    assertThat(forged.status()).isEqualTo(401);
    assertThat(forged.text("title")).isEqualTo("Not signed in");
    assertThat(REST.token("wuwei-secretariat", "wrong-password")).isEmpty();
    assertThat(REST.get("wuwei-examiner", "/api/audit").status()).isEqualTo(403);
    assertThat(REST.get("wuwei-secretariat", "/api/comparison").status()).isEqualTo(403);
    assertThat(REST.post("wuwei-secretariat", "/api/demo/clock", "{\"days\":1}").status())
        .isEqualTo(403);
    assertThat(REST.to("/actuator/env").get().status()).isIn(401, 403, 404);
  }

  @Test
  @Order(4)
  void regulationsAreCheckedByRest() throws IOException {
    Rest.Answer answer =
        REST.to("/api/regulations/check").as("wuwei-regulator").text("办法「某市」\n    文号码「一号」");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("compiles").asBoolean()).isFalse();
    assertThat(answer.body()).contains("UNKNOWN_WORD", "文号码");
    String other =
        Files.readString(
                Path.of("../tenants/src/main/resources/municipalities/wuwei/regulation.laurel"))
            .replace("【第十四条】", "【第九十九条】");
    Rest.Answer beside = REST.to("/api/regulations/check").as("wuwei-regulator").text(other);
    assertThat(beside.body()).as("the measure has 21 articles").contains("第九十九条");
    Rest.Answer saved = REST.to("/api/regulations").as("wuwei-regulator").text(other);
    assertThat(saved.status()).isEqualTo(409);
  }

  /** What would change who wins is not published before it is carried out; the rest is listed. */
  @Test
  @Order(5)
  void publicationIsRefusedForWhatDecidesAndIsNotCarriedOut() throws IOException {
    String text =
        Files.readString(Path.of("../dsl/src/test/resources/examples/every-point.laurel"))
            .replaceFirst("(?m)^ *原文 .*\n", "");
    Rest.Answer saved = REST.to("/api/regulations").as("wuwei-regulator").text(text);
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.body()).contains("\"notYet\":[{", "\"TEAM_SIZE\"");
    Rest.Answer answer =
        REST.post(
            "wuwei-regulation-approver", "/api/regulations/" + saved.text("id") + "/publish", "{}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("not-carried-out");
  }

  /** Of all that was answered so far, the tour's answers included. */
  @Test
  @Order(9)
  void everyAnswerFitsTheDescription() {
    var described = new Described(REST.to("/v3/api-docs").get().json());
    var answers = Platform.withoutEditions().bean(RecordedAnswers.class).answers();
    assertThat(answers).hasSizeGreaterThan(100);
    assertThat(answers.stream().flatMap(answer -> described.misfits(answer).stream()).distinct())
        .isEmpty();
  }
}
