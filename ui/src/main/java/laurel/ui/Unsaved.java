package laurel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Text on its way to the server: sent while one types, and a warning on leaving before. */
final class Unsaved {

  /** Text is sent at the latest so long after a key, however fast one goes on typing. */
  private static final int MILLISECONDS = 2_000;

  private static final String WATCH =
      """
      const form = this;
      form.addEventListener('input', () => { form.unsaved = true; }, true);
      const warn = event => {
        if (!form.isConnected) { window.removeEventListener('beforeunload', warn); return; }
        if (form.unsaved) { event.preventDefault(); event.returnValue = ''; }
      };
      window.addEventListener('beforeunload', warn);
      """;

  private static final String ACKNOWLEDGED =
      """
      const typed = [...this.querySelectorAll('vaadin-text-area,vaadin-text-field')]
        .reduce((sum, field) => sum + (field.value || '').length, 0);
      if (typed === $0) { this.unsaved = false; }
      """;

  private Unsaved() {}

  /** Sends a text while one types and when one leaves the field. */
  static void sends(TextArea field, Runnable changed) {
    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
    field.setValueChangeTimeout(MILLISECONDS);
    field.addValueChangeListener(_ -> changed.run());
    field.addBlurListener(_ -> changed.run());
  }

  static void sends(TextField field, Runnable changed) {
    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
    field.setValueChangeTimeout(MILLISECONDS);
    field.addValueChangeListener(_ -> changed.run());
    field.addBlurListener(_ -> changed.run());
  }

  /** Warns on closing the page while something of the form has not been acknowledged. */
  static void watch(Component form) {
    form.getElement().executeJs(WATCH);
  }

  /** All that the server has seen of the form is stored. */
  static void acknowledged(Component form) {
    form.getElement().executeJs(ACKNOWLEDGED, typed(form));
  }

  private static int typed(Component part) {
    return switch (part) {
      case TextArea area -> area.getValue().length();
      case TextField field -> field.getValue().length();
      default -> part.getChildren().mapToInt(Unsaved::typed).sum();
    };
  }
}
