package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;

/** Dialogs that ask before a step. */
final class Ask {

  private Ask() {}

  /** What is done with an answer; {@code close} is run once it is accepted. */
  @FunctionalInterface
  interface Answer {
    void given(String words, Runnable close);
  }

  /** What is done when the form is sent; {@code close} is run once it is accepted. */
  @FunctionalInterface
  interface Send {
    void sent(Runnable close);
  }

  /** Asks for words: a reason, evidence, a note. */
  static void words(String heading, String label, String action, Answer answer) {
    words(heading, label, "", action, answer);
  }

  static void words(String heading, String label, String hint, String action, Answer answer) {
    var words = new TextArea(label);
    words.setWidthFull();
    words.setMinRows(3);
    words.setHelperText(hint);
    form(heading, action, close -> answer.given(words.getValue(), close), words);
  }

  /** Whether all of these are chosen; what is not says so beside itself. */
  static boolean filled(HasValidation... fields) {
    boolean all = true;
    for (HasValidation field : fields) {
      boolean open = field instanceof HasValue<?, ?> value && value.isEmpty();
      field.setInvalid(open);
      field.setErrorMessage(open ? say("请填写", "To be filled in") : "");
      all &= !open;
    }
    return all;
  }

  /** A form with one way on and one way back. */
  static void form(String heading, String action, Send send, Component... fields) {
    var dialog = new Dialog(heading);
    dialog.setWidth("min(44rem, 96vw)");
    dialog.add(fields);
    dialog
        .getFooter()
        .add(
            Parts.button(say("取消", "Cancel"), dialog::close),
            Parts.primary(action, () -> send.sent(dialog::close)));
    dialog.open();
  }
}
