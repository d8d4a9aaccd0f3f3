package laurel.dsl.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An applicant in a JSON file:
 *
 * <pre>{"applicant": "组织", "submittedOn": "2024-03-20",
 *  "facts": {"正常运行年限": 2, "行业": "施工", "重大事故": "2023-01-05", "抽查不合格": "never"},
 *  "findings": {"具有良好的质量诚信记录和社会声誉": true}}</pre>
 */
final class FactsFile {

  private FactsFile() {}

  static ApplicantFacts read(byte[] json, Policy policy) throws Invocation.Misuse {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw new Invocation.Misuse("不是 JSON / not JSON: " + e.getOriginalMessage());
    }
    RecipientKind recipient = recipient(root.path("applicant").asString("组织"));
    Map<String, Fact.Type> types = new HashMap<>();
    policy.factsFor(recipient).forEach(fact -> types.put(fact.name(), fact.type()));
    Map<String, FactValue> facts = new HashMap<>();
    for (var entry : root.path("facts").properties()) {
      Fact.Type type = types.get(entry.getKey());
      Optional<FactValue> value = type == null ? Optional.empty() : value(entry.getValue(), type);
      if (value.isEmpty()) {
        throw new Invocation.Misuse(
            (type == null
                    ? "办法不问这个事实 / the measure does not ask for: "
                    : "值与类型不符 / the value does not fit " + type.text().en() + ": ")
                + entry.getKey());
      }
      facts.put(entry.getKey(), value.get());
    }
    Map<String, Boolean> findings = new HashMap<>();
    for (var entry : root.path("findings").properties()) {
      findings.put(entry.getKey(), entry.getValue().asBoolean(false));
    }
    return new ApplicantFacts(
        recipient,
        facts,
        findings,
        day(root.path("submittedOn").asString(""))
            .orElse(LocalDate.now(ZoneId.of("Asia/Shanghai"))));
  }

  private static RecipientKind recipient(String word) throws Invocation.Misuse {
    for (RecipientKind kind : RecipientKind.values()) {
      if (kind.text().zh().equals(word) || kind.text().en().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw new Invocation.Misuse("申报人只能是 组织、个人、团队 / applicant: " + word);
  }

  private static Optional<FactValue> value(JsonNode node, Fact.Type type) {
    return switch (type) {
      case PLACE, TEXT ->
          node.isString() ? Optional.of(new FactValue.Words(node.asString())) : Optional.empty();
      case YEARS, MONTHS, DAYS, COUNT ->
          node.isInt() && node.asInt() >= 0
              ? Optional.of(new FactValue.Whole(node.asInt()))
              : Optional.empty();
      case MONEY -> hundredths(node).map(n -> new FactValue.Sum(n.longValue()));
      case PERCENT -> hundredths(node).map(n -> new FactValue.Share(n.intValue()));
      case DATE -> day(node.asString("")).map(FactValue.Day::new);
      case FLAG ->
          node.isBoolean() ? Optional.of(new FactValue.Flag(node.asBoolean())) : Optional.empty();
      case EVENT ->
          node.asString("").equals("never") || node.asString("").equals("从未发生")
              ? Optional.of(new FactValue.Never())
              : day(node.asString("")).map(FactValue.LastOn::new);
    };
  }

  /** Yuan or percent to 分 or hundredths of a percent. */
  private static Optional<BigDecimal> hundredths(JsonNode node) {
    return node.isNumber()
        ? Optional.of(node.decimalValue().movePointRight(2).setScale(0, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
