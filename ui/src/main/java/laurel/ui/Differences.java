package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import laurel.dsl.comparison.Aspect;
import laurel.dsl.comparison.PolicyDifference;
import laurel.regulation.RegulationVersion;

/** What a version changes against the one in force, point by point. */
final class Differences {

  private Differences() {}

  static Component of(Optional<RegulationVersion> inForce, RegulationVersion version) {
    if (inForce.isEmpty()) {
      return Parts.quiet(say("没有施行中的版本可比较。", "No version is in force to compare with."));
    }
    if (inForce.get().id().equals(version.id())) {
      return Parts.quiet(say("这就是施行中的版本。", "This is the version in force."));
    }
    PolicyDifference difference =
        PolicyDifference.between(inForce.get().policy(), version.policy());
    if (difference.changes().isEmpty()) {
      return Parts.badge(
          inForce.get().policyHash().equals(version.policyHash())
              ? say("含义与施行版相同", "It means the same as the version in force")
              : say("比较没有列出差异，但含义并不相同：请通读", "Not the same, though no difference is listed"),
          "");
    }
    var grid = Parts.grid(difference.changes());
    grid.addColumn(change -> say(change.dimension().text()))
        .setHeader(say("项目", "Point"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(change -> (change.subject() + " " + change.forWhom()).strip())
        .setHeader(say("关于", "About"));
    grid.addComponentColumn(change -> aspect(change.before()))
        .setHeader(say("施行版第", "In force: version ") + inForce.get().number() + say("版", ""));
    grid.addComponentColumn(change -> aspect(change.after())).setHeader(say("这一版", "This version"));
    grid.addColumn(change -> say(change.effect().text()))
        .setHeader(say("对申报人", "For applicants"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    return Parts.card(
        say("与施行版的差异：", "Changes against the version in force: ") + difference.changes().size(),
        grid);
  }

  private static Component aspect(Optional<Aspect> aspect) {
    return aspect
        .<Component>map(a -> new Div(new Span(say(a.value())), Parts.cited(a.clauses())))
        .orElseGet(() -> new Span("—"));
  }
}
