package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.casework.CaseSteps;
import laurel.dsl.policy.Money;
import laurel.life.Step;

/** Awards with their money: granted, paid in parts, demanded back, come back. */
@org.springframework.stereotype.Component
class LedgerGrid {

  private final Work work;
  private final Awards awards;
  private final AwardSteps steps;
  private final CaseSteps cases;
  private final CaseForm caseForm;
  private final IncidentsPart incidents;

  LedgerGrid(
      Work work,
      Awards awards,
      AwardSteps steps,
      CaseSteps cases,
      CaseForm caseForm,
      IncidentsPart incidents) {
    this.work = work;
    this.awards = awards;
    this.steps = steps;
    this.cases = cases;
    this.caseForm = caseForm;
    this.incidents = incidents;
  }

  Component of(List<Award> all, Runnable refresh) {
    if (all.isEmpty()) {
      return Parts.quiet(say("还没有获奖者。", "There are no winners yet."));
    }
    var grid = Parts.grid(all);
    grid.addColumn(Award::certificateNumber)
        .setHeader(say("证书编号", "Certificate"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(Award::recipient).setHeader(say("获奖者", "Recipient")).setAutoWidth(true);
    grid.addColumn(Award::name).setHeader(say("奖项", "Award")).setAutoWidth(true);
    money(grid, say("奖金", "Bonus"), award -> award.ledger().granted());
    money(grid, say("已拨付", "Paid"), award -> award.ledger().paid());
    if (all.stream().anyMatch(award -> award.ledger().demanded() > 0)) {
      money(grid, say("应追缴", "Demanded"), award -> award.ledger().demanded());
      money(grid, say("已收回", "Recovered"), award -> award.ledger().recovered());
    }
    grid.addColumn(award -> award.lastValidDay().map(Parts::date).orElse(say("未规定", "not stated")))
        .setHeader(say("有效至", "Valid until"))
        .setAutoWidth(true);
    grid.addComponentColumn(LedgerGrid::state).setHeader(say("状态", "State")).setAutoWidth(true);
    grid.addComponentColumn(
            award -> Parts.button(say("办理…", "Handle…"), () -> open(award.id(), refresh)))
        .setFrozenToEnd(true)
        .setAutoWidth(true)
        .setFlexGrow(0);
    return grid;
  }

  private static void money(Grid<Award> grid, String heading, ToLongFunction<Award> fen) {
    grid.addColumn(award -> sum(fen.applyAsLong(award))).setHeader(heading).setAutoWidth(true);
  }

  static String sum(long fen) {
    return fen == 0 ? "—" : say(Money.text(fen));
  }

  private static Component state(Award award) {
    var state = new Div(Parts.award(award));
    award
        .revocation()
        .ifPresent(
            note -> {
              state.add(Parts.cited(note.clauses()));
              note.ban()
                  .ifPresent(ban -> state.add(Parts.quiet(say("不得申报：", "barred: ") + say(ban))));
            });
    return state;
  }

  /** What may be done with one award now. */
  private void open(UUID id, Runnable refresh) {
    Award award = awards.get(work.home(), id);
    var dialog = new Dialog(award.recipient() + " · " + award.certificateNumber());
    dialog.setWidth("min(44rem, 96vw)");
    Runnable done =
        () -> {
          dialog.close();
          refresh.run();
        };
    dialog.add(
        state(award),
        Parts.quiet(
            say("尚未拨付：", "Still to pay: ")
                + sum(award.ledger().stillToPay())
                + say(" · 尚未收回：", " · still to recover: ")
                + sum(award.ledger().stillToRecover())),
        Parts.row(
            Parts.step(
                work.offer(steps.grantingBonus(), id),
                say("确定奖金…", "State the bonus…"),
                () -> pay(steps.grantingBonus(), say("确定奖金", "State the bonus"), id, done)),
            Parts.step(
                work.offer(steps.paying(), id),
                say("记为已拨付…", "Record a payment…"),
                () -> pay(steps.paying(), say("记为已拨付", "Record a payment"), id, done)),
            Parts.step(
                work.offer(steps.recovering(), id),
                say("记为已收回…", "Record what came back…"),
                () -> pay(steps.recovering(), say("记为已收回", "Record what came back"), id, done)),
            Parts.minor(
                work.offer(cases.revoking(), id),
                say("立案（撤销）…", "Open a case of revocation…"),
                () -> caseForm.revoke(id, done))),
        incidents.of(award, done));
    dialog.getFooter().add(Parts.primary(say("关闭", "Close"), dialog::close));
    dialog.open();
  }

  private void pay(
      Step<Award, AwardSteps.Payment, UUID> step, String title, UUID id, Runnable done) {
    var sum = new BigDecimalField(say("金额（元；不填为全部余额）", "Amount in yuan (empty: all that is left)"));
    sum.setWidthFull();
    var payee = new TextField(say("对方（不填为获奖者）", "Payee or payer (empty: the winner)"));
    payee.setWidthFull();
    var voucher = new TextField(say("凭证号或文号", "Voucher or document number"));
    voucher.setWidthFull();
    Ask.form(
        title,
        title,
        close ->
            work.take(
                step,
                id,
                new AwardSteps.Payment(fen(sum.getValue()), payee.getValue(), voucher.getValue()),
                say("已记账", "Entered"),
                _ -> {
                  close.run();
                  done.run();
                }),
        sum,
        payee,
        voucher);
  }

  private static Optional<Long> fen(@org.jspecify.annotations.Nullable BigDecimal yuan) {
    return Optional.ofNullable(yuan)
        .map(value -> value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue());
  }
}
