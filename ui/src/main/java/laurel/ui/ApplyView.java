package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.OfficeSteps;
import laurel.decision.Outcome;
import laurel.dsl.policy.Policy;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Runs;
import laurel.life.Offer;
import laurel.life.Request;

/** The applicant's own applications: the form, receipt and papers, and what may be done now. */
@Route(value = "apply", layout = MainLayout.class)
@RolesAllowed("APPLICANT")
class ApplyView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Work work;
  private final transient AwardApplications applications;
  private final transient ApplicationSteps steps;
  private final transient OfficeSteps office;
  private final transient Editions editions;
  private final transient Runs runs;

  ApplyView(
      Session session,
      Work work,
      AwardApplications applications,
      ApplicationSteps steps,
      OfficeSteps office,
      Editions editions,
      Runs runs) {
    this.session = session;
    this.work = work;
    this.applications = applications;
    this.steps = steps;
    this.office = office;
    this.editions = editions;
    this.runs = runs;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    add(Parts.title(session.displayName()), Parts.quiet(work.actor().identityCode()));
    List<AwardApplication> own = applications.own(work.actor());
    Optional<Edition> current = editions.underWay(work.home());
    current.ifPresentOrElse(
        edition -> underWay(edition, own),
        () -> add(Parts.quiet(say("目前没有进行中的评选。", "No edition is under way."))));
    own.stream()
        .filter(a -> current.map(edition -> !a.editionId().equals(edition.id())).orElse(true))
        .forEach(a -> add(status(a)));
  }

  private void underWay(Edition edition, List<AwardApplication> own) {
    add(
        Parts.rehearsal(edition),
        Parts.card(
            say(edition.title()), Parts.stages(edition, runs.of(work.home(), edition.id()))));
    Optional<AwardApplication> mine =
        own.stream().filter(a -> a.editionId().equals(edition.id())).findFirst();
    Optional<Offer> writing =
        mine.map(a -> work.offer(steps.saving(), a.id()))
            .orElseGet(() -> work.offer(steps.starting(), edition.id()));
    if (writing.filter(Offer::possible).isPresent()) {
      add(form(edition, mine));
    } else if (mine.isPresent()) {
      add(status(mine.get()));
    } else {
      add(Parts.whyNot(writing));
    }
  }

  private Component form(Edition edition, Optional<AwardApplication> saved) {
    UUID id = edition.id();
    var form = new DraftForm(edition, saved, session.displayName(), new Stored(id));
    var check = new Div();
    return new Div(
        Parts.quiet(
            say("申报截止：", "Applications close: ")
                + saved.map(AwardApplication::lastDay).orElse(edition.applicationsClose())
                + say(" 24:00 北京时间（含当日）", " 24:00 Beijing time (that day included)")),
        form,
        Parts.row(
            Parts.primary(say("提交申报", "Submit"), () -> submit(form)),
            Parts.button(say("检查还缺什么", "What is missing?"), () -> missing(form)),
            Parts.button(
                say("资格自测", "Self-check"),
                () -> {
                  check.removeAll();
                  check.add(
                      SelfCheckView.result(
                          applications.selfCheck(
                              editions.get(work.home(), id).policy(),
                              form.recipient(),
                              form.questions().values())));
                })),
        check);
  }

  /** The draft of the person's own party in an edition. */
  private final class Stored implements DraftForm.Desk {
    private final UUID edition;

    Stored(UUID edition) {
      this.edition = edition;
    }

    @Override
    public Outcome<AwardApplication> save(ApplicationDraft draft, Request request) {
      return applications.save(work.actor(), edition, draft, request);
    }

    @Override
    public int version() {
      return applications.own(work.actor()).stream()
          .filter(a -> a.editionId().equals(edition))
          .mapToInt(AwardApplication::version)
          .findFirst()
          .orElse(0);
    }

    @Override
    public Policy policy() {
      return editions.get(work.home(), edition).policy();
    }

    @Override
    public void reload() {
      refresh();
    }
  }

  private void submit(DraftForm form) {
    Parts.show(
        form.store().then(draft -> work.take(steps.submitting(), draft.id(), "")),
        say("已提交", "Submitted"),
        _ -> refresh());
  }

  private void missing(DraftForm form) {
    Parts.show(
        form.store(),
        "",
        draft -> {
          var reasons =
              work.offer(steps.submitting(), draft.id()).map(Offer::reasons).orElse(List.of());
          if (reasons.isEmpty()) {
            com.vaadin.flow.component.notification.Notification.show(
                say("可以提交", "It can be handed in"));
          } else {
            Parts.explain(say("提交之前", "Before it can be handed in"), reasons);
          }
        });
  }

  private Div status(AwardApplication application) {
    UUID id = application.id();
    Edition edition = editions.get(work.home(), application.editionId());
    var card =
        Parts.card(
            say(edition.title()) + " · " + application.award(),
            Papers.receipt(application),
            Parts.quiet("SHA-256 " + application.contentHash()),
            Papers.rulings(application),
            Papers.of(application));
    work.offer(office.completing(), id)
        .filter(Offer::possible)
        .ifPresent(_ -> card.add(completion(application)));
    card.add(
        Parts.row(
            Parts.step(
                work.offer(steps.takingBack(), id),
                say("撤回修改", "Take back to change"),
                () ->
                    work.take(
                        steps.takingBack(),
                        id,
                        "",
                        say("已撤回为草稿，截止前须重新提交", "A draft again: hand it in before the deadline"),
                        _ -> refresh())),
            Parts.minor(
                work.offer(steps.withdrawing(), id),
                say("退出评选…", "Withdraw for good…"),
                () -> withdraw(id))));
    return card;
  }

  private void withdraw(UUID id) {
    Ask.words(
        say("退出本届评选？不能恢复。", "Withdraw for good? There is no way back."),
        say("理由", "Reason"),
        say("退出评选", "Withdraw for good"),
        (reason, close) ->
            work.take(
                steps.withdrawing(),
                id,
                reason,
                say("已退出", "Withdrawn"),
                _ -> {
                  close.run();
                  refresh();
                }));
  }

  /** The parts that were returned, to be completed once. */
  private Component completion(AwardApplication application) {
    UUID id = application.id();
    Map<String, TextArea> fields = new LinkedHashMap<>();
    for (String part : application.returnedParts()) {
      var field = new TextArea(part);
      field.setWidthFull();
      field.setMinRows(4);
      field.setValue(application.dossier().getOrDefault(part, ""));
      DraftForm.count(field);
      Unsaved.sends(field, () -> DraftForm.count(field));
      fields.put(part, field);
    }
    Div card = Parts.card(say("需要补正的材料，期限：", "To be completed by ") + application.lastDay());
    fields.values().forEach(card::add);
    Unsaved.watch(card);
    card.add(
        Parts.primary(
            say("提交补正", "Complete"),
            () -> {
              var papers = new LinkedHashMap<String, String>();
              fields.forEach((part, field) -> papers.put(part, field.getValue()));
              work.take(office.completing(), id, papers, say("已补正", "Completed"), _ -> refresh());
            }));
    return card;
  }
}
