package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.application.AwardApplications;
import laurel.application.Questions;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.party.CreditCode;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Eight clicks at once have one effect; two tabs and repeated requests lose and double nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClicksIntegrationTests {

  private static final RunningPlatform PLATFORM = Platform.withoutEditions();
  private static final Rest REST = new Rest(PLATFORM.url());
  private static final String CITY = "beijing";
  private static final String OFFICE = CITY + "-secretariat";
  private static final List<String> APPLICANTS = List.of(CITY + "-applicant", CITY + "-applicant2");
  private static final List<String> MEMBERS =
      Stream.of("secretariat", "approver", "committee", "recommender", "examiner")
          .map(role -> CITY + "-" + role)
          .toList();

  private static final TypeReference<Map<String, FactValue>> FACTS = new TypeReference<>() {};

  private static String edition = "";
  private static final List<String> APPLICATIONS = new ArrayList<>();

  private static void accepted(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** One accepted, seven clear refusals, never an error. */
  private static Rest.Answer once(String user, String path, String json) {
    REST.get(user, "/api/editions");
    return once(path, Rest.atOnce(8, () -> REST.post(user, path, json)));
  }

  /** The same by those who have all seen one version. */
  private static Rest.Answer once(String user, String path, String json, String seen) {
    return once(
        path, Rest.atOnce(8, () -> REST.to(path).as(user).with("If-Match", seen).post(json)));
  }

  private static Rest.Answer once(String path, List<Rest.Answer> answers) {
    List<Rest.Answer> taken = answers.stream().filter(a -> a.status() == 200).toList();
    assertThat(taken).as(path + " " + answers.getFirst().body()).hasSize(1);
    assertThat(answers.stream().filter(a -> a.status() != 200))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(409);
              assertThat(answer.json().path("reasons").isEmpty()).as(answer.body()).isFalse();
            });
    return taken.getFirst();
  }

  private static String path(String rest) {
    return "/api/editions/" + edition + "/" + rest;
  }

  private static Policy policy() {
    return PLATFORM
        .bean(RegulationVersions.class)
        .inForce(PLATFORM.bean(Tenants.class).bySlug(CITY).orElseThrow())
        .orElseThrow()
        .policy();
  }

  private static String plan() {
    return Rest.JSON.writeValueAsString(
        Map.of(
            "year",
            PLATFORM.today().getYear(),
            "applicationsClose",
            PLATFORM.today().plusDays(10).toString(),
            "criteria",
            "GB/T 19580",
            "maximumScore",
            1000,
            "noticeWorkingDays",
            0));
  }

  private static String draft(String name) {
    Policy policy = policy();
    Map<String, String> dossier = new LinkedHashMap<>();
    policy.papers().forEach(paper -> dossier.put(paper, "…"));
    var award = policy.awards().getFirst();
    return Rest.JSON.writeValueAsString(
        Map.of(
            "applicantName",
            name,
            "recipient",
            "ORGANISATION",
            "award",
            award.name(),
            "category",
            award.categories().stated().map(List::getFirst).orElse(""),
            "facts",
            Rest.JSON.readTree(Rest.JSON.writerFor(FACTS).writeValueAsString(facts(policy))),
            "dossier",
            dossier));
  }

  /** Facts under which no condition fails. */
  private static Map<String, FactValue> facts(Policy policy) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    for (Fact fact : Questions.asked(policy, RecipientKind.ORGANISATION)) {
      facts.put(
          fact.name(),
          switch (fact.type()) {
            case PLACE -> new FactValue.Words(policy.measure().jurisdiction().stated().orElse(""));
            case YEARS, MONTHS, DAYS, COUNT -> new FactValue.Whole(4000);
            case MONEY -> new FactValue.Sum(10_000_000_000L);
            case PERCENT -> new FactValue.Share(5_000);
            case DATE -> new FactValue.Day(PLATFORM.today().minusYears(20));
            case TEXT -> new FactValue.Words("制造");
            case FLAG -> new FactValue.Flag(false);
            case EVENT -> new FactValue.Never();
          });
    }
    PLATFORM
        .bean(AwardApplications.class)
        .selfCheck(policy, RecipientKind.ORGANISATION, facts)
        .failing()
        .forEach(
            failing ->
                failing
                    .saw()
                    .forEach(
                        (name, value) -> {
                          if (value instanceof FactValue.Flag(boolean holds)) {
                            facts.put(name, new FactValue.Flag(!holds));
                          }
                        }));
    return facts;
  }

  /** Somebody who may does it. */
  private static void bySomebody(String path, String json) {
    assertThat(MEMBERS.stream().map(user -> REST.post(user, path, json).status()))
        .as(path + json)
        .contains(200);
  }

  private static void end() {
    REST.get(OFFICE, path("acts"))
        .json()
        .valueStream()
        .filter(act -> !act.has("doneOn"))
        .forEach(
            act ->
                bySomebody(
                    "/api/acts/" + act.path("id").asString() + "/done", "{\"evidence\":\"有记录\"}"));
    accepted(REST.post(OFFICE, path("end-stage"), ending()));
  }

  /** What ends the stage that is seen to be under way. */
  private static String ending() {
    int run = REST.get(OFFICE, "/api/editions/" + edition).json().path("run").asInt();
    return "{\"run\":%d,\"note\":\"\"}".formatted(run);
  }

  /** Ends stages until one of a kind is under way, or none. */
  private static void endUntil(String kind) {
    while (!stage().equals(kind)) {
      end();
    }
  }

  private static String stage() {
    JsonNode answer = REST.get(OFFICE, "/api/editions/" + edition).json();
    return answer.path("standing").asString().equals("UNDER_WAY")
        ? answer.path("stage").path("kind").asString()
        : "";
  }

  private static void advance(int days) {
    accepted(REST.post("operator", "/api/demo/clock", "{\"days\":" + days + "}"));
  }

  @Test
  @Order(1)
  void oneEditionIsPlanned() {
    edition = once(OFFICE, "/api/editions", plan()).text("id");
  }

  @Test
  @Order(2)
  void theSecondTabOfAPlanIsTold() {
    Rest.Answer read = REST.get(OFFICE, "/api/editions/" + edition);
    String version = read.header("ETag");
    assertThat(version).isEqualTo("\"" + read.json().path("version").asInt() + "\"");
    accepted(REST.to(path("plan")).as(OFFICE).with("If-Match", version).put(plan()));
    Rest.Answer second = REST.to(path("plan")).as(OFFICE).with("If-Match", version).put(plan());
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.body()).contains("stale");
  }

  @Test
  @Order(3)
  void aRepeatedKeyGetsTheFirstAnswer() {
    List<Rest.Answer> opened =
        Rest.atOnce(
            8,
            () -> REST.to(path("open")).as(OFFICE).with("Idempotency-Key", "open-once").post(""));
    assertThat(opened).allSatisfy(ClicksIntegrationTests::accepted);
    Rest.Answer elsewhere =
        REST.to(path("end-stage")).as(OFFICE).with("Idempotency-Key", "open-once").post(ending());
    assertThat(elsewhere.status()).isEqualTo(409);
    assertThat(elsewhere.body()).contains("key-reused");
  }

  @Test
  @Order(4)
  void aDraftIsReadByItsApplicantAlone() {
    endUntil("APPLICATION");
    String applicant = APPLICANTS.getFirst();
    Rest.Answer saved = REST.to(path("application")).as(applicant).put(draft("同时点击有限公司"));
    accepted(saved);
    String application = "/api/applications/" + saved.text("id");
    APPLICATIONS.add(application);
    accepted(REST.get(applicant, application));
    for (String role :
        List.of("secretariat", "recommender", "committee", "approver", "inspector", "applicant2")) {
      String other = CITY + "-" + role;
      assertThat(REST.get(other, application).status()).as(role).isEqualTo(404);
      Rest.Answer steps = REST.get(other, application + "/steps");
      if (role.equals("secretariat")) {
        assertThat(steps.json().size()).as("more time is all").isEqualTo(1);
        assertThat(steps.body()).contains("application.extend");
      } else {
        assertThat(steps.status()).as(role).isEqualTo(404);
      }
    }
    Rest.Answer review = REST.get(OFFICE, application + "/review");
    assertThat(review.status()).as(review.body()).isEqualTo(404);
    String version = saved.header("ETag");
    Rest.Answer controls =
        REST.to(path("application"))
            .as(applicant)
            .with("If-Match", version)
            .put(draft("空\u0000字符有限公司"));
    assertThat(controls.status()).isEqualTo(409);
    assertThat(controls.body()).contains("unprintable");
    accepted(
        REST.to(path("application")).as(applicant).with("If-Match", version).put(draft("甲公司")));
    assertThat(
            REST.to(path("application"))
                .as(applicant)
                .with("If-Match", version)
                .put(draft("乙公司"))
                .status())
        .isEqualTo(412);
    assertThat(REST.get(applicant, application).text("applicantName")).isEqualTo("甲公司");
  }

  @Test
  @Order(5)
  void firstSavesAtOnceMakeOneDraftAndTellTheOthers() {
    String user = APPLICANTS.get(1);
    REST.get(user, "/api/applications");
    List<Rest.Answer> answers =
        Rest.atOnce(8, () -> REST.to(path("application")).as(user).put(draft("第二有限公司")));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 412, 428));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    JsonNode own = REST.get(user, "/api/applications").json();
    assertThat(own.size()).isEqualTo(1);
    APPLICATIONS.add("/api/applications/" + own.get(0).path("id").asString());
  }

  /**
   * A repeated key gets the first answer, also where a draft has begun by it; it says one thing.
   */
  @Test
  @Order(5)
  void aKeyStandsForOneRequest() {
    String user = CITY + "-applicant3";
    String draft = draft("第三有限公司");
    var first = REST.to(path("application")).as(user).with("Idempotency-Key", "begin").put(draft);
    var again = REST.to(path("application")).as(user).with("Idempotency-Key", "begin").put(draft);
    accepted(first);
    assertThat(again.body()).isEqualTo(first.body());
    var other =
        REST.to(path("application")).as(user).with("Idempotency-Key", "begin").put(draft("第四有限公司"));
    assertThat(other.body()).contains("key-reused");
    assertThat(REST.to(path("application")).as(user).put(draft).status())
        .as("a draft is saved by whoever has seen it")
        .isEqualTo(428);
  }

  @Test
  @Order(6)
  void oneReceiptIsGiven() {
    for (int i = 0; i < APPLICATIONS.size(); i++) {
      once(APPLICANTS.get(i), APPLICATIONS.get(i) + "/submit", "");
    }
    advance(11);
    end();
  }

  @Test
  @Order(7)
  void oneRecommendationIsSigned() {
    for (String application : APPLICATIONS) {
      once(
          CITY + "-recommender",
          application + "/recommendation",
          "{\"recommended\":true,\"opinion\":\"同意推荐\"}");
    }
    end();
  }

  @Test
  @Order(8)
  void oneRelationIsEntered() {
    String code = "91310000MA1KKKKK9" + CreditCode.check("91310000MA1KKKKK9");
    String form =
        Rest.JSON.writeValueAsString(
            Map.of(
                "relation", "SAME_GROUP",
                "identityCode", code,
                "name", "总部集团有限公司",
                "since", "2020-01-01",
                "evidence", "国家企业信用信息公示系统"));
    String relations = APPLICATIONS.getFirst() + "/relations";
    once(OFFICE, relations, form);
    JsonNode known = REST.get(OFFICE, relations).json();
    assertThat(known.size()).isEqualTo(1);
    assertThat(known.get(0).path("other").path("name").asString()).isEqualTo("总部集团有限公司");
    for (String search : List.of("总部集团", code)) {
      String found = "/api/parties?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
      assertThat(REST.get(OFFICE, found).body()).contains(code);
    }
    assertThat(REST.get(APPLICANTS.getFirst(), relations).status()).isEqualTo(403);
  }

  @Test
  @Order(9)
  void oneEligibilityDecisionIsMade() {
    for (String application : APPLICATIONS) {
      REST.get(OFFICE, application + "/review")
          .json()
          .path("conditions")
          .valueStream()
          .filter(condition -> condition.path("verdict").asString().equals("NOT_YET_KNOWN"))
          .forEach(
              condition ->
                  bySomebody(
                      application + "/findings",
                      Rest.JSON.writeValueAsString(
                          Map.of(
                              "condition",
                              condition.path("condition").asString(),
                              "met",
                              true,
                              "evidence",
                              "已核验"))));
      once(OFFICE, application + "/eligibility", "");
    }
    end();
  }

  /** The rules, once an edition. */
  private static void undertake(String examiner) {
    List<String> rules =
        REST.get(examiner, path("undertaking"))
            .json()
            .valueStream()
            .map(duty -> duty.path("text").asString())
            .toList();
    if (!rules.isEmpty()) {
      String read = Rest.JSON.writeValueAsString(Map.of("duties", rules));
      accepted(REST.post(examiner, path("undertaking"), read));
      assertThat(REST.post(examiner, path("undertaking"), read).body()).contains("undertaken");
    }
  }

  private static void score() {
    for (String examiner : List.of(CITY + "-examiner", CITY + "-examiner2")) {
      undertake(examiner);
      int points = 800;
      for (String application : APPLICATIONS) {
        accepted(REST.post(examiner, application + "/conflict", "{\"answer\":\"NONE\"}"));
        String sheet =
            "{\"score\":%d,\"strengths\":\"好\",\"opportunities\":\"\"}".formatted(points);
        Rest.Answer saved = REST.to(application + "/scoresheet").as(examiner).put(sheet);
        accepted(saved);
        assertThat(
                REST.to(application + "/scoresheet")
                    .as(examiner)
                    .with("If-Match", "\"0\"")
                    .put(sheet)
                    .status())
            .isEqualTo(412);
        Rest.Answer unseen = REST.to(application + "/scoresheet/seal").as(examiner).post(sheet);
        assertThat(unseen.status()).isEqualTo(428);
        once(examiner, application + "/scoresheet/seal", sheet, saved.header("ETag"));
        points -= 10;
      }
    }
    List<String> ids = APPLICATIONS.stream().map(a -> a.replaceAll(".*/", "")).toList();
    accepted(
        REST.post(
            OFFICE, path("shortlist"), Rest.JSON.writeValueAsString(Map.of("applications", ids))));
    end();
  }

  @Test
  @Order(10)
  void aSheetIsSealedOnceAndAStageEndedOnce() {
    score();
    score();
    JsonNode ranking = REST.get(OFFICE, path("ranking")).json();
    assertThat(ranking.path("places").size()).as(ranking.toString()).isEqualTo(2);
    accepted(REST.get(OFFICE, path("ranking/drop-one")));
    end();
    Map<String, String> proposed = new LinkedHashMap<>();
    ranking
        .path("places")
        .forEach(
            place ->
                proposed.put(
                    place.path("applicationId").asString(), place.path("award").asString()));
    accepted(
        REST.post(
            CITY + "-committee",
            path("decision"),
            Rest.JSON.writeValueAsString(Map.of("proposed", proposed))));
    Rest.Answer owed = REST.post(OFFICE, path("end-stage"), ending());
    assertThat(owed.body()).contains("acts-open");
    end();
  }

  @Test
  @Order(11)
  void oneNoticeIsPublishedAndOneObjectionReceived() {
    Rest.Answer notice = once(OFFICE, path("notice"), "");
    String objections = "/api/public/" + CITY + "/notices/" + notice.text("id") + "/objections";
    String form =
        Rest.JSON.writeValueAsString(
            Map.of(
                "applicationId", APPLICATIONS.getFirst().replaceAll(".*/", ""),
                "kind", "PERSON",
                "objector", "张三",
                "contact", "13800000000",
                "grounds", "该公司申报的数据与年报不符，见附件。"));
    List<Rest.Answer> answers =
        Rest.atOnce(8, () -> REST.to(objections).with("Idempotency-Key", "objection").post(form));
    assertThat(answers).allSatisfy(ClicksIntegrationTests::accepted);
    assertThat(answers.stream().map(Rest.Answer::body).distinct()).hasSize(1);
    Rest.Answer again = REST.to(objections).post(form);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("objected-before", answers.getFirst().text("receiptNumber"));
    String objection =
        REST.get(OFFICE, "/api/notices/" + notice.text("id") + "/objections")
            .json()
            .get(0)
            .path("id")
            .asString();
    once(
        OFFICE,
        "/api/objections/" + objection + "/decision",
        "{\"upheld\":false,\"reply\":\"经核查不成立\"}");
    advance(20);
    end();
  }

  @Test
  @Order(12)
  void oneApprovalIsGivenAndOneBonusPaid() {
    once(CITY + "-approver", path("approval"), "{\"documentNumber\":\"京政发〔2024〕1号\"}");
    String end = ending();
    List<Rest.Answer> endings =
        Rest.atOnce(8, () -> REST.to(path("end-stage")).as(OFFICE).post(end));
    assertThat(endings.stream().map(Rest.Answer::status).sorted())
        .containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    assertThat(REST.post(OFFICE, path("end-stage"), "{\"note\":\"\"}").status())
        .as("which stage")
        .isEqualTo(400);
    endUntil("");
    JsonNode awards = REST.get(OFFICE, "/api/awards").json();
    assertThat(awards.size()).isEqualTo(2);
    JsonNode paid = awards.get(0);
    if (paid.path("bonusFen").asLong() > 0) {
      once(
          OFFICE,
          "/api/awards/" + paid.path("id").asString() + "/payments",
          "{\"voucher\":\"凭证一\"}");
    }
  }

  @Test
  @Order(13)
  void oneIncidentIsRecordedAndBringsItsDuty() {
    String award = REST.get(OFFICE, "/api/awards").json().get(0).path("id").asString();
    String incidents = "/api/awards/" + award + "/incidents";
    String form = "{\"cause\":\"发生重大质量、安全、环保、卫生等事故\",\"eventOn\":\"%s\",\"statement\":\"媒体报道\"}";
    Rest.Answer early =
        REST.post(OFFICE, incidents, form.formatted(PLATFORM.today().minusDays(60)));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body()).contains("window");
    advance(1);
    once(OFFICE, incidents, form.formatted(PLATFORM.today()));
    assertThat(REST.get(OFFICE, incidents).json().size()).isEqualTo(1);
    assertThat(REST.get(OFFICE, "/api/obligations").json().valueStream())
        .anyMatch(
            owed ->
                owed.path("awardId").asString().equals(award)
                    && owed.path("kind").asString().equals("DUTY"));
  }

  @Test
  @Order(14)
  void everyAnswerFitsTheDescription() {
    var described = new Described(REST.to("/v3/api-docs").get().json());
    assertThat(
            PLATFORM.bean(RecordedAnswers.class).answers().stream()
                .flatMap(answer -> described.misfits(answer).stream())
                .distinct())
        .isEmpty();
  }
}
