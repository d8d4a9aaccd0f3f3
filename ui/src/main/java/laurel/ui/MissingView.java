package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What a reader sees where there is nothing, or nothing for this reader. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingView extends Div implements HasErrorParameter<NotFoundException> {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("page");
    add(
        Parts.title(say("没有找到，或您无权查看", "Not found, or not for you")),
        new Anchor("/", say("回到首页", "Home")));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
