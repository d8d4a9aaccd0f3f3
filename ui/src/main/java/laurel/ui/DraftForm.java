package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.application.ApplicationDraft;
import laurel.application.AwardApplication;
import laurel.application.Questions;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.edition.Edition;
import laurel.life.Request;

/** An application being written: saved as one types, against the version that was on the page. */
class DraftForm extends Div implements BeforeLeaveObserver {
  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** The way to the services; the form holds ids and texts only. */
  interface Desk {
    Outcome<AwardApplication> save(ApplicationDraft draft, Request request);

    /** The version that is stored now. */
    int version();

    Policy policy();

    /** Shows what is stored now instead of this form. */
    void reload();
  }

  private final transient Desk desk;
  private final TextField name = new TextField(say("名称", "Name"));
  private final RadioButtonGroup<RecipientKind> recipient =
      new RadioButtonGroup<>(say("申报主体", "Applying as"));
  private final ComboBox<String> award = new ComboBox<>(say("奖项", "Award"));
  private final ComboBox<String> category = new ComboBox<>(say("类别", "Category"));
  private final Div facts = new Div();
  private final Map<String, TextArea> papers = new LinkedHashMap<>();
  private final Span status = new Span();
  private transient FactsForm questions;
  private transient ApplicationDraft stored;
  private int version;
  private boolean conflict;

  DraftForm(Edition edition, Optional<AwardApplication> saved, String ownName, Desk desk) {
    this.desk = desk;
    Policy policy = edition.policy();
    status.addClassName("saved");
    status.getElement().setAttribute("role", "status");
    version = saved.map(AwardApplication::version).orElse(0);
    name.setWidth("20rem");
    name.setValue(saved.map(AwardApplication::applicantName).orElse(ownName));
    recipient.setItems(policy.recipients());
    recipient.setItemLabelGenerator(kind -> say(kind.text()));
    recipient.setValue(
        saved.map(AwardApplication::recipient).orElse(policy.recipients().getFirst()));
    awards(policy, saved);
    questions =
        new FactsForm(
            policy,
            recipient.getValue(),
            saved.map(AwardApplication::facts).orElse(Map.of()),
            this::changed);
    facts.add(questions);
    papers(edition, saved.map(AwardApplication::dossier).orElse(Map.of()));
    var dossier = new Div();
    papers.values().forEach(dossier::add);
    add(
        Parts.card(say("申报人", "Applicant"), Parts.row(name, recipient, award, category)),
        Parts.card(say("条件", "Conditions"), facts),
        Parts.card(say("申报材料", "Papers"), dossier),
        status);
    stored = draft();
    listen();
    Unsaved.watch(this);
  }

  private void listen() {
    Unsaved.sends(name, this::changed);
    papers.values().forEach(paper -> Unsaved.sends(paper, this::changed));
    award.addValueChangeListener(_ -> changed());
    category.addValueChangeListener(_ -> changed());
    recipient.addValueChangeListener(
        change -> {
          questions =
              new FactsForm(desk.policy(), change.getValue(), questions.values(), this::changed);
          facts.removeAll();
          facts.add(questions);
          changed();
        });
  }

  private void awards(Policy policy, Optional<AwardApplication> saved) {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    policy
        .awards()
        .forEach(rule -> categories.put(rule.name(), rule.categories().stated().orElse(List.of())));
    award.setWidth("20rem");
    award.setItems(policy.awards().stream().map(AwardRule::name).toList());
    award.setValue(saved.map(AwardApplication::award).orElse(policy.awards().getFirst().name()));
    category.setClearButtonVisible(true);
    offer(categories);
    saved
        .map(AwardApplication::category)
        .filter(word -> !word.isEmpty())
        .ifPresent(category::setValue);
    award.addValueChangeListener(_ -> offer(categories));
  }

  private void offer(Map<String, List<String>> categories) {
    List<String> now =
        categories.getOrDefault(Optional.ofNullable(award.getValue()).orElse(""), List.of());
    category.clear();
    category.setItems(now);
    category.setVisible(!now.isEmpty());
  }

  private void papers(Edition edition, Map<String, String> known) {
    edition
        .policy()
        .papers()
        .forEach(
            paper -> {
              var field = new TextArea(label(paper));
              field.setWidthFull();
              field.setMinRows(4);
              field.setMaxRows(24);
              field.setValue(known.getOrDefault(paper, ""));
              count(field);
              field.addValueChangeListener(_ -> count(field));
              papers.put(paper, field);
            });
  }

  private static String label(String paper) {
    return paper.equals(Policy.ACHIEVEMENTS)
        ? say(paper + "（将随公示公布）", "Achievements (shown in the public notice)")
        : paper;
  }

  /** Nothing is cut: the counter says how much there is, and how much too much. */
  static void count(TextArea field) {
    int length = field.getValue().codePointCount(0, field.getValue().length());
    int limit = Questions.longestPaper();
    field.setHelperText(
        length > limit
            ? say(
                "%,d 字，超过可提交的 %,d 字 %,d 字（照样保存）".formatted(length, limit, length - limit),
                "%,d characters, %,d more than can be handed in (saved all the same)"
                    .formatted(length, length - limit))
            : say("%,d / %,d 字".formatted(length, limit), "%,d / %,d".formatted(length, limit)));
  }

  private ApplicationDraft draft() {
    var dossier = new LinkedHashMap<String, String>();
    papers.forEach((paper, field) -> dossier.put(paper, field.getValue()));
    return new ApplicationDraft(
        name.getValue(),
        recipient.getValue(),
        Optional.ofNullable(award.getValue()).orElse(""),
        Optional.ofNullable(category.getValue()).orElse(""),
        questions.values(),
        dossier);
  }

  private void changed() {
    if (conflict) {
      return;
    }
    if (draft().equals(stored)) {
      Unsaved.acknowledged(this);
      return;
    }
    tell(store());
  }

  /** Stores what is on the page, whether it changed or not. */
  Outcome<AwardApplication> store() {
    ApplicationDraft now = draft();
    if (version > 0 && now.equals(stored)) {
      now = stored;
    }
    Outcome<AwardApplication> outcome = desk.save(now, Request.seen(version));
    if (outcome instanceof Outcome.Accepted<AwardApplication>(AwardApplication saved)) {
      version = saved.version();
      stored = now;
    }
    return outcome;
  }

  private void tell(Outcome<AwardApplication> outcome) {
    switch (outcome) {
      case Outcome.Accepted<AwardApplication>(AwardApplication saved) -> {
        status.removeClassName("refused");
        status.setText(say("已保存 ", "Saved ") + saved.savedAt().format(TIME));
        Unsaved.acknowledged(this);
      }
      case Outcome.Refused<AwardApplication>(List<Reason> reasons) -> {
        status.addClassName("refused");
        status.setText(
            say("没有保存：", "Not saved: ")
                + String.join("；", reasons.stream().map(r -> say(r.cited())).toList()));
        if (isStale(reasons)) {
          choose();
        }
      }
    }
  }

  static boolean isStale(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.code().equals(Refusal.STALE.code()));
  }

  /** Somebody else changed it: the person chooses, knowing. */
  private void choose() {
    conflict = true;
    var dialog = new Dialog(say("这份申报已在别处修改", "This application was changed elsewhere"));
    dialog.setWidth("min(40rem, 95vw)");
    dialog.setCloseOnEsc(false);
    dialog.setCloseOnOutsideClick(false);
    dialog.add(
        new Paragraph(
            say(
                "另一个窗口或您单位的另一位同事保存了新的内容。这里的内容还没有保存。",
                "Another window or a colleague has saved newer content. Yours is not saved.")));
    dialog
        .getFooter()
        .add(
            Parts.button(
                say("载入已保存的内容（放弃这里的）", "Load what is saved (drop mine)"),
                () -> {
                  dialog.close();
                  desk.reload();
                }),
            Parts.primary(
                say("用这里的内容覆盖", "Overwrite it with mine"),
                () -> {
                  dialog.close();
                  conflict = false;
                  version = desk.version();
                  tell(store());
                }));
    dialog.open();
  }

  RecipientKind recipient() {
    return recipient.getValue();
  }

  FactsForm questions() {
    return questions;
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    changed();
  }
}
