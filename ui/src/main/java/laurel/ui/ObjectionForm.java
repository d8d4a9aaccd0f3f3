package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.text.BilingualText;
import laurel.life.Request;
import laurel.publicnotice.PublicNotice;
import laurel.tenants.Tenant;

/** An objection to a notice; receipts stay on the page whatever else happens. */
class ObjectionForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Objecting objecting;
  private final transient Tenant tenant;
  private final UUID notice;
  private final ComboBox<PublicNotice.Listed> about = new ComboBox<>(say("对谁有异议", "About"));
  private final RadioButtonGroup<PublicNotice.ObjectorKind> kind =
      new RadioButtonGroup<>(say("身份", "I am"));
  private final TextField name = new TextField(say("真实姓名或单位名称", "Real name or unit"));
  private final TextField contact = new TextField(say("联系方式", "Contact"));
  private final TextArea grounds = new TextArea(say("事实依据", "Grounds"));
  private final Div receipts = new Div();
  private final Div refusals = new Div();
  private final Button send = Parts.primary(say("提交异议", "Send"), this::send);
  private UUID key = UUID.randomUUID();

  ObjectionForm(Objecting objecting, Tenant tenant, PublicNotice published) {
    this.objecting = objecting;
    this.tenant = tenant;
    this.notice = published.id();
    about.setItems(published.listed());
    about.setItemLabelGenerator(PublicNotice.Listed::name);
    kind.setItems(PublicNotice.ObjectorKind.values());
    kind.setItemLabelGenerator(
        k ->
            switch (k) {
              case PERSON -> say("个人", "a person");
              case UNIT -> say("单位", "a unit");
            });
    kind.setValue(PublicNotice.ObjectorKind.PERSON);
    grounds.setWidthFull();
    receipts.getElement().setAttribute("role", "status");
    refusals.getElement().setAttribute("role", "alert");
    // A second click finds the button closed until the first is answered.
    send.setDisableOnClick(true);
    add(Parts.row(about, kind, name, contact), grounds, send, refusals, receipts);
  }

  private void send() {
    refusals.removeAll();
    if (about.isEmpty()) {
      refuse(
          List.of(Refusal.MISSING.because(List.of(), "field", BilingualText.of("对谁有异议", "About"))));
    } else {
      switch (objecting.object(
          tenant,
          notice,
          new PublicNotice.ObjectionForm(
              about.getValue().applicationId(),
              kind.getValue(),
              name.getValue(),
              contact.getValue(),
              grounds.getValue()),
          new Request(Optional.of(key.toString()), OptionalInt.empty()))) {
        case Outcome.Accepted<String>(String receipt) -> received(receipt);
        case Outcome.Refused<String>(List<Reason> reasons) -> refuse(reasons);
      }
    }
    send.setEnabled(true);
  }

  private void received(String receipt) {
    key = UUID.randomUUID();
    receipts.add(
        new Paragraph(
            Parts.badge(say("已收到，受理编号 ", "Received; receipt ") + receipt, "ok"),
            Parts.quiet(about.getValue().name())));
    grounds.clear();
    about.clear();
  }

  private void refuse(List<Reason> reasons) {
    UnorderedList list = Parts.reasons(reasons);
    refusals.add(list);
  }
}
