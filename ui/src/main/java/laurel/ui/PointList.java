package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.regulation.RegulationVersion;

/** What a version states with one treatment, each point with its clauses, folded. */
final class PointList {

  private PointList() {}

  /** Invisible where the version states nothing with the treatment. */
  static Details of(RegulationVersion version, Treatment treatment) {
    List<Statement> stated = version.stated(treatment);
    var list = new UnorderedList();
    list.addClassName("reasons");
    stated.forEach(
        statement ->
            list.add(
                new ListItem(
                    new Span(say(statement.text()) + " "), Parts.cited(statement.clauses()))));
    var details =
        new Details(
            say(treatment.text()) + say("：" + stated.size() + "项", ": " + stated.size()), list);
    details.setVisible(!stated.isEmpty());
    return details;
  }
}
