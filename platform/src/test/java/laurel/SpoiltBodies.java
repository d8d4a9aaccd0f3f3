package laurel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as /v3/api-docs describes them, each with one value that is none of those wanted. */
final class SpoiltBodies {

  /**
   * A body and what is wrong with it.
   *
   * @param field the way to the wrong value
   */
  record Spoilt(String field, String body) {}

  private static final Map<String, String> KEYS =
      Map.of("proposed", "00000000-0000-0000-0000-000000000001");

  private final JsonNode document;

  SpoiltBodies(JsonNode document) {
    this.document = document;
  }

  /** One body for each value of the schema and each wrong thing to stand for it. */
  List<Spoilt> of(JsonNode schema) {
    var all = new ArrayList<Spoilt>();
    spoilt("", schema, all);
    return all;
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asString();
    if (schema.has("oneOf")) {
      return resolved(schema.path("oneOf").get(0));
    }
    return ref.isEmpty()
        ? schema
        : resolved(
            document
                .path("components")
                .path("schemas")
                .path(ref.substring(ref.lastIndexOf('/') + 1)));
  }

  private static String inside(String around, String name) {
    return around.isEmpty() ? name : around + "." + name;
  }

  /** The wrong values of one schema, and those inside it with all around them right. */
  private void spoilt(String field, JsonNode said, List<Spoilt> all) {
    JsonNode schema = resolved(said);
    if (!field.isEmpty()) {
      wrong(schema).forEach(value -> all.add(new Spoilt(field, value)));
    }
    switch (schema.path("type").asString()) {
      case "array" -> {
        all.add(new Spoilt(field + "[0]", "[null]"));
        around(field + "[0]", schema.path("items"), all, "[%s]");
      }
      case "object" -> object(field, schema, all);
      default -> {
        // Nothing is inside.
      }
    }
  }

  private void object(String field, JsonNode schema, List<Spoilt> all) {
    if (schema.has("additionalProperties")) {
      String key = KEYS.getOrDefault(field, "x");
      all.add(new Spoilt(inside(field, key), "{\"" + key + "\":null}"));
      around(inside(field, key), schema.path("additionalProperties"), all, "{\"" + key + "\":%s}");
      return;
    }
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      ObjectNode others = (ObjectNode) sample(schema);
      others.remove(name);
      String rest = others.toString();
      String open = rest.substring(0, rest.length() - 1) + (others.isEmpty() ? "" : ",");
      // Whose kind is not known is named itself: nothing in it has a name yet.
      boolean kind = property.getValue().path("enum").size() == 1;
      String part = kind ? field : inside(field, name);
      if (required.contains(name)) {
        all.add(new Spoilt(part, rest));
        all.add(new Spoilt(part, open + "\"" + name + "\":null}"));
      }
      around(part, property.getValue(), all, open + "\"" + name + "\":%s}");
    }
  }

  private void around(String field, JsonNode schema, List<Spoilt> all, String frame) {
    var inner = new ArrayList<Spoilt>();
    spoilt(field, schema, inner);
    inner.forEach(each -> all.add(new Spoilt(each.field(), frame.replace("%s", each.body()))));
  }

  private static Stream<String> wrong(JsonNode schema) {
    return switch (schema.path("type").asString()) {
      case "integer" -> Stream.of("1.9", "\"1\"", "\"\"", "true", "99999999999999999999", "[]");
      case "number" -> Stream.of("\"1\"", "\"\"", "\"\\u0000\"", "true", "[]");
      case "boolean" -> Stream.of("-1", "0", "\"true\"", "\"\"");
      case "array" -> Stream.of("\"\"", "{}", "0");
      case "object" -> Stream.of("\"\"", "[]", "0");
      default ->
          schema.has("enum") || schema.has("format")
              ? Stream.of("0", "\"0\"", "\"\"", "1.5", "true", "{}")
              : Stream.of("0", "1.5", "true", "[]", "{}");
    };
  }

  private JsonNode sample(JsonNode said) {
    JsonNode schema = resolved(said);
    return switch (schema.path("type").asString()) {
      case "integer", "number" -> Rest.JSON.readTree("1");
      case "boolean" -> Rest.JSON.readTree("true");
      case "array" -> Rest.JSON.createArrayNode();
      case "object" -> {
        ObjectNode object = Rest.JSON.createObjectNode();
        schema
            .path("properties")
            .properties()
            .forEach(property -> object.set(property.getKey(), sample(property.getValue())));
        yield object;
      }
      default -> Rest.JSON.getNodeFactory().stringNode(word(schema));
    };
  }

  private static String word(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").get(0).asString();
    }
    return switch (schema.path("format").asString()) {
      case "date" -> "2031-01-01";
      case "uuid" -> "00000000-0000-0000-0000-000000000001";
      default -> "x";
    };
  }
}
