package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What a reader sees at a page of another role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedView extends Div implements HasErrorParameter<AccessDeniedException> {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    addClassName("page");
    add(
        Parts.title(say("您的角色不能打开这一页", "This page is not for your role")),
        new Anchor("/", say("回到首页", "Home")));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
