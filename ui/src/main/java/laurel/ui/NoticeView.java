package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.UUID;
import laurel.decision.NotFound;
import laurel.edition.Editions;
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
  private final transient Editions editions;
  private final transient Objecting objecting;

  NoticeView(Tenants tenants, PublicNotices notices, Editions editions, Objecting objecting) {
    this.tenants = tenants;
    this.notices = notices;
    this.editions = editions;
    this.objecting = objecting;
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
    Parts.colour(this, tenant);
    var body = new Pre(notice.body());
    body.addClassName("notice-body");
    add(
        Parts.title(notice.title()),
        Parts.rehearsal(editions.get(tenant, notice.editionId())),
        Parts.row(Parts.quiet(NoticePanel.days(notice)), NoticePanel.recounted(notice)),
        body,
        Parts.cited(notice.clauses()));
    if (notice.termFrom() == PublicNotice.TermSource.PLAN) {
      add(Parts.quiet(say("办法未规定公示时间，天数由本届方案确定。", "The measure states no length; the plan does.")));
    }
    if (notice.provisional()) {
      add(
          Parts.badge(
              say("截止日为暂定：该年放假安排尚未公布", "Provisional: that year's calendar is not out"), "warn"));
    }
    add(Parts.quiet("SHA-256 " + notice.bodyHash()));
    if (notice.objections()) {
      add(
          Parts.card(
              say("提出异议（实名）", "Object (under your real name)"),
              new ObjectionForm(objecting, tenant, notice)));
    }
  }
}
