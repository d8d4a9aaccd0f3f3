package laurel;

import static laurel.ClickedEdition.APPLICANTS;
import static laurel.ClickedEdition.APPLICATIONS;
import static laurel.ClickedEdition.CITY;
import static laurel.ClickedEdition.OFFICE;
import static laurel.ClickedEdition.PLATFORM;
import static laurel.ClickedEdition.REST;
import static laurel.ClickedEdition.accepted;
import static laurel.ClickedEdition.advance;
import static laurel.ClickedEdition.begin;
import static laurel.ClickedEdition.bySomebody;
import static laurel.ClickedEdition.draft;
import static laurel.ClickedEdition.end;
import static laurel.ClickedEdition.endUntil;
import static laurel.ClickedEdition.ending;
import static laurel.ClickedEdition.once;
import static laurel.ClickedEdition.path;
import static laurel.ClickedEdition.plan;
import static laurel.ClickedEdition.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.party.CreditCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Eight clicks at once have one effect; two tabs and repeated requests lose and double nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClicksIntegrationTests {

  @Test
  @Order(1)
  void oneEditionIsPlanned() {
    begin(once(OFFICE, "/api/editions", plan()).text("id"));
  }

  @Test
  @Order(2)
  void theSecondTabOfAPlanIsTold() {
    Rest.Answer read = REST.get(OFFICE, path());
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
    assertThat(opened).allSatisfy(ClickedEdition::accepted);
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
    assertThat(answers).allSatisfy(ClickedEdition::accepted);
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
