package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.OfficeSteps;
import laurel.casework.CaseSteps;

/** An application opened by those who work on its edition: papers, decisions, own steps. */
@org.springframework.stereotype.Component
class ApplicationDialog {

  private final Work work;
  private final AwardApplications applications;
  private final OfficeSteps office;
  private final CaseSteps cases;
  private final CaseForm caseForm;
  private final RelationsPart relations;

  ApplicationDialog(
      Work work,
      AwardApplications applications,
      OfficeSteps office,
      CaseSteps cases,
      CaseForm caseForm,
      RelationsPart relations) {
    this.work = work;
    this.applications = applications;
    this.office = office;
    this.cases = cases;
    this.caseForm = caseForm;
    this.relations = relations;
  }

  void open(UUID id, Runnable refresh) {
    AwardApplication application = applications.get(work.actor(), id);
    var dialog = new Dialog(application.applicantName());
    dialog.setWidth("min(60rem, 97vw)");
    var papers = Papers.of(application);
    papers.setOpened(true);
    dialog.add(
        Parts.quiet(application.identityCode() + " · " + application.award()),
        Papers.receipt(application),
        Parts.quiet("SHA-256 " + application.contentHash()),
        Papers.rulings(application),
        papers);
    Runnable done =
        () -> {
          dialog.close();
          refresh.run();
        };
    List<String> parts = List.copyOf(application.dossier().keySet());
    var steps =
        new Div(
            Parts.minor(
                work.offer(office.extending(), id),
                say("准予延期…", "Allow more time…"),
                () -> extend(id, done)),
            Parts.minor(
                work.offer(office.returning(), id),
                say("退回补正…", "Return for completion…"),
                () -> giveBack(id, parts, done)),
            Parts.minor(
                work.offer(cases.disqualifying(), id),
                say("立案（取消资格）…", "Open a case of disqualification…"),
                () -> caseForm.disqualify(id, application.editionId(), done)));
    steps.addClassName("row");
    dialog.add(steps, relations.of(id, reopened(dialog, id, refresh)));
    dialog.getFooter().add(Parts.primary(say("关闭", "Close"), dialog::close));
    dialog.open();
  }

  private Runnable reopened(Dialog dialog, UUID id, Runnable refresh) {
    return () -> {
      dialog.close();
      open(id, refresh);
    };
  }

  private void extend(UUID id, Runnable done) {
    var until = new DatePicker(say("新的截止日（含）", "New last day"));
    var reason = new TextArea(say("理由", "Reason"));
    reason.setWidthFull();
    Ask.form(
        say("准予一家延期", "More time for one applicant"),
        say("准予", "Allow"),
        close -> {
          if (Ask.filled(until)) {
            work.take(
                office.extending(),
                id,
                new OfficeSteps.Extension(until.getValue(), reason.getValue()),
                say("已延期", "Extended"),
                _ -> {
                  close.run();
                  done.run();
                });
          }
        },
        until,
        reason);
  }

  private void giveBack(UUID id, List<String> papers, Runnable done) {
    var parts = new CheckboxGroup<String>(say("需要补正的材料", "Papers to complete"));
    parts.setItems(papers);
    var until = new DatePicker(say("补正期限（含）", "Last day for it"));
    var reason = new TextArea(say("缺什么", "What is missing"));
    reason.setWidthFull();
    Ask.form(
        say("退回补正", "Return for completion"),
        say("退回", "Return"),
        close -> {
          if (Ask.filled(until)) {
            work.take(
                office.returning(),
                id,
                new OfficeSteps.Return(
                    List.copyOf(parts.getValue()), until.getValue(), reason.getValue()),
                say("已退回", "Returned"),
                _ -> {
                  close.run();
                  done.run();
                });
          }
        },
        parts,
        until,
        reason);
  }
}
