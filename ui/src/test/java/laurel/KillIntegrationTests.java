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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.party.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * kill -9 during submissions: the program in the odd rounds, the program and its database in the
 * even ones. What was acknowledged is there afterwards, once. {@code ./laurel bench kill} runs many
 * more rounds.
 */
class KillIntegrationTests {

  private static final int ROUNDS = Integer.getInteger("laurel.rounds", 3);

  private static final String PASSWORD = "laurel-demo";
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path data;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final int port = RunningLaurel.freePort();
  private final AtomicInteger serial = new AtomicInteger();

  /** Receipts by application, as they were acknowledged. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** Answers that were neither an acknowledgement nor a failure of the killed server. */
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();

  @Test
  void losesNoAcknowledgedSubmission() throws Exception {
    Process laurel = start();
    String edition = openEdition();
    for (int round = 1; round <= ROUNDS; round++) {
      int before = acknowledged.size();
      int wanted = 2 + round % 3;
      try (var applicants = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 3; i++) {
          applicants.execute(() -> submitUntilKilled(edition));
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.size() < before + wanted && System.nanoTime() < deadline) {
          Thread.onSpinWait();
        }
        kill(laurel, round % 2 == 0);
      }
      assertThat(acknowledged.size()).as("submissions in round " + round).isGreaterThan(before);
      laurel = start();
      Map<String, String> stored = stored(edition);
      assertThat(stored).as("round " + round).containsAllEntriesOf(acknowledged);
      assertThat(stored.values()).doesNotHaveDuplicates();
    }
    assertThat(refused).isEmpty();
    laurel.destroy();
    laurel.waitFor();
  }

  private Process start() throws IOException, InterruptedException {
    Path log = data.resolve("laurel.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                "target/laurel.jar",
                "--server.port=" + port,
                "--laurel.database.data=" + data.resolve("data"),
                "--laurel.demo-editions=false")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    for (int attempt = 0; attempt < 600; attempt++) {
      try {
        if (get("/api/public/wuwei/policy", "").statusCode() == 200
            && !token("operator").isEmpty()) {
          return process;
        }
      } catch (IOException e) {
        // not up yet
      }
      if (!process.isAlive()) {
        break;
      }
      process.waitFor(100, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    throw new IllegalStateException("Laurel does not come up:\n" + Files.readString(log));
  }

  private void kill(Process laurel, boolean databaseToo) throws Exception {
    laurel.destroyForcibly().waitFor();
    if (databaseToo) {
      Path pidFile = data.resolve("data/postgres/cluster/postmaster.pid");
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
      ProcessHandle.of(pid)
          .ifPresent(
              server -> {
                server.destroyForcibly();
                server.onExit().join();
              });
    }
  }

  private String openEdition() throws IOException, InterruptedException {
    String secretariat = token("wuwei-secretariat");
    LocalDate today =
        LocalDate.parse(json(get("/api/demo/clock", token("operator"))).get("today").asString());
    String plan =
        JSON.writeValueAsString(
            Map.of(
                "year",
                today.getYear(),
                "applicationsClose",
                today.plusDays(30).toString(),
                "criteria",
                "GB/T 19580",
                "maximumScore",
                1000,
                "noticeWorkingDays",
                0));
    String id = json(send("POST", "/api/editions", secretariat, plan)).get("id").asString();
    send("POST", "/api/editions/" + id + "/open", secretariat, "");
    for (JsonNode act : json(get("/api/editions/" + id + "/acts", secretariat))) {
      String done = "/api/acts/" + act.path("id").asString() + "/done";
      send("POST", done, secretariat, "{\"evidence\":\"已发布\"}");
    }
    String end = "{\"run\":0,\"note\":\"\"}";
    send("POST", "/api/editions/" + id + "/end-stage", secretariat, end);
    return id;
  }

  private void submitUntilKilled(String edition) {
    try {
      while (true) {
        submit(edition);
      }
    } catch (IOException e) {
      // killed, as intended
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void submit(String edition) throws IOException, InterruptedException {
    int number = serial.incrementAndGet();
    String user = "applicant-no-" + number;
    String first17 = "91620600MB%07d".formatted(number);
    Map<String, Object> account =
        Map.of(
            "username",
            user,
            "displayName",
            Map.of("zh", user, "en", user),
            "tenantSlug",
            "wuwei",
            "roles",
            List.of("APPLICANT"),
            "identityCode",
            first17 + CreditCode.check(first17));
    send(
        "POST",
        "/api/accounts",
        token("operator"),
        JSON.writeValueAsString(Map.of("account", account, "password", PASSWORD)));
    String token = token(user);
    JsonNode draft =
        json(
            send(
                "PUT",
                "/api/editions/" + edition + "/application",
                token,
                JSON.writeValueAsString(draft(user))));
    String id = draft.get("id").asString();
    HttpResponse<String> submitted = send("POST", "/api/applications/" + id + "/submit", token, "");
    if (submitted.statusCode() == 200) {
      acknowledged.put(id, json(submitted).get("receiptNumber").asString());
    } else if (submitted.statusCode() < 500) {
      refused.add(submitted.statusCode() + " " + submitted.headers().map() + submitted.body());
    }
  }

  private static Map<String, Object> draft(String name) {
    var facts = new HashMap<String, Object>();
    facts.put("注册登记地", Map.of("kind", "Words", "words", "武威市"));
    facts.put("正常运行年限", Map.of("kind", "Whole", "number", 5));
    facts.put("行业", Map.of("kind", "Words", "words", "制造"));
    facts.put("省级以上优质工程表彰", Map.of("kind", "Flag", "holds", false));
    for (String event :
        List.of("质量监督抽查或出口商品检验不合格", "质量、安全、环保、公共卫生等事故", "因自身原因导致的重大投诉", "违反法律法规的行为")) {
      facts.put(event, Map.of("kind", "Never"));
    }
    return Map.of(
        "applicantName",
        name,
        "recipient",
        "ORGANISATION",
        "award",
        "武威市人民政府质量奖",
        "facts",
        facts,
        "dossier",
        Map.of("武威市人民政府质量奖申报表", "…", "自我评价说明", "…", "实证材料", "…"));
  }

  private Map<String, String> stored(String edition) throws IOException, InterruptedException {
    var stored = new HashMap<String, String>();
    String path = "/api/editions/" + edition + "/applications?size=500";
    for (JsonNode line : json(get(path, token("wuwei-secretariat"))).get("lines")) {
      stored.put(line.get("id").asString(), line.get("receiptNumber").asString());
    }
    return stored;
  }

  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** A token outlives a restart, because the signing key does. */
  private String token(String user) throws IOException, InterruptedException {
    String known = tokens.get(user);
    if (known != null) {
      return known;
    }
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(uri("/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      return "";
    }
    String token = json(answer).get("access_token").asString();
    tokens.put(user, token);
    return token;
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    return send("GET", path, token, "");
  }

  private HttpResponse<String> send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
