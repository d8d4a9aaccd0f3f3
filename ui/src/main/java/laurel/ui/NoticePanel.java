package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import laurel.edition.Edition;
import laurel.publicnotice.NoticeSteps;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;

/** The notice of the stage under way, and the objections to it. */
@org.springframework.stereotype.Component
class NoticePanel {

  private final Work work;
  private final PublicNotices notices;
  private final NoticeSteps steps;
  private final ObjectionSteps objections;

  NoticePanel(Work work, PublicNotices notices, NoticeSteps steps, ObjectionSteps objections) {
    this.work = work;
    this.notices = notices;
    this.steps = steps;
    this.objections = objections;
  }

  Component of(Edition edition, Runnable refresh) {
    var panel = new Div(publishing(edition, refresh));
    notices
        .now(work.home(), edition)
        .ifPresent(
            notice ->
                notices
                    .objections(work.actor(), notice.id())
                    .forEach(objection -> panel.add(objection(objection, refresh))));
    return panel;
  }

  /** The notice with its days, or the step that publishes it. */
  Component publishing(Edition edition, Runnable refresh) {
    Optional<PublicNotice> published = notices.now(work.home(), edition);
    UUID id = edition.id();
    return published
        .<Component>map(this::line)
        .orElseGet(
            () ->
                Parts.row(
                    Parts.step(
                        work.offer(steps.publishing(), id),
                        say("发布公示", "Publish the notice"),
                        () ->
                            work.take(
                                steps.publishing(),
                                id,
                                "",
                                say("公示已发布", "The notice is published"),
                                _ -> refresh.run()))));
  }

  private Component line(PublicNotice notice) {
    return Parts.row(
        new Anchor("notice/" + work.home().slug() + "/" + notice.id(), notice.title()),
        Parts.standing(notice.standing()),
        Parts.quiet(days(notice) + "（" + notice.term() + "）"),
        recounted(notice));
  }

  /** The days as they count today. */
  static String days(PublicNotice notice) {
    return Parts.date(notice.firstDay()) + " — " + Parts.date(notice.lastDay());
  }

  /** That the calendar has moved the last day since it was printed; invisible where it has not. */
  static Component recounted(PublicNotice notice) {
    Span moved =
        Parts.badge(
            notice
                .printedLastDay()
                .filter(printed -> !printed.equals(notice.lastDay()))
                .map(
                    printed ->
                        say(
                                "按公布的放假安排重新计算；原公布截止日 ",
                                "Recounted by the official calendar; printed last day ")
                            + Parts.date(printed))
                .orElse(""),
            "warn");
    moved.setVisible(!moved.getText().isEmpty());
    return moved;
  }

  private Component objection(PublicNotice.Objection objection, Runnable refresh) {
    UUID id = objection.id();
    var card =
        Parts.card(
            say("异议 ", "Objection ") + objection.receiptNumber(),
            Parts.row(
                new Span(say("对「", "About \"") + objection.about() + say("」", "\"")),
                Parts.standing(objection.standing()),
                Parts.cited(objection.clauses())),
            Parts.quiet(
                objection.objector()
                    + " · "
                    + objection.contact()
                    + " · "
                    + objection.receivedAt().format(Papers.TIME)),
            new Span(objection.grounds()));
    if (!objection.reply().isEmpty()) {
      card.add(Parts.quiet(objection.reply()));
      return card;
    }
    var offer = work.offer(objections.deciding(), id);
    var reply = new TextArea(say("核查情况和答复", "Reply"));
    reply.setWidthFull();
    card.add(
        reply,
        Parts.row(
            Parts.step(offer, say("不成立", "Reject"), () -> decide(id, false, reply, refresh)),
            Parts.step(
                offer,
                say("成立，取消资格", "Uphold and disqualify"),
                () -> decide(id, true, reply, refresh))));
    return card;
  }

  private void decide(UUID id, boolean upheld, TextArea reply, Runnable refresh) {
    work.take(
        objections.deciding(),
        id,
        new ObjectionSteps.Verdict(upheld, reply.getValue()),
        say("已处理", "Decided"),
        _ -> refresh.run());
  }
}
