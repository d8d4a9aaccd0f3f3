package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is told as a problem, in the language that was asked for. */
class DoorIntegrationTests {

  private static final String URL = Platform.withoutEditions().url();
  private static final Rest REST = new Rest(URL);
  private static final String PLAN =
      "{\"year\":2024,\"applicationsClose\":\"2031-01-01\",\"criteria\":\"%s\","
          + "\"maximumScore\":1000,\"noticeWorkingDays\":0}";

  private static void isProblem(Rest.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("title")).isNotBlank();
    assertThat(answer.body()).doesNotContain("java", "Exception", "laurel.", "org.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /api/nothing-here                  | 404",
        "GET    | /api/public/wuwei/nothing          | 404",
        "GET    | /api/public/atlantis/policy        | 404",
        "DELETE | /api/editions                      | 405",
        "PATCH  | /api/public/wuwei/policy           | 405",
        "GET    | /api/editions/not-an-id            | 400",
        "GET    | /api/audit?person=%FF              | 400",
        "GET    | /api/audit?action=%FF              | 400",
        "POST   | /api/regulations/check             | 415"
      })
  void addressesAndMethodsThatAreNotThere(String method, String path, int status) {
    isProblem(REST.to(path).as("wuwei-secretariat").send(method, "{}"), status);
  }

  @Test
  void whatCanNotBeGivenInAForm() {
    isProblem(
        REST.to("/api/editions").as("wuwei-secretariat").with("Accept", "application/xml").get(),
        406);
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    assertThat(REST.to("/api/editions").as("wuwei-secretariat").send("DELETE", "").header("Allow"))
        .contains("GET", "POST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nonsense                                          | ",
        "{\"year\":2024}                                    | maximumScore",
        "{\"year\":\"soon\",\"criteria\":\"\",\"maximumScore\":1,\"noticeWorkingDays\":0} | year",
        "{\"year\":2024,\"applicationsClose\":\"tomorrow\",\"criteria\":\"\",\"maximumScore\":1,\"noticeWorkingDays\":0} | applicationsClose"
      })
  void whatIsMissingOrOfAWrongTypeIsNamed(String body, String field) {
    Rest.Answer answer = REST.post("wuwei-secretariat", "/api/editions", body);
    isProblem(answer, 400);
    assertThat(answer.text("field")).isEqualTo(field == null ? "" : field);
  }

  @Test
  void problemsAreInTheLanguageThatIsAskedFor() {
    String address = "/api/editions/00000000-0000-0000-0000-000000000000";
    assertThat(REST.get("wuwei-secretariat", address).text("title")).isEqualTo("没有找到");
    assertThat(
            REST.to(address)
                .as("wuwei-secretariat")
                .with("Accept-Language", "fr, en;q=0.5")
                .get()
                .text("title"))
        .isEqualTo("Not found");
    Rest.Answer refused =
        REST.to("/api/editions")
            .as("wuwei-secretariat")
            .with("Accept-Language", "en")
            .post(PLAN.formatted("x").replace("1000", "-5"));
    isProblem(refused, 409);
    assertThat(refused.text("title")).isEqualTo("Refused");
    assertThat(refused.body()).contains("plan-value", "reasons", "clauses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "abc", "1.5", "\"-1\"", ""})
  void aMalformedVersionIsNotIgnored(String match) {
    Rest.Answer answer =
        REST.to("/api/editions/00000000-0000-0000-0000-000000000000/open")
            .as("wuwei-secretariat")
            .with("If-Match", match)
            .post("");
    isProblem(answer, 400);
    assertThat(answer.text("field")).isEqualTo("If-Match");
  }

  @Test
  void aKeyHasItsLimit() {
    Rest.Answer answer =
        REST.to("/api/editions")
            .as("wuwei-secretariat")
            .with("Idempotency-Key", "k".repeat(201))
            .post(PLAN.formatted("x"));
    isProblem(answer, 400);
    assertThat(answer.text("field")).isEqualTo("Idempotency-Key");
  }

  @Test
  void pagesHaveTheirLimit() {
    String list = "/api/editions/00000000-0000-0000-0000-000000000000/applications";
    isProblem(REST.get("wuwei-secretariat", list + "?size=501"), 400);
    isProblem(REST.get("wuwei-secretariat", list + "?page=-1"), 400);
    assertThat(REST.get("wuwei-secretariat", list + "?sort=BY_MOON").text("field"))
        .isEqualTo("sort");
  }

  @Test
  void theNullCharacterIsRefusedInWords() {
    Rest.Answer plan = REST.post("wuwei-secretariat", "/api/editions", PLAN.formatted("a\\u0000b"));
    isProblem(plan, 409);
    assertThat(plan.body()).contains("unprintable");
    isProblem(REST.get("wuwei-secretariat", "/api/audit?person=a%00b"), 400);
    isProblem(REST.to("/api/public/wuwei/certificates/a%01b").get(), 404);
  }

  @Test
  void aLargeBodyIsRefusedByItsLengthAndByCounting() {
    isProblem(
        REST.post("wuwei-secretariat", "/api/editions", PLAN.formatted("x".repeat(1 << 20))), 413);
    HttpRequest.BodyPublisher unknownLength =
        HttpRequest.BodyPublishers.fromPublisher(
            HttpRequest.BodyPublishers.ofString(PLAN.formatted("x".repeat(1 << 20))));
    Rest.Answer counted =
        REST.to("/api/editions")
            .as("wuwei-secretariat")
            .send(
                HttpRequest.newBuilder(URI.create(URL + "/api/editions"))
                    .header("Authorization", "Bearer " + REST.token("wuwei-secretariat"))
                    .header("Content-Type", "application/json")
                    .POST(unknownLength));
    isProblem(counted, 413);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/audit?person=%FF, person",
    "/api/audit?action=a&subject=%ED%A0%80, subject",
    "/api/editions/00000000-0000-0000-0000-000000000000/applications?search=%FF, search"
  })
  void aParameterThatIsNoTextIsNamed(String path, String field) {
    Rest.Answer answer = REST.get("wuwei-secretariat", path);
    isProblem(answer, 400);
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.text("detail")).contains("「" + field + "」");
  }

  /** What a program sent as bytes, and what came back. */
  private static String raw(String request) throws IOException {
    URI url = URI.create(URL);
    try (var socket = new Socket(url.getHost(), url.getPort())) {
      socket
          .getOutputStream()
          .write(
              request
                  .replace("{token}", REST.token("wuwei-secretariat"))
                  .concat("Host: x\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  /** These never reach a controller; the container and the firewall refuse them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/editions/%00",
        "/api/editions/%25",
        "/api/%2e%2e/editions",
        "/api/editions/a%2Fb",
        "/api/editions//x",
        "/api/editions/%zz",
        "/api/editions/%FF"
      })
  void badAddressesGetAProblemToo(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\n"))
        .contains("application/problem+json", "\"status\":")
        .doesNotContain("<html", "Exception", "timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Idempotency-Key", "If-Match", "X-Other"})
  void aHeaderThatIsNoTextIsNamed(String header) throws IOException {
    String answer =
        raw(
            "POST /api/editions/00000000-0000-0000-0000-000000000000/open HTTP/1.1\r\n"
                + "Authorization: Bearer {token}\r\n"
                + "Content-Length: 0\r\n"
                + header
                + ": \u00ed\u00a0\u0080\r\n");
    if (header.equals("X-Other")) {
      assertThat(answer).as("nobody reads it").startsWith("HTTP/1.1 404");
    } else {
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"field\":\"" + header + "\"", "「" + header + "」");
    }
  }

  @ParameterizedTest
  @CsvSource({"TRACE, 405, 不能用这种方法", "FOO, 501, 没有这种方法"})
  void aMethodThatIsNoneIsSaidToBeNone(String method, int status, String title) throws IOException {
    assertThat(raw(method + " /api/editions HTTP/1.1\r\n"))
        .startsWith("HTTP/1.1 " + status)
        .contains("application/problem+json", title)
        .doesNotContain("timestamp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";;;;            | 没有找到",
        "*               | 没有找到",
        "fr              | 没有找到",
        "zh-Hant-TW      | 没有找到",
        "fr, en-GB;q=0.1 | Not found",
        "en;q=0.2, zh    | 没有找到"
      })
  void theLanguageIsChineseUnlessEnglishIsAskedFor(String languages, String title) {
    assertThat(
            REST.to("/api/public/atlantis/policy")
                .with("Accept-Language", languages)
                .get()
                .text("title"))
        .isEqualTo(title);
  }
}
