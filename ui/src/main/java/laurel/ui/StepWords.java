package laurel.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.audit.ActionWords;
import laurel.dsl.policy.Relation;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what is recorded in the words of the steps, their subjects and their outcomes. */
@Component
class StepWords implements ActionWords {

  private final Map<String, BilingualText> titles = new LinkedHashMap<>();
  private final Map<String, BilingualText> subjects = new LinkedHashMap<>();
  private final Map<String, BilingualText> values = new LinkedHashMap<>();

  StepWords(ObjectProvider<Steps> modules) {
    modules.stream()
        .flatMap(module -> module.steps().stream())
        .forEach(
            step -> {
              titles.put(step.name(), step.title());
              subjects.put(step.kind().name(), step.kind().text());
            });
    titles.put("notice.recount", new BilingualText("重新计算公示期", "Count the notice again"));
    for (Standing standing : Standing.values()) {
      values.put(standing.name(), standing.text());
    }
    for (Relation relation : Relation.values()) {
      values.put(relation.name(), relation.text());
    }
    outcomes();
  }

  private void outcomes() {
    word("true", "符合", "met");
    word("false", "不符合", "not met");
    word("RECOMMENDED", "同意推荐", "recommended");
    word("NOT_RECOMMENDED", "不予推荐", "not recommended");
    word("ELIGIBLE", "符合资格", "eligible");
    word("INELIGIBLE", "不符合资格", "not eligible");
    word("DECIDED", "已确定", "decided");
    word("ACCEPTED", "已同意", "accepted");
    word("LIST", "名单", "list");
    word("PROPOSED", "列入拟奖名单", "proposed");
    word("NOT_PROPOSED", "未列入拟奖名单", "not proposed");
    word("APPROVED", "已批准", "approved");
    word("UPHELD", "成立", "upheld");
    word("DISMISSED", "不成立", "dismissed");
    word("REJECTED", "不成立", "rejected");
    word("VERIFIES", "核实", "verified:");
    word("DELIBERATES", "审议", "deliberated:");
    word("APPROVES", "批准", "approved:");
    word("NONE", "没有利害关系", "no conflict");
    word("DECLARED", "有利害关系，回避", "conflict declared");
    word("GRANTED", "确定奖金", "granted");
    word("PAID", "拨付", "paid");
    word("RECOVERED", "收回", "recovered");
  }

  private void word(String program, String zh, String en) {
    values.put(program, new BilingualText(zh, en));
  }

  @Override
  public BilingualText of(String action) {
    return titles.getOrDefault(action, BilingualText.verbatim(action));
  }

  @Override
  public BilingualText subject(String kind) {
    return subjects.getOrDefault(kind, BilingualText.verbatim(kind));
  }

  /** JSON is what a form held, and stays. */
  @Override
  public BilingualText value(String recorded) {
    return recorded.startsWith("{") || recorded.startsWith("[")
        ? BilingualText.verbatim(recorded)
        : new BilingualText(words(recorded, BilingualText::zh), words(recorded, BilingualText::en));
  }

  private String words(String recorded, Function<BilingualText, String> in) {
    return Arrays.stream(recorded.split(" ", -1))
        .map(word -> in.apply(values.getOrDefault(word, BilingualText.verbatim(word))))
        .collect(Collectors.joining(" "));
  }
}
