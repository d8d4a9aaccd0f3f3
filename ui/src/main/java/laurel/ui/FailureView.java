package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reader sees when a page fails; the cause goes to the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception> {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    LOG.error("The page {} failed", event.getLocation().getPath(), parameter.getException());
    addClassName("page");
    add(
        Parts.title(say("页面出错了", "This page failed")),
        new Paragraph(
            say(
                "已经保存的内容没有丢失。请稍后再试，或联系评审办。",
                "Nothing saved is lost. Try again later, or tell the secretariat.")),
        new Anchor("/", say("回到首页", "Home")));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
