package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.edition.Runs;
import org.jspecify.annotations.Nullable;

/** The secretariat's page: the stage under way and all that it asks for, drawn from the policy. */
@Route(value = "edition", layout = MainLayout.class)
@RolesAllowed("SECRETARIAT")
class EditionView extends Div implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient Editions editions;
  private final transient Runs runs;
  private final transient EditionSteps steps;
  private final transient Pieces pieces;
  private Optional<UUID> chosen = Optional.empty();

  /** What the page is put together from. */
  @org.springframework.stereotype.Component
  record Pieces(
      PlanForm plan,
      StagePanels stages,
      ActsPanel acts,
      EndingDialog ending,
      ApplicationGrid applications,
      ApplicationDialog application) {}

  EditionView(Work work, Editions editions, Runs runs, EditionSteps steps, Pieces pieces) {
    this.work = work;
    this.editions = editions;
    this.runs = runs;
    this.steps = steps;
    this.pieces = pieces;
    addClassName("page");
  }

  /** An edition's id; without one the edition that is planned or under way. */
  @Override
  public void setParameter(BeforeEvent event, @Nullable @OptionalParameter String id) {
    try {
      chosen = Optional.ofNullable(id).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
    refresh();
  }

  private void refresh() {
    removeAll();
    List<Edition> all = editions.all(work.home());
    Optional<Edition> shown =
        all.stream()
            .filter(
                edition ->
                    chosen.map(id -> id.equals(edition.id())).orElse(edition.standing().inPlay()))
            .findFirst();
    shown.ifPresent(this::show);
    if (shown.isEmpty()) {
      add(Parts.title(say("本届评选", "Edition")), pieces.plan().fresh(this::refresh));
    }
    add(others(all, shown));
  }

  private static Component others(List<Edition> all, Optional<Edition> shown) {
    Div card = Parts.card(say("其他各届", "Other editions"));
    all.stream()
        .filter(edition -> shown.map(s -> !s.id().equals(edition.id())).orElse(true))
        .forEach(
            edition ->
                card.add(
                    Parts.row(
                        new Anchor("edition/" + edition.id(), say(edition.title())),
                        Parts.standing(edition.standing()))));
    card.setVisible(card.getComponentCount() > 1);
    return card;
  }

  private void show(Edition edition) {
    UUID id = edition.id();
    add(
        Parts.title(say(edition.title())),
        Parts.rehearsal(edition),
        Parts.row(
            Parts.standing(edition.standing()),
            Parts.quiet(
                "《"
                    + edition.regulation().title()
                    + "》 "
                    + edition.regulation().policyHash().substring(0, 12)),
            Parts.quiet(edition.endedBecause())));
    add(Parts.card(say("程序", "Procedure"), Parts.stages(edition, runs.of(work.home(), id))));
    add(Parts.card(say("方案", "Plan"), PlanForm.values(edition), steps(edition)));
    edition.stage().ifPresent(stage -> add(stage(edition, stage)));
    if (edition.openedOn().isPresent()) {
      add(
          Parts.card(
              say("申报", "Applications"),
              pieces
                  .applications()
                  .of(id, application -> pieces.application().open(application, this::refresh))));
    }
  }

  private Component steps(Edition edition) {
    UUID id = edition.id();
    return Parts.row(
        Parts.step(
            work.offer(steps.opening(), id), say("启动本届评选", "Open the edition"), () -> open(id)),
        Parts.minor(
            work.offer(steps.replanning(), id),
            say("修改方案…", "Change the plan…"),
            () -> pieces.plan().change(id, this::refresh)),
        Parts.minor(
            work.offer(steps.extending(), id),
            say("延长申报期限…", "Extend the deadline…"),
            () -> extend(id)),
        Parts.minor(
            work.offer(steps.cancelling(), id),
            say("取消本届…", "Cancel the edition…"),
            () -> cancel(id)));
  }

  private void open(UUID id) {
    work.take(steps.opening(), id, "", say("已启动", "Opened"), _ -> refresh());
  }

  private void extend(UUID id) {
    var until = new DatePicker(say("新的截止日（含）", "New last day"));
    var reason = new TextArea(say("理由", "Reason"));
    reason.setWidthFull();
    Ask.form(
        say("延长申报期限（对所有申报人）", "Extend the deadline for all"),
        say("延长", "Extend"),
        close -> {
          if (Ask.filled(until)) {
            work.take(
                steps.extending(),
                id,
                new EditionSteps.Extension(until.getValue(), reason.getValue()),
                say("已延长", "Extended"),
                _ -> {
                  close.run();
                  refresh();
                });
          }
        },
        until,
        reason);
  }

  private void cancel(UUID id) {
    Ask.words(
        say("取消本届？不能恢复。", "Cancel the edition? There is no way back."),
        say("理由", "Reason"),
        say("取消本届", "Cancel the edition"),
        (reason, close) ->
            work.take(
                steps.cancelling(),
                id,
                reason,
                say("已取消", "Cancelled"),
                _ -> {
                  close.run();
                  refresh();
                }));
  }

  private Component stage(Edition edition, Stage stage) {
    UUID id = edition.id();
    var card =
        Parts.card(
            say("当前环节：", "Stage under way: ") + say(stage.text()), Parts.cited(stage.clauses()));
    described(edition.policy(), stage).forEach(words -> card.add(Parts.quiet(words)));
    card.add(
        pieces.acts().all(id, this::refresh),
        pieces.stages().panel(edition, stage, this::refresh),
        Parts.row(
            Parts.primary(
                say("结束本环节…", "End this stage…"), () -> pieces.ending().open(id, this::refresh))));
    return card;
  }

  private static List<String> described(Policy policy, Stage stage) {
    var words = new ArrayList<String>();
    String actors =
        String.join(
            "、", stage.actors().stream().map(policy::nameOf).filter(n -> !n.isEmpty()).toList());
    if (!actors.isEmpty()) {
      words.add(say("由 ", "By ") + actors);
    }
    if (!stage.produces().isEmpty()) {
      words.add(say("产生：", "Produces: ") + String.join("、", stage.produces()));
    }
    if (stage.is(Stage.Trait.SCORED)) {
      words.add(say("评分", "Scored"));
    }
    if (stage.is(Stage.Trait.COMPLETION)) {
      words.add(say("材料不全的可以补正", "Incomplete papers may be completed"));
    }
    if (stage.is(Stage.Trait.OBJECTIONS)) {
      words.add(say("受理异议", "Objections are accepted"));
    }
    return words;
  }
}
