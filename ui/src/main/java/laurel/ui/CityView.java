package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.dsl.point.Treatment;
import laurel.edition.Editions;
import laurel.edition.Runs;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/** A city's public page: measure, edition, notices, winners, certificates. */
@Route(value = "city", layout = MainLayout.class)
@AnonymousAllowed
class CityView extends Div implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1L;

  private final transient Tenants tenants;
  private final transient RegulationVersions versions;
  private final transient Editions editions;
  private final transient Runs runs;
  private final transient PublicNotices notices;
  private final transient Awards awards;

  CityView(
      Tenants tenants,
      RegulationVersions versions,
      Editions editions,
      Runs runs,
      PublicNotices notices,
      Awards awards) {
    this.tenants = tenants;
    this.versions = versions;
    this.editions = editions;
    this.runs = runs;
    this.notices = notices;
    this.awards = awards;
    addClassName("page");
  }

  @Override
  public void setParameter(BeforeEvent event, String slug) {
    Tenant tenant = tenants.bySlug(slug).orElseThrow(NotFoundException::new);
    removeAll();
    Parts.colour(this, tenant);
    var banner = new Div(new Span(say(tenant.name())));
    banner.addClassName("city-banner");
    add(banner);
    versions.inForce(tenant).ifPresent(version -> add(measure(tenant, version)));
    editions.all(tenant).stream()
        .findFirst()
        .ifPresent(
            edition ->
                add(
                    Parts.rehearsal(edition),
                    Parts.card(
                        say(edition.title()),
                        Parts.stages(edition, runs.of(tenant, edition.id())))));
    add(Parts.card(say("公示", "Public notices"), notices(tenant)));
    add(Parts.card(say("获奖名单", "Winners"), winners(awards.all(tenant))));
    add(Parts.card(say("证书查询", "Verify a certificate"), verification(tenant)));
  }

  private static Component measure(Tenant tenant, RegulationVersion version) {
    var selfCheck =
        new Anchor("city/" + tenant.slug() + "/self-check", say("资格自测", "Eligibility self-check"));
    selfCheck.addClassName("action");
    var login =
        new Anchor("/oauth2/authorization/" + tenant.slug(), say("登录申报", "Log in to apply"));
    login.setRouterIgnore(true);
    login.addClassName("action");
    var facts =
        new Paragraph(
            version.policy().measure().documentNumber().stated().orElse("")
                + say(" 施行 ", " in force from ")
                + version.inForceFrom().map(Parts::date).orElse("—")
                + version
                    .lastDayInForce()
                    .map(day -> say("，有效至 ", " until ") + Parts.date(day))
                    .orElse(""));
    var card = Parts.card("《" + version.title() + "》", facts, Parts.row(selfCheck, login));
    if (version.rehearsal()) {
      card.add(Parts.badge(say("征求意见稿 · 演练", "Draft for comment · rehearsal"), "warn"));
    }
    card.add(PointList.of(version, Treatment.NOT_YET), PointList.of(version, Treatment.SHOWN));
    return card;
  }

  private Component notices(Tenant tenant) {
    List<PublicNotice> all = notices.all(tenant);
    if (all.isEmpty()) {
      return Parts.quiet(say("没有公示。", "There are no notices."));
    }
    var list = new Div();
    for (PublicNotice notice : all) {
      var link = new Anchor("notice/" + tenant.slug() + "/" + notice.id(), notice.title());
      list.add(
          Parts.row(
              link,
              Parts.quiet(NoticePanel.days(notice)),
              NoticePanel.recounted(notice),
              Parts.standing(notice.standing())));
    }
    return list;
  }

  private static Component winners(List<Award> awards) {
    if (awards.isEmpty()) {
      return Parts.quiet(say("还没有获奖者。", "There are no winners yet."));
    }
    var grid = Parts.grid(awards);
    grid.addColumn(
            award -> say("第%d届".formatted(award.editionNumber()), "No. " + award.editionNumber()))
        .setHeader(say("届次", "Edition"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(Award::recipient).setHeader(say("获奖者", "Recipient")).setAutoWidth(true);
    grid.addColumn(Award::name).setHeader(say("奖项", "Award")).setAutoWidth(true);
    grid.addColumn(award -> LedgerGrid.sum(award.bonusFen()))
        .setHeader(say("奖金", "Bonus"))
        .setAutoWidth(true);
    grid.addColumn(Award::certificateNumber)
        .setHeader(say("证书编号", "Certificate"))
        .setAutoWidth(true);
    grid.addComponentColumn(CityView::state).setHeader(say("状态", "State")).setAutoWidth(true);
    return grid;
  }

  private static Component state(Award award) {
    return Parts.award(award);
  }

  private Component verification(Tenant tenant) {
    var number = new TextField(say("证书编号", "Certificate number"));
    var answer = new Div();
    answer.getElement().setAttribute("role", "status");
    var check =
        Parts.button(
            say("查询", "Verify"),
            () -> {
              answer.removeAll();
              awards
                  .byCertificate(tenant, number.getValue())
                  .ifPresentOrElse(
                      award -> answer.add(certificate(award)),
                      () ->
                          answer.add(
                              Parts.quiet(say("没有这个编号的证书。", "There is no such certificate."))));
            });
    return new Div(Parts.row(number, check), answer);
  }

  private static Component certificate(Award award) {
    var text =
        new Paragraph(
            award.recipient()
                + " · "
                + award.name()
                + " · "
                + Parts.date(award.grantedOn())
                + award
                    .lastValidDay()
                    .map(day -> say("，有效至 ", ", valid until ") + Parts.date(day))
                    .orElse(say("，有效期未规定", ", validity not stated")));
    var answer = new Div(state(award), text);
    award
        .revocation()
        .ifPresent(
            note ->
                answer.add(
                    new Paragraph(
                        say("撤销日期 ", "Revoked on ")
                            + Parts.date(note.on())
                            + " "
                            + note.documentNumber()
                            + " "
                            + note.cause()),
                    Parts.cited(note.clauses())));
    return answer;
  }
}
