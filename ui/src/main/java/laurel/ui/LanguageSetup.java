package laurel.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Chinese first: a new session reads Chinese until its reader switches. */
@Component
class LanguageSetup implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
    event
        .getSource()
        .addUIInitListener(
            init ->
                init.getUI()
                    .getPage()
                    .executeJs(
                        "document.documentElement.lang=$0",
                        init.getUI().getLocale().toLanguageTag()));
  }
}
