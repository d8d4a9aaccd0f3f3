package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.UUID;
import laurel.decision.NotFound;
import laurel.decision.Reason;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/** A notice as it was published, and the form for objections. */
@Route(value = "notice", layout = MainLayout.class)
@AnonymousAllowed
class NoticeView extends Div implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1L;

  private final transient Tenants tenants;
  private final transient PublicNotices notices;

  NoticeView(Tenants tenants, PublicNotices notices) {
    this.tenants = tenants;
    this.notices = notices;
    addClassName("page");
  }

  @Override
  public void setParameter(BeforeEvent event, @WildcardParameter String path) {
    List<String> parts = List.of(path.split("/", -1));
    if (parts.size() != 2) {
      throw new NotFoundException();
    }
    Tenant tenant = tenants.bySlug(parts.get(0)).orElseThrow(NotFoundException::new);
    PublicNotice notice;
    try {
      notice = notices.get(tenant, UUID.fromString(parts.get(1)));
    } catch (NotFound | IllegalArgumentException e) {
      throw new NotFoundException();
    }
    removeAll();
    getStyle().set("--city", tenant.colour());
    var body = new Pre(notice.body());
    body.addClassName("notice-body");
    add(Parts.title(notice.title()), body, Parts.cited(notice.clauses()));
    if (notice.termFrom() == PublicNotice.TermSource.PLAN) {
      add(Parts.quiet(say("办法未规定公示时间，天数由本届方案确定。", "The measure states no length; the plan does.")));
    }
    if (notice.provisional()) {
      add(
          Parts.badge(
              say("截止日为暂定：该年放假安排尚未公布", "Provisional: that year's calendar is not out"), "warn"));
    }
    add(Parts.quiet("SHA-256 " + notice.bodyHash()));
    add(Parts.card(say("提出异议（实名）", "Object (under your real name)"), form(tenant, notice)));
  }

  private Div form(Tenant tenant, PublicNotice notice) {
    var about = new ComboBox<PublicNotice.Listed>(say("对谁有异议", "About"));
    about.setItems(notice.listed());
    about.setItemLabelGenerator(PublicNotice.Listed::name);
    var kind = new RadioButtonGroup<PublicNotice.ObjectorKind>(say("身份", "I am"));
    kind.setItems(PublicNotice.ObjectorKind.values());
    kind.setItemLabelGenerator(
        k -> k == PublicNotice.ObjectorKind.PERSON ? say("个人", "a person") : say("单位", "a unit"));
    kind.setValue(PublicNotice.ObjectorKind.PERSON);
    var name = new TextField(say("真实姓名或单位名称", "Real name or unit"));
    var contact = new TextField(say("联系方式", "Contact"));
    var grounds = new TextArea(say("事实依据", "Grounds"));
    grounds.setWidthFull();
    var receipt = new Div();
    receipt.getElement().setAttribute("role", "status");
    var send =
        Parts.primary(
            say("提交异议", "Send"),
            () -> {
              if (about.getValue() == null) {
                Parts.refusal(
                    List.of(
                        Reason.of(
                            "about", notice.clauses(), "请选择异议对象。", "Choose whom it is about.")));
                return;
              }
              Parts.show(
                  notices.object(
                      tenant,
                      notice.id(),
                      new PublicNotice.ObjectionForm(
                          about.getValue().applicationId(),
                          kind.getValue(),
                          name.getValue(),
                          contact.getValue(),
                          grounds.getValue())),
                  "",
                  objection -> {
                    receipt.setText(
                        say("已受理，受理编号 ", "Received; receipt ") + objection.receiptNumber());
                    grounds.clear();
                  });
            });
    return new Div(Parts.row(about, kind, name, contact), grounds, send, receipt);
  }
}
