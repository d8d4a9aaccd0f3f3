package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** /v3/api-docs says of each address what a generated program needs to know. */
class DescriptionIntegrationTests {

  private static final JsonNode DOCUMENT =
      new Rest(Platform.withoutEditions().url()).to("/v3/api-docs").get().json();

  private static void operations(BiConsumer<String, JsonNode> each) {
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            each.accept(
                                operation.getKey() + " " + path.getKey(), operation.getValue())));
  }

  @Test
  void eachOperationSaysWhatItDoesWhoMayAndWhatCanGoWrong() {
    var wrong = new ArrayList<String>();
    Set<String> ids = new HashSet<>();
    operations(
        (name, operation) -> {
          boolean open = name.contains(" /api/public/");
          if (operation.path("summary").asString().isBlank()) {
            wrong.add(name + ": no summary");
          }
          if (!ids.add(operation.path("operationId").asString())) {
            wrong.add(name + ": operationId twice");
          }
          if (operation.has("security") != open) {
            wrong.add(name + ": public or not");
          }
          var statuses = new ArrayList<>(List.of("400", "404", "405", "406", "409", "500", "503"));
          if (!open) {
            statuses.addAll(List.of("401", "403"));
          }
          if (operation.has("requestBody")) {
            statuses.addAll(List.of("413", "415"));
          }
          statuses.stream()
              .filter(status -> !operation.path("responses").has(status))
              .forEach(status -> wrong.add(name + ": no " + status));
        });
    assertThat(ids).hasSizeGreaterThan(60);
    assertThat(wrong).isEmpty();
    assertThat(DOCUMENT.path("components").path("securitySchemes").has("bearer")).isTrue();
    assertThat(DOCUMENT.path("security").isEmpty()).isFalse();
  }

  @Test
  void noOperationAsksForThePersonOrAnswersABareObject() {
    var wrong = new ArrayList<String>();
    operations(
        (name, operation) -> {
          operation
              .path("parameters")
              .forEach(
                  parameter -> {
                    if (parameter.path("name").asString().matches("actor|request")) {
                      wrong.add(name + ": asks for " + parameter.path("name"));
                    }
                  });
          operation
              .path("responses")
              .properties()
              .forEach(
                  response ->
                      response
                          .getValue()
                          .path("content")
                          .properties()
                          .forEach(
                              content -> {
                                if (!content.getKey().matches("application/(problem\\+)?json")) {
                                  wrong.add(name + ": answers " + content.getKey());
                                }
                              }));
          JsonNode answer =
              operation.path("responses").has("201")
                  ? operation.path("responses").path("201")
                  : operation.path("responses").path("200");
          JsonNode schema = answer.path("content").path("application/json").path("schema");
          if (!schema.has("$ref") && !schema.path("items").has("$ref")) {
            wrong.add(name + ": answers " + schema);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void kindsAreToldApartByTheirOwnTypes() {
    Map<String, String> facts =
        Map.of("Day", "day", "Share", "hundredths", "Sum", "fen", "Words", "words");
    JsonNode schemas = DOCUMENT.path("components").path("schemas");
    JsonNode discriminator = schemas.path("FactValue").path("discriminator");
    assertThat(discriminator.path("propertyName").asString()).isEqualTo("kind");
    facts.forEach(
        (kind, property) -> {
          String name = discriminator.path("mapping").path(kind).asString().replaceAll(".*/", "");
          assertThat(name).isEqualTo("FactValue" + kind);
          assertThat(schemas.path(name).path("properties").propertyNames())
              .containsExactlyInAnyOrder("kind", property);
        });
    List<String> provisions =
        schemas.propertyNames().stream()
            .filter(name -> name.matches("Provision(?!Stated|NotStated).*"))
            .toList();
    assertThat(provisions).isNotEmpty();
    assertThat(provisions)
        .allSatisfy(
            name -> {
              JsonNode says = schemas.path(name).path("discriminator");
              assertThat(says.path("propertyName").asString()).isEqualTo("says");
              assertThat(says.path("mapping").propertyNames())
                  .containsExactlyInAnyOrder("Stated", "NotStated");
            });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode schemas = DOCUMENT.path("components").path("schemas");
    assertThat(DOCUMENT.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(schemas.has(ref.replaceAll(".*/", ""))).as(ref).isTrue());
  }
}
