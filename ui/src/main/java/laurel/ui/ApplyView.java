package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.application.ApplicationDraft;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.calendar.OfficialClock;
import laurel.decision.Outcome;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;

/** The applicant's own application: form from the measure, autosave, submission, status. */
@Route(value = "apply", layout = MainLayout.class)
@RolesAllowed("APPLICANT")
class ApplyView extends Div {
  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final transient Session session;
  private final transient AwardApplications applications;
  private final transient Editions editions;
  private final transient OfficialClock clock;

  ApplyView(
      Session session, AwardApplications applications, Editions editions, OfficialClock clock) {
    this.session = session;
    this.applications = applications;
    this.editions = editions;
    this.clock = clock;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    Actor actor = session.actor();
    add(Parts.title(session.displayName()), Parts.quiet(actor.identityCode()));
    List<AwardApplication> own = applications.own(actor);
    Optional<Edition> current =
        actor.home().stream()
            .flatMap(tenant -> editions.all(tenant).stream())
            .filter(edition -> edition.status() == Edition.Status.UNDER_WAY)
            .findFirst();
    current.ifPresent(edition -> add(Parts.card(say(edition.title()), Parts.stages(edition))));
    current.ifPresent(
        edition -> {
          Optional<AwardApplication> mine =
              own.stream().filter(a -> a.editionId().equals(edition.id())).findFirst();
          boolean open =
              edition.stage().filter(stage -> stage.kind() == StageKind.APPLICATION).isPresent();
          if (mine.map(a -> a.standing() != Standing.DRAFT).orElse(false)) {
            add(status(mine.get(), open));
          } else if (open) {
            add(form(actor, edition, mine));
          } else {
            add(Parts.quiet(say("本届申报已经截止。", "Applications for this edition are closed.")));
          }
        });
    if (current.isEmpty()) {
      add(Parts.quiet(say("目前没有进行中的评选。", "No edition is under way.")));
    }
    own.stream()
        .filter(a -> current.map(edition -> !a.editionId().equals(edition.id())).orElse(true))
        .forEach(a -> add(status(a, false)));
  }

  private Div status(AwardApplication application, boolean open) {
    var card =
        Parts.card(
            application.award(),
            Parts.row(
                Parts.badge(
                    say(application.standing().text()),
                    application.standing().inPlay() ? "ok" : "warn"),
                new Span(say("受理编号 ", "Receipt ") + application.receiptNumber().orElse("—")),
                new Span(
                    application
                        .submittedAt()
                        .map(
                            at ->
                                say("提交于 ", "submitted ")
                                    + at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                                    + say(" 北京时间", " Beijing time"))
                        .orElse(""))));
    application
        .recommendation()
        .ifPresent(r -> card.add(new Paragraph(r.body() + "：" + r.opinion())));
    application
        .decision()
        .filter(decision -> !decision.eligible())
        .ifPresent(decision -> card.add(Parts.reasons(decision.reasons())));
    if (open && application.standing() == Standing.SUBMITTED) {
      card.add(
          Parts.quiet(
              say(
                  "截止前可以撤回修改后重新提交。",
                  "Until the deadline you can withdraw, change and submit again.")),
          Parts.button(
              say("撤回修改", "Withdraw"),
              () ->
                  Parts.show(
                      applications.withdraw(session.actor(), application.id()),
                      say("已撤回为草稿", "It is a draft again"),
                      _ -> refresh())));
    }
    return card;
  }

  private Div form(Actor actor, Edition edition, Optional<AwardApplication> saved) {
    Policy policy = edition.policy();
    var card = new Div();
    card.add(
        Parts.quiet(
            say("申报截止：", "Applications close: ")
                + edition.plan().applicationsClose()
                + say(" 24:00 北京时间（含当日）", " 24:00 Beijing time (that day included)")));
    var name = new TextField(say("名称", "Name"));
    name.setWidth("20rem");
    name.setValue(saved.map(AwardApplication::applicantName).orElse(session.displayName()));
    var recipient = new RadioButtonGroup<RecipientKind>(say("申报主体", "Applying as"));
    recipient.setItems(policy.recipients());
    recipient.setItemLabelGenerator(kind -> say(kind.text()));
    recipient.setValue(
        saved.map(AwardApplication::recipient).orElse(policy.recipients().getFirst()));
    var award = new ComboBox<String>(say("奖项", "Award"));
    award.setWidth("20rem");
    award.setItems(policy.awards().stream().map(AwardRule::name).toList());
    award.setValue(saved.map(AwardApplication::award).orElse(policy.awards().getFirst().name()));
    award.setAllowCustomValue(false);
    var savedAt = new Span();
    savedAt.addClassName("saved");
    savedAt.getElement().setAttribute("role", "status");
    var dossier = dossier(edition, saved.map(AwardApplication::dossier).orElse(Map.of()));
    var facts = new Div();
    Runnable[] save = {() -> {}};
    FactsForm[] current = {
      new FactsForm(
          policy,
          recipient.getValue(),
          saved.map(AwardApplication::facts).orElse(Map.of()),
          () -> save[0].run())
    };
    facts.add(current[0]);
    save[0] =
        () ->
            Parts.show(
                store(actor, edition, name, recipient, award, current[0], dossier),
                "",
                _ ->
                    savedAt.setText(say("已保存 ", "Saved ") + LocalDateTime.now(clock).format(TIME)));
    recipient.addValueChangeListener(
        change -> {
          current[0] =
              new FactsForm(policy, change.getValue(), current[0].values(), () -> save[0].run());
          facts.removeAll();
          facts.add(current[0]);
          save[0].run();
        });
    name.addValueChangeListener(_ -> save[0].run());
    award.addValueChangeListener(_ -> save[0].run());
    dossier.values().forEach(paper -> paper.addValueChangeListener(_ -> save[0].run()));
    var papers = new Div();
    dossier.values().forEach(papers::add);
    var check = new Div();
    card.add(
        Parts.card(say("申报人", "Applicant"), Parts.row(name, recipient, award)),
        Parts.card(say("条件", "Conditions"), facts),
        Parts.card(say("申报材料", "Papers"), papers),
        Parts.row(
            Parts.primary(
                say("提交申报", "Submit"),
                () ->
                    Parts.show(
                        store(actor, edition, name, recipient, award, current[0], dossier)
                            .then(draft -> applications.submit(actor, draft.id())),
                        say("已提交", "Submitted"),
                        _ -> refresh())),
            Parts.button(
                say("资格自测", "Self-check"),
                () -> {
                  check.removeAll();
                  check.add(
                      SelfCheckView.result(
                          applications.selfCheck(
                              policy, recipient.getValue(), current[0].values())));
                }),
            savedAt),
        check);
    return card;
  }

  private Outcome<AwardApplication> store(
      Actor actor,
      Edition edition,
      TextField name,
      RadioButtonGroup<RecipientKind> recipient,
      ComboBox<String> award,
      FactsForm facts,
      Map<String, TextArea> dossier) {
    var papers = new LinkedHashMap<String, String>();
    dossier.forEach((paper, field) -> papers.put(paper, field.getValue()));
    return applications.save(
        actor,
        edition.id(),
        new ApplicationDraft(
            name.getValue(),
            recipient.getValue(),
            Optional.ofNullable(award.getValue()).orElse(""),
            facts.values(),
            papers));
  }

  private static Map<String, TextArea> dossier(Edition edition, Map<String, String> known) {
    var papers = new LinkedHashMap<String, TextArea>();
    edition.policy().stages().stream()
        .filter(stage -> stage.kind() == StageKind.APPLICATION)
        .flatMap(stage -> stage.submits().stream())
        .forEach(
            paper -> {
              var field = new TextArea(paper);
              field.setWidthFull();
              field.setMinRows(2);
              field.setMaxLength(AwardApplications.LONGEST_PAPER);
              field.setValueChangeMode(ValueChangeMode.LAZY);
              field.setValueChangeTimeout(1500);
              field.setValue(known.getOrDefault(paper, ""));
              papers.put(paper, field);
            });
    return papers;
  }
}
