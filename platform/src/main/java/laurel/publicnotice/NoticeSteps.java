package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.NOTICE_ENTRY;
import static laurel.tenants.jooq.tenant.Tables.OBJECTION;
import static laurel.tenants.jooq.tenant.Tables.PUBLIC_NOTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.calendar.WorkingDays;
import laurel.decision.Clauses;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.edition.Disqualification;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.numbering.Numbers;
import org.springframework.stereotype.Component;

/** Publishing a notice, objecting to it, and deciding objections. */
@Component
public class NoticeSteps implements Steps {

  /** What came of an objection. */
  public record Verdict(boolean upheld, String reply) {}

  private final Editions editions;
  private final PublicNotices notices;
  private final Rulings rulings;
  private final Step<Edition, String, UUID> publish;
  private final Step<PublicNotice, PublicNotice.ObjectionForm, String> object;
  private final Step<PublicNotice.Objection, Verdict, UUID> decide;

  NoticeSteps(Editions editions, PublicNotices notices, Rulings rulings) {
    this.editions = editions;
    this.notices = notices;
    this.rulings = rulings;
    this.publish = publish();
    this.object = object();
    this.decide = decide();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(publish, object, decide);
  }

  /** Publishes the notice of the run under way; its days count from the next day. */
  public Step<Edition, String, UUID> publishing() {
    return publish;
  }

  /** Objects under one's real name, through the notice's last day; the answer is the receipt. */
  public Step<PublicNotice, PublicNotice.ObjectionForm, String> objecting() {
    return object;
  }

  public Step<PublicNotice.Objection, Verdict, UUID> deciding() {
    return decide;
  }

  private Step<Edition, String, UUID> publish() {
    return Step.named(
            "notice.publish",
            "发布公示",
            "Publish the notice",
            editions.kind(),
            String.class,
            UUID.class)
        .by(UserRole.SECRETARIAT, UserRole.RECOMMENDER)
        .byBodies()
        .in(StageKind.PUBLIC_NOTICE)
        .from(Standing.UNDER_WAY)
        .alone()
        .carries(Point.NOTICE_LENGTH, Point.FIRST_DAY_COUNTS)
        .unless(
            taking ->
                notices.now(taking.db(), taking.subject()).isPresent()
                    ? List.of(Refusal.PUBLISHED_BEFORE.because(stage(taking).clauses()))
                    : List.of())
        .does(this::publishNow);
  }

  private static Stage stage(Taking<Edition> taking) {
    return taking.subject().stage().orElseThrow();
  }

  private UUID publishNow(Taking<Edition> taking, String ignored) {
    Edition edition = taking.subject();
    Stage stage = stage(taking);
    List<PublicNotice.Listed> listed =
        Entries.now(taking.db(), edition).stream().map(NoticeSteps::listed).toList();
    Term term = PublicNotices.term(edition, stage);
    WorkingDays.LastDay last = notices.lastDay(taking.today(), term);
    var row = taking.db().newRecord(PUBLIC_NOTICE);
    row.setId(UUID.randomUUID());
    row.setEditionId(edition.id());
    row.setRunIndex(edition.runIndex());
    row.setTitle(
        taking.actor().home().orElseThrow().name().zh() + edition.title().zh() + stage.text().zh());
    row.setBody(
        NoticeText.body(
            edition,
            stage,
            listed,
            rulings.of(taking.db(), Ruling.Kind.PROPOSAL, edition.id()).stream()
                .filter(ruling -> ruling.subjectId().equals(edition.id()))
                .toList(),
            new NoticeText.Days(taking.today(), last.day(), term)));
    row.setBodyHash(AuditTrail.sha256(row.getBody()));
    row.setPublishedOn(taking.today());
    row.setFirstDay(term.firstDayCounts() ? taking.today() : taking.today().plusDays(1));
    row.setLastDay(last.day());
    row.setProvisional(last.provisional());
    row.setTerm(term.text().zh());
    row.setTermFrom(
        (stage.lasting().stated().isPresent()
                ? PublicNotice.TermSource.MEASURE
                : PublicNotice.TermSource.PLAN)
            .name());
    row.setObjections(stage.is(Stage.Trait.OBJECTIONS));
    row.setClauses(Clauses.write(stage.clauses()));
    row.setPublishedBy(taking.actor().username());
    row.setPublishedFor(taking.actingFor());
    row.insert();
    for (int i = 0; i < listed.size(); i++) {
      taking
          .db()
          .insertInto(NOTICE_ENTRY)
          .values(
              row.getId(),
              listed.get(i).applicationId(),
              i,
              listed.get(i).name(),
              listed.get(i).award())
          .execute();
    }
    taking.minutes().changed("", row.getBodyHash());
    return row.getId();
  }

  private static PublicNotice.Listed listed(Entry entry) {
    return new PublicNotice.Listed(entry.applicationId(), entry.name(), entry.award());
  }

  private Step<PublicNotice, PublicNotice.ObjectionForm, String> object() {
    return Step.named(
            "notice.object",
            "提出异议",
            "Object",
            notices.kind(),
            PublicNotice.ObjectionForm.class,
            String.class)
        .from(Standing.NOTICE_RUNNING, Standing.NOTICE_ENDED)
        .until("公示期满", "the notice's last day")
        .carries(Point.OBJECTIONS)
        .unless(NoticeSteps::againstObjecting)
        .unlessSaid(NoticeSteps::againstObjection)
        .does(
            (taking, form) -> {
              LocalDate today = taking.today();
              var row = taking.db().newRecord(OBJECTION);
              row.setId(UUID.randomUUID());
              row.setNoticeId(taking.subject().id());
              row.setReceiptNumber(
                  "YY%s-%04d"
                      .formatted(
                          today.toString().replace("-", ""),
                          Numbers.next(taking.db(), "objection." + today)));
              row.setApplicationId(form.applicationId());
              row.setObjectorKind(form.kind().name());
              row.setObjectorName(form.objector().strip());
              row.setContact(form.contact().strip());
              row.setGrounds(form.grounds().strip());
              row.setReceivedAt(taking.now());
              row.setStanding(Standing.OBJECTION_OPEN.name());
              row.setReply("");
              row.setDecidedBy("");
              row.insert();
              taking.minutes().note(row.getReceiptNumber());
              return row.getReceiptNumber();
            });
  }

  private static List<Reason> againstObjecting(Taking<PublicNotice> taking) {
    PublicNotice notice = taking.subject();
    if (!notice.objections()) {
      return List.of(Refusal.NO_OBJECTIONS.because(notice.clauses()));
    }
    return taking.today().isAfter(notice.lastDay())
        ? List.of(Refusal.NOTICE_OVER.because(notice.clauses(), "day", notice.lastDay()))
        : List.of();
  }

  private static List<Reason> againstObjection(
      Taking<PublicNotice> taking, PublicNotice.ObjectionForm form) {
    PublicNotice notice = taking.subject();
    var reasons = new ArrayList<Reason>();
    if (form.objector().strip().length() < 2
        || form.contact().isBlank()
        || form.grounds().strip().length() < 10) {
      reasons.add(Refusal.OBJECTION_FORM.because(notice.clauses()));
    }
    reasons.addAll(Texts.line(form.objector(), "objector"));
    reasons.addAll(Texts.line(form.contact(), "contact"));
    reasons.addAll(Texts.passage(form.grounds(), "grounds"));
    if (notice.listed().stream()
        .noneMatch(entry -> entry.applicationId().equals(form.applicationId()))) {
      reasons.add(Refusal.NOT_LISTED.because(notice.clauses()));
    }
    if (reasons.isEmpty()) {
      reasons.addAll(objectedBefore(taking, form));
    }
    return reasons;
  }

  /** Asked for with words that are known to be fit to be looked up. */
  private static List<Reason> objectedBefore(
      Taking<PublicNotice> taking, PublicNotice.ObjectionForm form) {
    PublicNotice notice = taking.subject();
    return taking
        .db()
        .select(OBJECTION.RECEIPT_NUMBER)
        .from(OBJECTION)
        .where(OBJECTION.NOTICE_ID.eq(notice.id()))
        .and(OBJECTION.APPLICATION_ID.eq(form.applicationId()))
        .and(OBJECTION.OBJECTOR_NAME.eq(form.objector().strip()))
        .and(OBJECTION.CONTACT.eq(form.contact().strip()))
        .fetch(OBJECTION.RECEIPT_NUMBER)
        .stream()
        .map(receipt -> Refusal.OBJECTED_BEFORE.because(notice.clauses(), "receipt", receipt))
        .toList();
  }

  private Step<PublicNotice.Objection, Verdict, UUID> decide() {
    return Step.named(
            "objection.decide",
            "处理异议",
            "Decide an objection",
            notices.objectionKind(),
            Verdict.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.OBJECTION_OPEN)
        .to(Standing.OBJECTION_UPHELD)
        .carries(Point.OBJECTIONS, Point.DISQUALIFICATION)
        .unlessSaid((_, verdict) -> Texts.required(verdict.reply(), "reply"))
        .does(
            (taking, verdict) -> {
              PublicNotice.Objection objection = taking.subject();
              taking
                  .db()
                  .update(OBJECTION)
                  .set(
                      OBJECTION.STANDING,
                      (verdict.upheld() ? Standing.OBJECTION_UPHELD : Standing.OBJECTION_REJECTED)
                          .name())
                  .set(OBJECTION.REPLY, verdict.reply().strip())
                  .set(OBJECTION.DECIDED_BY, taking.actor().username())
                  .set(OBJECTION.DECIDED_AT, taking.now())
                  .where(OBJECTION.ID.eq(objection.id()))
                  .execute();
              rulings.write(
                  taking,
                  notices.edition(taking.db(), objection.editionId()),
                  new Rulings.Word(
                      Ruling.Kind.OBJECTION,
                      Optional.of(objection.applicationId()),
                      objection.id(),
                      verdict.upheld() ? "UPHELD" : "REJECTED",
                      verdict.reply().strip(),
                      List.of(),
                      objection.clauses()));
              if (verdict.upheld()) {
                Disqualification.close(taking.db(), objection.applicationId());
              }
              return objection.id();
            });
  }
}
