package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import laurel.dsl.comparison.Aspect;
import laurel.dsl.comparison.Dimension;
import laurel.supervision.Comparison;

/** The supervisors' table: all cities side by side, each cell with its clause. */
@Route(value = "compare", layout = MainLayout.class)
@RolesAllowed("SUPERVISOR")
class CompareView extends Div {
  private static final long serialVersionUID = 1L;

  CompareView(Session session, Comparison comparison) {
    addClassNames("page", "compare");
    setMaxWidth("100rem");
    add(Parts.title(say("各市办法比较", "Measures side by side")));
    List<Comparison.City> cities = comparison.cities(session.actor());
    var table = new NativeTable();
    var head = new NativeTableRow();
    head.add(new NativeTableHeaderCell(say("项目", "Dimension")));
    for (Comparison.City city : cities) {
      var cell =
          new NativeTableHeaderCell(
              new Div(new Span(say(city.tenant().name()))),
              Parts.quiet("《" + city.measure() + "》"));
      if (city.draft()) {
        cell.add(Parts.badge(say("征求意见稿", "draft for comment"), "warn"));
      }
      head.add(cell);
    }
    table.getHead().add(head);
    List<Dimension> dimensions =
        cities.stream().flatMap(city -> city.cells().keySet().stream()).distinct().toList();
    for (Dimension dimension : dimensions) {
      var row = new NativeTableRow();
      row.add(new NativeTableHeaderCell(say(dimension.text())));
      cities.forEach(
          city -> {
            var cell = new NativeTableCell();
            city.cells()
                .getOrDefault(dimension, List.of())
                .forEach(entry -> cell.add(entry(entry)));
            row.add(cell);
          });
      table.getBody().add(row);
    }
    add(table);
  }

  private static Div entry(Aspect cell) {
    var entry = new Div();
    entry.addClassName("cell");
    if (!cell.subject().isEmpty() || !cell.forWhom().isEmpty()) {
      var about = new Span(String.join(" ", cell.subject(), cell.forWhom()).strip());
      about.addClassName("about");
      entry.add(about);
    }
    var value = new Span(say(cell.value()));
    if (!cell.stated()) {
      value.addClassName("silent");
    }
    entry.add(value, Parts.cited(cell.clauses()));
    return entry;
  }
}
