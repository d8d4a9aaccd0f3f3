package laurel;

import static org.assertj.core.api.Assertions.assertThat;

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
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenants;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * An edition that is walked through by REST alone, each decisive request sent eight times at once.
 */
final class ClickedEdition {

  static final RunningPlatform PLATFORM = Platform.withoutEditions();
  static final Rest REST = new Rest(PLATFORM.url());
  static final String CITY = "beijing";
  static final String OFFICE = CITY + "-secretariat";
  static final List<String> APPLICANTS = List.of(CITY + "-applicant", CITY + "-applicant2");
  static final List<String> MEMBERS =
      Stream.of("secretariat", "approver", "committee", "recommender", "examiner")
          .map(role -> CITY + "-" + role)
          .toList();

  static final TypeReference<Map<String, FactValue>> FACTS = new TypeReference<>() {};

  private static String edition = "";
  static final List<String> APPLICATIONS = new ArrayList<>();

  static void accepted(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** One accepted, seven clear refusals, never an error. */
  static Rest.Answer once(String user, String path, String json) {
    REST.get(user, "/api/editions");
    return once(path, Rest.atOnce(8, () -> REST.post(user, path, json)));
  }

  /** The same by those who have all seen one version. */
  static Rest.Answer once(String user, String path, String json, String seen) {
    return once(
        path, Rest.atOnce(8, () -> REST.to(path).as(user).with("If-Match", seen).post(json)));
  }

  static Rest.Answer once(String path, List<Rest.Answer> answers) {
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

  static void begin(String id) {
    edition = id;
  }

  static String path() {
    return "/api/editions/" + edition;
  }

  static String path(String rest) {
    return "/api/editions/" + edition + "/" + rest;
  }

  static Policy policy() {
    return PLATFORM
        .bean(RegulationVersions.class)
        .inForce(PLATFORM.bean(Tenants.class).bySlug(CITY).orElseThrow())
        .orElseThrow()
        .policy();
  }

  static String plan() {
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

  static String draft(String name) {
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
  static Map<String, FactValue> facts(Policy policy) {
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
  static void bySomebody(String path, String json) {
    assertThat(MEMBERS.stream().map(user -> REST.post(user, path, json).status()))
        .as(path + json)
        .contains(200);
  }

  static void end() {
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
  static String ending() {
    int run = REST.get(OFFICE, "/api/editions/" + edition).json().path("run").asInt();
    return "{\"run\":%d,\"note\":\"\"}".formatted(run);
  }

  /** Ends stages until one of a kind is under way, or none. */
  static void endUntil(String kind) {
    while (!stage().equals(kind)) {
      end();
    }
  }

  static String stage() {
    JsonNode answer = REST.get(OFFICE, "/api/editions/" + edition).json();
    return answer.path("standing").asString().equals("UNDER_WAY")
        ? answer.path("stage").path("kind").asString()
        : "";
  }

  static void advance(int days) {
    accepted(REST.post("operator", "/api/demo/clock", "{\"days\":" + days + "}"));
  }

  /** The rules, once an edition. */
  static void undertake(String examiner) {
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

  static void score() {
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

  private ClickedEdition() {}
}
