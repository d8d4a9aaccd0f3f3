package laurel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds answers against the description that /v3/api-docs gives of them. */
final class Described {

  private final JsonNode document;

  Described(JsonNode document) {
    this.document = document;
  }

  JsonNode operation(String method, String path) {
    return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
  }

  /** All that does not fit; empty where all does. */
  List<String> misfits(RecordedAnswers.Recorded answer) {
    String where = answer.method() + " " + answer.path() + " " + answer.status();
    JsonNode response =
        operation(answer.method(), answer.path())
            .path("responses")
            .path(Integer.toString(answer.status()));
    if (response.isMissingNode()) {
      return List.of(where + ": not described");
    }
    String type = answer.contentType().replaceAll(";.*", "");
    JsonNode schema = response.path("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      return List.of(where + ": no content of type " + type);
    }
    var misfits = new ArrayList<String>();
    check(where, schema, Rest.JSON.readTree(answer.body()), misfits);
    return misfits;
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asString();
    return ref.isEmpty()
        ? schema
        : document.path("components").path("schemas").path(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private void check(String where, JsonNode said, JsonNode value, List<String> misfits) {
    JsonNode schema = resolved(said);
    if (schema.has("oneOf")) {
      oneOf(where, schema, value, misfits);
      return;
    }
    String type = schema.path("type").asString();
    boolean fits =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> false;
        };
    if (!fits) {
      misfits.add(where + ": " + type + " is described, " + value + " is sent");
    } else if (type.equals("object")) {
      object(where, schema, value, misfits);
    } else if (type.equals("array")) {
      value.forEach(item -> check(where + "[]", schema.path("items"), item, misfits));
    } else if (schema.has("enum")
        && schema.path("enum").valueStream().noneMatch(word -> word.equals(value))) {
      misfits.add(where + ": " + value + " is none of " + schema.path("enum"));
    }
  }

  private void oneOf(String where, JsonNode schema, JsonNode value, List<String> misfits) {
    JsonNode discriminator = schema.path("discriminator");
    String kind = value.path(discriminator.path("propertyName").asString()).asString();
    JsonNode ref = discriminator.path("mapping").path(kind);
    if (ref.isMissingNode()) {
      misfits.add(where + ": no kind " + kind + " in " + discriminator);
    } else {
      check(
          where + "<" + kind + ">",
          Rest.JSON.createObjectNode().put("$ref", ref.asString()),
          value,
          misfits);
    }
  }

  private void object(String where, JsonNode schema, JsonNode value, List<String> misfits) {
    schema
        .path("required")
        .valueStream()
        .filter(name -> !value.has(name.asString()))
        .forEach(name -> misfits.add(where + ": " + name + " is missing"));
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonNode known = schema.path("properties").path(property.getKey());
      JsonNode part = known.isMissingNode() ? schema.path("additionalProperties") : known;
      if (part.isObject()) {
        check(where + "." + property.getKey(), part, property.getValue(), misfits);
      } else {
        misfits.add(where + ": " + property.getKey() + " is not described");
      }
    }
  }
}
