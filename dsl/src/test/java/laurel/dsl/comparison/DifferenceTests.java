package laurel.dsl.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.Cities;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The difference is empty exactly where the hashes are equal. */
class DifferenceTests {

  private static int turn;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<String> cities() {
    return Stream.of("wuwei", "baoding", "yining", "beijing");
  }

  /** Scalars of the compiled policy changed, elements of lists taken out, one in 23. */
  @ParameterizedTest
  @MethodSource("cities")
  void eachPartOfAPolicyHasItsPlaceInTheDifference(String city) {
    Policy policy = Cities.policy(city);
    JsonNode tree = JSON.readTree(PolicyJson.write(policy));
    var changed = new ArrayList<Policy>();
    change(tree, tree, changed);
    assertThat(changed).hasSizeGreaterThan(50);
    for (Policy other : changed) {
      boolean same = PolicyJson.hash(other).equals(PolicyJson.hash(policy));
      assertThat(PolicyDifference.between(policy, other).changes().isEmpty()).isEqualTo(same);
      assertThat(PolicyDifference.between(other, policy).changes().isEmpty()).isEqualTo(same);
    }
  }

  private static void change(JsonNode node, JsonNode root, List<Policy> changed) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        for (JsonNode other : others(value)) {
          object.set(name, other);
          read(root).ifPresent(changed::add);
        }
        object.set(name, value);
        change(value, root, changed);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        for (JsonNode other : others(value)) {
          array.set(i, other);
          read(root).ifPresent(changed::add);
        }
        array.remove(i);
        read(root).ifPresent(changed::add);
        array.insert(i, value);
        change(value, root, changed);
      }
    }
  }

  /** Values that can stand in place of a scalar; what can not be read is left out. */
  private static List<JsonNode> others(JsonNode value) {
    if (value.isBoolean()) {
      return List.of(JSON.getNodeFactory().booleanNode(!value.booleanValue()));
    }
    if (value.isNumber()) {
      return List.of(JSON.getNodeFactory().numberNode(value.longValue() + 1));
    }
    if (value.isString()) {
      return Stream.of(value.stringValue() + "另", "第九十九条", "AT_MOST", "MAY", "2031-01-01")
          .<JsonNode>map(JSON.getNodeFactory()::stringNode)
          .toList();
    }
    return List.of();
  }

  private static Optional<Policy> read(JsonNode tree) {
    if (++turn % 23 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(PolicyJson.read(JSON.writeValueAsString(tree)));
    } catch (RuntimeException notAPolicy) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wuwei,评分，满意度测评，产生,评分，产生,STAGE",
    "wuwei,由评审委员会核实,由办公室核实,REVOCATION",
    "wuwei,期满可以再次申报,期满可以复评,VALIDITY",
    "wuwei,不少于5个工作日,不超过5个工作日,NOTICE",
    "wuwei,，可以空缺,'',QUOTA",
    "wuwei,应当        「定期巡访,可以        「定期巡访,DUTY",
    "baoding,有效期      5年，期满可以复评,有效期      4年，期满可以复评,VALIDITY",
    "baoding,由办公室认定，凭「承诺书」,由「市委」认定，凭「承诺书」,CONDITION",
    "baoding,反馈意见,可以补正,STAGE",
    "baoding,组长负责,抽取专家,EXAMINERS",
  })
  void aChangeIsToldOnItsDimension(String city, String from, String to, String dimension) {
    String text = Cities.text(city);
    assertThat(text).contains(from);
    Policy after = RegulationCompiler.compile(text.replace(from, to)).policy().orElseThrow();
    assertThat(PolicyDifference.between(Cities.policy(city), after).changes())
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.dimension().name()).isEqualTo(dimension))
        .allSatisfy(
            c ->
                assertThat(c.before().map(a -> a.value().zh()))
                    .isNotEqualTo(c.after().map(a -> a.value().zh())));
  }

  @Test
  void anotherClauseForTheSameWordsIsADifference() {
    String text = Cities.text("wuwei");
    Policy cited =
        RegulationCompiler.compile(text.replaceFirst("(每2年1届 *)【第四条】", "$1【第五条】"))
            .policy()
            .orElseThrow();
    assertThat(PolicyDifference.between(Cities.policy("wuwei"), cited).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.dimension()).isEqualTo(Dimension.CYCLE);
              assertThat(change.before().orElseThrow().clauses())
                  .isNotEqualTo(change.after().orElseThrow().clauses());
            });
  }
}
