package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.diagnostic.Severity;
import laurel.dsl.point.Treatment;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;

/** The regulators' page: write, check and save; a second person publishes. */
@Route(value = "regulation", layout = MainLayout.class)
@RolesAllowed({"REGULATOR", "REGULATION_APPROVER"})
class RegulationView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient RegulationVersions versions;

  RegulationView(Session session, RegulationVersions versions) {
    this.session = session;
    this.versions = versions;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    Actor actor = session.actor();
    List<RegulationVersion> all = versions.all(actor);
    add(Parts.title(say("办法文本", "Regulation")));
    all.forEach(version -> add(version(actor, version)));
    if (actor.has(UserRole.REGULATOR)) {
      add(editor(actor, all.stream().findFirst().map(RegulationVersion::sourceText).orElse("")));
    }
  }

  private Component version(Actor actor, RegulationVersion version) {
    String status =
        switch (version.status()) {
          case CHECKED -> say("待审核", "to be published");
          case PUBLISHED -> say("已发布", "published");
          case SUPERSEDED -> say("已被取代", "superseded");
        };
    var row =
        Parts.row(
            new Span(say("第" + version.number() + "版", "Version " + version.number())),
            new Span("《" + version.title() + "》"),
            Parts.badge(status, version.status() == RegulationVersion.Status.PUBLISHED ? "ok" : ""),
            Parts.quiet(version.policyHash().substring(0, 12)));
    if (actor.has(UserRole.REGULATION_APPROVER)
        && version.status() == RegulationVersion.Status.CHECKED) {
      var date = new DatePicker(say("公布日期（文本没有时填写）", "Promulgated (where the text gives no date)"));
      row.add(
          date,
          Parts.primary(
              say("发布", "Publish"),
              () ->
                  Parts.show(
                      versions.publish(actor, version.id(), Optional.ofNullable(date.getValue())),
                      say("已发布", "Published"),
                      _ -> refresh())));
      return new Div(row, PointList.of(version, Treatment.NOT_YET));
    }
    return row;
  }

  private Component editor(Actor actor, String text) {
    var area = new TextArea();
    area.setAriaLabel(say("办法文本", "Regulation"));
    area.addClassName("regulation-text");
    area.setMinRows(18);
    area.setMaxRows(34);
    area.setValue(text);
    var findings = new Div();
    findings.getElement().setAttribute("role", "status");
    return Parts.card(
        say("编写", "Write"),
        area,
        Parts.row(
            Parts.button(
                say("检查", "Check"),
                () -> {
                  findings.removeAll();
                  findings.add(findings(RegulationCompiler.compile(area.getValue())));
                }),
            Parts.primary(
                say("存为新版本", "Save as a new version"),
                () ->
                    Parts.show(
                        versions.save(actor, area.getValue()),
                        say("已保存，等待第二人发布", "Saved; a second person publishes it"),
                        _ -> refresh()))),
        findings);
  }

  private static Component findings(Compilation compilation) {
    if (compilation.diagnostics().isEmpty()) {
      return Parts.badge(say("没有发现问题", "Nothing found"), "ok");
    }
    var list = new UnorderedList();
    list.addClassName("reasons");
    compilation
        .diagnostics()
        .forEach(
            d ->
                list.add(
                    new ListItem(
                        Parts.badge(
                            d.severity() == Severity.ERROR
                                ? say("错误", "error")
                                : say("警告", "warning"),
                            d.severity() == Severity.ERROR ? "warn" : ""),
                        new Span(
                            " "
                                + say(
                                    "第" + d.span().line() + "行：", "line " + d.span().line() + ": ")
                                + say(d.message())
                                + " "
                                + say(d.help())
                                + " "
                                + d.under()))));
    return list;
  }
}
