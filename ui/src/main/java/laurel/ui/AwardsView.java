package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.dsl.policy.Money;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.regulation.RegulationVersions;

/** Approval, the ledger, and revocation with what follows from it. */
@Route(value = "awards", layout = MainLayout.class)
@RolesAllowed({"SECRETARIAT", "APPROVER"})
class AwardsView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Editions editions;
  private final transient Awards awards;
  private final transient RegulationVersions versions;

  AwardsView(Session session, Editions editions, Awards awards, RegulationVersions versions) {
    this.session = session;
    this.editions = editions;
    this.awards = awards;
    this.versions = versions;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    Actor actor = session.actor();
    add(Parts.title(say("获奖与奖金", "Awards and ledger")));
    if (actor.has(UserRole.APPROVER)) {
      actor.home().stream()
          .flatMap(tenant -> editions.all(tenant).stream())
          .filter(edition -> edition.status() == Edition.Status.UNDER_WAY)
          .findFirst()
          .ifPresent(edition -> add(approval(actor, edition)));
    }
    List<Award> all = actor.home().map(awards::all).orElse(List.of());
    add(Parts.card(say("台账", "Ledger"), ledger(actor, all)));
  }

  private Component approval(Actor actor, Edition edition) {
    var card = Parts.card(say(edition.title()), Parts.stages(edition));
    var number = new TextField(say("批准文号", "Number of the approving document"));
    boolean now = edition.stage().filter(stage -> stage.kind() == StageKind.APPROVAL).isPresent();
    if (!now) {
      card.add(Parts.quiet(say("还没有到批准环节。", "The approval has not been reached.")));
    }
    card.add(
        Parts.row(
            number,
            Parts.primary(
                say("批准", "Approve"),
                () ->
                    Parts.show(
                        awards.approve(actor, edition.id(), number.getValue()),
                        say("已批准", "Approved"),
                        _ -> refresh()))));
    return card;
  }

  private Component ledger(Actor actor, List<Award> all) {
    if (all.isEmpty()) {
      return Parts.quiet(say("还没有获奖者。", "There are no winners yet."));
    }
    var grid = Parts.grid(all);
    grid.addColumn(Award::certificateNumber)
        .setHeader(say("证书编号", "Certificate"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(Award::recipient).setHeader(say("获奖者", "Recipient")).setAutoWidth(true);
    grid.addColumn(award -> award.bonusFen() == 0 ? "—" : say(Money.text(award.bonusFen())))
        .setHeader(say("奖金", "Bonus"))
        .setAutoWidth(true);
    grid.addColumn(
            award ->
                award.recovered()
                    ? say("已追回", "recovered")
                    : award.paid()
                        ? say("已拨付", "paid")
                        : award.bonusFen() > 0 ? say("待拨付", "to pay") : "—")
        .setHeader(say("拨付", "Payment"))
        .setAutoWidth(true);
    grid.addColumn(award -> award.lastValidDay().map(Parts::date).orElse(say("未规定", "not stated")))
        .setHeader(say("有效至", "Valid until"))
        .setAutoWidth(true);
    grid.addComponentColumn(AwardsView::state).setHeader(say("状态", "State")).setAutoWidth(true);
    grid.addComponentColumn(award -> actions(actor, award)).setAutoWidth(true);
    return grid;
  }

  private static Component state(Award award) {
    var state =
        new Div(
            Parts.badge(
                say(award.state().text()), award.state() == Award.State.VALID ? "ok" : "warn"));
    award
        .revocation()
        .ifPresent(
            note -> {
              state.add(Parts.cited(note.clauses()));
              note.bannedUntil()
                  .ifPresent(
                      day ->
                          state.add(Parts.quiet(say("不得申报至 ", "barred until ") + Parts.date(day))));
            });
    return state;
  }

  private Component actions(Actor actor, Award award) {
    if (actor.has(UserRole.SECRETARIAT) && award.bonusFen() > 0 && !award.paid()) {
      return Parts.button(
          say("记为已拨付", "Record payment"),
          () -> Parts.show(awards.pay(actor, award.id()), say("已记账", "Entered"), _ -> refresh()));
    }
    if (actor.has(UserRole.APPROVER) && award.state() != Award.State.REVOKED) {
      return Parts.button(say("撤销…", "Revoke…"), () -> revoke(actor, award));
    }
    return new Span();
  }

  private void revoke(Actor actor, Award award) {
    Map<String, RevocationRule> causes =
        actor
            .home()
            .flatMap(versions::published)
            .map(version -> awards.causes(version.policy()))
            .orElse(Map.of());
    var dialog = new Dialog(say("撤销 ", "Revoke ") + award.recipient());
    dialog.setWidth("min(44rem, 96vw)");
    var cause = new ComboBox<String>(say("情形", "Cause"));
    cause.setItems(causes.keySet());
    cause.setWidthFull();
    var follows = new Div();
    cause.addValueChangeListener(
        change -> {
          follows.removeAll();
          Optional.ofNullable(causes.get(change.getValue()))
              .ifPresent(rule -> follows.add(consequence(rule)));
        });
    var number = new TextField(say("文号", "Document number"));
    var statement = new TextArea(say("查证情况", "Findings"));
    statement.setWidthFull();
    dialog.add(cause, follows, number, statement);
    dialog
        .getFooter()
        .add(
            Parts.button(say("取消", "Cancel"), dialog::close),
            Parts.primary(
                say("撤销奖项", "Revoke"),
                () ->
                    Parts.show(
                        awards.revoke(
                            actor,
                            award.id(),
                            Optional.ofNullable(cause.getValue()).orElse(""),
                            number.getValue(),
                            statement.getValue()),
                        say("已撤销", "Revoked"),
                        _ -> {
                          dialog.close();
                          refresh();
                        })));
    dialog.open();
  }

  private static Component consequence(RevocationRule rule) {
    return Parts.row(
        new Span(
            say("收回：", "Recovered: ")
                + String.join("、", rule.recovers())
                + (rule.recoversBonus()
                    ? say("、奖金", ", bonus")
                    : say("（奖金不收回）", " (not the bonus)"))
                + say("；不得申报：", "; barred: ")
                + rule.ban().stated().map(ban -> say(ban.text())).orElse(say("未规定", "not stated"))),
        Parts.cited(rule.clauses()));
  }
}
