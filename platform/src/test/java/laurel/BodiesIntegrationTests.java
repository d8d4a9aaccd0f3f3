package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a body holds is what was meant: nothing is left out, rounded or read as something else. */
class BodiesIntegrationTests {

  private static final Rest REST = new Rest(Platform.withoutEditions().url());
  private static final String ID = "00000000-0000-0000-0000-000000000001";

  /** The value itself is named, or the object in which it decides what is meant. */
  private static String misfit(Rest.Answer answer, String field) {
    String told = answer.status() == 400 ? answer.text("field") : "";
    boolean named =
        !told.isEmpty()
            && answer.header("Content-Type").startsWith("application/problem+json")
            && (told.equals(field) || field.startsWith(told + "."))
            && answer.text("detail").contains(told);
    return named ? "" : answer.status() + " " + answer.body();
  }

  /** Whatever body there is or will be: the description tells what it holds. */
  @Test
  void aWrongValueIsNamedInEveryBody() {
    JsonNode document = REST.to("/v3/api-docs").get().json();
    var bodies = new SpoiltBodies(document);
    var wrong = new ArrayList<String>();
    int tried = 0;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      String address =
          path.getKey()
              .replace("{city}", "wuwei")
              .replace("{year}", "2031")
              .replaceAll("\\{\\w+}", ID);
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode schema =
            operation
                .getValue()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        for (var spoilt : bodies.of(schema)) {
          tried++;
          var answer =
              REST.to(address)
                  .as("wuwei-secretariat")
                  .send(operation.getKey().toUpperCase(java.util.Locale.ROOT), spoilt.body());
          String misfit = misfit(answer, spoilt.field());
          if (!misfit.isEmpty()) {
            wrong.add(
                operation.getKey() + " " + path.getKey() + " " + spoilt + " was told " + misfit);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | editions/{id}/shortlist       | {\"applications\":[\"\"]}                | applications[0]",
        "POST | editions/{id}/decision        | {\"proposed\":{\"{id}\":null}}           | proposed.{id}",
        "PUT  | applications/{id}/scoresheet  | {\"score\":\"\\u0000\",\"strengths\":\"\",\"opportunities\":\"\"} | score",
        "PUT  | calendar/2031                 | {\"holidays\":[20000],\"workdays\":[]}   | holidays[0]",
        "PUT  | calendar/2031                 | {\"holidays\":[\"2031-01-01T09:00:00Z\"],\"workdays\":[]} | holidays[0]",
        "POST | public/wuwei/self-check       | {\"recipient\":\"ORGANISATION\",\"facts\":{\"x\":null}} | facts.x",
        "POST | public/wuwei/self-check       | {\"recipient\":\"ORGANISATION\",\"facts\":{\"x\":{\"kind\":\"Whole\",\"number\":1.5}}} | facts.x.number",
        "POST | public/wuwei/self-check       | {\"recipient\":\"ORGANISATION\",\"facts\":{\"x\":{\"kind\":\"Sum\",\"fen\":1e30}}} | facts.x.fen"
      })
  void aWrongValueIsNamedWithItsPlace(String method, String path, String body, String field) {
    Rest.Answer answer =
        REST.to("/api/" + path.replace("{id}", ID))
            .as("wuwei-secretariat")
            .with("Accept-Language", "en")
            .send(method, body.replace("{id}", ID));
    assertThat(misfit(answer, field.replace("{id}", ID))).isEmpty();
    assertThat(answer.text("title")).isEqualTo("Bad value");
  }
}
