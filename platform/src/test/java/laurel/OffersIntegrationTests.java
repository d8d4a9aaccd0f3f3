package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.application.Candidates;
import laurel.edition.Editions;
import laurel.identity.UserRole;
import laurel.life.Step;
import laurel.life.StepTable;
import laurel.life.SubjectKind;
import laurel.tenants.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What people could do is read from the table of steps; no step is left out of it by a list. */
class OffersIntegrationTests {

  private static final Rest REST = new Rest(Platform.url());
  private static final List<String> CITIES =
      Municipality.shipped().stream().map(Municipality::slug).toList();

  private static String account(String city, UserRole role) {
    return city + "-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Set<String> ofTable(SubjectKind<?> kind, UserRole role) {
    return Platform.bean(StepTable.class).of(kind).stream()
        .filter(step -> step.who().isEmpty() || step.who().contains(role))
        .map(Step::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(JsonNode offers, boolean possible) {
    return offers
        .valueStream()
        .filter(offer -> !possible || offer.path("reasons").isEmpty())
        .map(offer -> offer.path("step").asString())
        .collect(Collectors.toSet());
  }

  private static String underWay(String city) {
    return REST.get(city + "-secretariat", "/api/editions").json().get(0).path("id").asString();
  }

  private static String inStage(String city, String stage) {
    String edition = underWay(city);
    JsonNode now = REST.get(city + "-secretariat", "/api/editions/" + edition).json();
    return now.path("stage").path("kind").asString().equals(stage) ? edition : "";
  }

  @ParameterizedTest
  @EnumSource(
      value = UserRole.class,
      names = {"SECRETARIAT", "RECOMMENDER", "EXAMINER", "COMMITTEE", "APPROVER", "APPLICANT"})
  void eachRoleIsOfferedEveryStepOnAnEditionThatTheTableHasForIt(UserRole role) {
    var kind = Platform.bean(Editions.class).kind();
    for (String city : CITIES) {
      Rest.Answer answer =
          REST.get(account(city, role), "/api/editions/" + underWay(city) + "/steps");
      assertThat(names(answer.json(), false))
          .as(city + " " + answer.body())
          .isNotEmpty()
          .isEqualTo(ofTable(kind, role));
    }
  }

  @Test
  void theOfficeIsOfferedEveryStepOnAnApplicationThatTheTableHasForIt() {
    var kind = Platform.bean(Candidates.class).kind();
    for (String city : CITIES) {
      String office = city + "-secretariat";
      JsonNode lines =
          REST.get(office, "/api/editions/" + underWay(city) + "/applications")
              .json()
              .path("lines");
      for (JsonNode line : lines) {
        Rest.Answer answer =
            REST.get(office, "/api/applications/" + line.path("id").asString() + "/steps");
        assertThat(names(answer.json(), false))
            .as(city + " " + answer.body())
            .isEqualTo(ofTable(kind, UserRole.SECRETARIAT));
      }
    }
  }

  /** Who did what and on which evidence, and the office's notes, are for those who work on it. */
  @ParameterizedTest
  @EnumSource(
      value = UserRole.class,
      names = {"SECRETARIAT", "INSPECTOR", "APPLICANT", "RECOMMENDER", "EXAMINER"})
  void evidenceAndNotesAreReadByThoseWhoWorkOnTheEdition(UserRole role) {
    boolean inside = role == UserRole.SECRETARIAT || role == UserRole.INSPECTOR;
    for (String city : CITIES) {
      String address =
          "/api/editions/"
              + REST.get(city + "-secretariat", "/api/editions")
                  .json()
                  .get(1)
                  .path("id")
                  .asString();
      assertThat(REST.get(account(city, role), address + "/acts").json().valueStream())
          .as(city)
          .isNotEmpty()
          .allMatch(act -> act.has("doneOn"))
          .allMatch(act -> act.path("evidence").asString().isEmpty() != inside);
      assertThat(REST.get(account(city, role), address + "/runs").json().valueStream())
          .isNotEmpty()
          .allMatch(run -> run.path("endedBy").asString().isEmpty() != inside);
    }
  }

  /** An examiner does not read the application, and is asked the conflict question about it. */
  @Test
  void anExaminerIsOfferedWhatIsThereToBeDone() {
    String city =
        CITIES.stream()
            .filter(slug -> !inStage(slug, "ON_SITE_REVIEW").isEmpty())
            .findFirst()
            .orElseThrow();
    String examiner = city + "-examiner";
    JsonNode assignments =
        REST.get(examiner, "/api/editions/" + underWay(city) + "/assignments").json();
    assertThat(assignments.isEmpty()).isFalse();
    for (JsonNode assignment : assignments) {
      String address =
          "/api/applications/" + assignment.path("applicationId").asString() + "/steps";
      assertThat(names(REST.get(examiner, address).json(), true))
          .contains("review.answer-conflict")
          .allMatch(step -> step.startsWith("review."));
    }
  }
}
