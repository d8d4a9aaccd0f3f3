package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Severity;
import laurel.tenants.Municipality;

/** Writes a text, and checks it against the measure's own words beside it. */
class RegulationEditor extends Div {
  private static final long serialVersionUID = 1L;

  private final TextArea text = area(say("办法文本", "Regulation"), 18);
  private final TextArea measure =
      area(say("办法原文（逐条核对；可粘贴）", "The measure's own words, to check against"), 8);
  private final Div findings = new Div();

  /**
   * The editor.
   *
   * @param slug the city's, for the measure shipped with it
   * @param save what is done with the text
   */
  RegulationEditor(String slug, String known, Consumer<String> save) {
    addClassName("card");
    text.setValue(known);
    measure.setValue(
        Municipality.shipped().stream()
            .filter(city -> city.slug().equals(slug))
            .map(Municipality::measure)
            .findFirst()
            .orElse(""));
    findings.getElement().setAttribute("role", "status");
    add(
        text,
        new Details(say("办法原文", "The measure's own words"), measure),
        Parts.row(
            Parts.button(say("检查", "Check"), this::check),
            Parts.primary(
                say("存为新版本", "Save as a new version"), () -> save.accept(text.getValue()))),
        findings);
    Unsaved.watch(this);
  }

  private static TextArea area(String label, int rows) {
    var area = new TextArea(label);
    area.addClassName("regulation-text");
    area.setMinRows(rows);
    area.setMaxRows(34);
    area.setWidthFull();
    return area;
  }

  private void check() {
    Optional<MeasureText> words =
        Optional.of(measure.getValue()).filter(w -> !w.isBlank()).map(MeasureText::of);
    findings.removeAll();
    findings.add(
        findings(RegulationCompiler.compile(text.getValue(), words)),
        Parts.quiet(
            words.isPresent()
                ? say("已对照办法原文检查", "Checked against the measure's own words")
                : say("没有办法原文可对照", "No words of the measure to check against")));
  }

  private static Component findings(Compilation compilation) {
    if (compilation.diagnostics().isEmpty()) {
      return Parts.badge(say("没有发现问题", "Nothing found"), "ok");
    }
    var list = new UnorderedList();
    list.addClassName("reasons");
    compilation.diagnostics().forEach(d -> list.add(item(d)));
    return list;
  }

  private static ListItem item(Diagnostic d) {
    boolean error = d.severity() == Severity.ERROR;
    return new ListItem(
        Parts.badge(error ? say("错误", "error") : say("警告", "warning"), error ? "warn" : ""),
        new Span(
            " "
                + say("第" + d.span().line() + "行：", "line " + d.span().line() + ": ")
                + say(d.message())
                + " "
                + say(d.help())
                + " "
                + d.under()));
  }
}
