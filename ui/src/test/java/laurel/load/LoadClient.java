package laurel.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.party.CreditCode;

/** The calls of the REST interface that deadline day consists of; nothing else knows them. */
final class LoadClient {

  static final String CITY = "wuwei";

  private static final String PASSWORD = "laurel-demo";
  private static final int PAPERS = 3;
  private static final Pattern ACT = Pattern.compile("\\{\"id\":\"([-0-9a-f]+)\"");

  /** Ten thousand characters in three papers. */
  private static final String PAPER = "质量管理".repeat(2500 / PAPERS + 1);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String url;

  LoadClient(String url) {
    this.url = url;
  }

  boolean isUp() throws InterruptedException {
    try {
      return call("GET", "/api/public/" + CITY + "/policy", "", "").statusCode() == 200
          && !token("operator").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** A token of a demo person or of an applicant made here; empty where it is refused. */
  String token(String user) throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? value(answer.body(), "access_token") : "";
  }

  /** Plans and opens an edition and walks to the stage of applications; gives its id. */
  String openEdition() throws IOException, InterruptedException {
    LocalDate today =
        LocalDate.parse(value(ok("GET", "/api/demo/clock", token("operator"), ""), "today"));
    String secretariat = token(CITY + "-secretariat");
    String plan =
        """
        {"year":%d,"applicationsClose":"%s","criteria":"GB/T 19580","maximumScore":1000,
         "noticeWorkingDays":0}
        """
            .formatted(today.getYear(), today.plusDays(30));
    String id = value(ok("POST", "/api/editions", secretariat, plan), "id");
    ok("POST", "/api/editions/" + id + "/open", secretariat, "");
    String acts = ok("GET", "/api/editions/" + id + "/acts", secretariat, "");
    Matcher act = ACT.matcher(acts);
    while (act.find()) {
      String done = "/api/acts/" + act.group(1) + "/done";
      ok("POST", done, secretariat, "{\"evidence\":\"已发布\"}");
    }
    ok("POST", "/api/editions/" + id + "/end-stage", secretariat, "{\"run\":0,\"note\":\"\"}");
    return id;
  }

  /** Makes the account of an applicant and gives its token. */
  String applicant(int number, String operator) throws IOException, InterruptedException {
    String user = "deadline-" + number;
    String first17 = "91620600MC%07d".formatted(number);
    String code = first17 + CreditCode.check(first17);
    String account =
        """
        {"account":{"username":"%s","displayName":{"zh":"%s","en":"%s"},"tenantSlug":"%s",
         "roles":["APPLICANT"],"identityCode":"%s"},"password":"%s"}
        """
            .formatted(user, user, user, CITY, code, PASSWORD);
    ok("POST", "/api/accounts", operator, account);
    return token(user);
  }

  /** Saves a whole draft; gives the application's id. */
  String save(String edition, String token) throws IOException, InterruptedException {
    String draft =
        """
        {"applicantName":"某公司","recipient":"ORGANISATION","award":"武威市人民政府质量奖",
         "facts":{"注册登记地":{"kind":"Words","words":"武威市"},
          "正常运行年限":{"kind":"Whole","number":5},"行业":{"kind":"Words","words":"制造"},
          "省级以上优质工程表彰":{"kind":"Flag","holds":false},
          "质量监督抽查或出口商品检验不合格":{"kind":"Never"},
          "质量、安全、环保、公共卫生等事故":{"kind":"Never"},
          "因自身原因导致的重大投诉":{"kind":"Never"},"违反法律法规的行为":{"kind":"Never"}},
         "dossier":{"武威市人民政府质量奖申报表":"%s","自我评价说明":"%s","实证材料":"%s"}}
        """
            .formatted(PAPER, PAPER, PAPER);
    return value(ok("PUT", "/api/editions/" + edition + "/application", token, draft), "id");
  }

  /** Submits; gives the receipt's number. */
  String submit(String application, String token) throws IOException, InterruptedException {
    return value(
        ok("POST", "/api/applications/" + application + "/submit", token, ""), "receiptNumber");
  }

  private String ok(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = call(method, path, token, body);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + " gives " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> call(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String value(String json, String name) {
    var matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return matcher.group(1);
  }
}
