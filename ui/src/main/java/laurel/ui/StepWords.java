package laurel.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import laurel.audit.ActionWords;
import laurel.dsl.text.BilingualText;
import laurel.life.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says recorded actions in the words of the steps' titles. */
@Component
class StepWords implements ActionWords {

  private final Map<String, BilingualText> titles = new LinkedHashMap<>();

  StepWords(ObjectProvider<Steps> modules) {
    modules.stream()
        .flatMap(module -> module.steps().stream())
        .forEach(step -> titles.put(step.name(), step.title()));
  }

  @Override
  public BilingualText of(String action) {
    return titles.getOrDefault(action, BilingualText.verbatim(action));
  }
}
