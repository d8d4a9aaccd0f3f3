package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.OBJECTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.edition.Disqualification;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.numbering.Numbers;
import org.springframework.stereotype.Component;

/** Objecting to what a notice lists, and deciding objections. */
@Component
public class ObjectionSteps implements Steps {

  /** What came of an objection. */
  public record Verdict(boolean upheld, String reply) {}

  /** So many letters and digits say what it is about. */
  private static final int SHORTEST_GROUNDS = 8;

  private final PublicNotices notices;
  private final Rulings rulings;
  private final Step<PublicNotice, PublicNotice.ObjectionForm, String> object;
  private final Step<PublicNotice.Objection, Verdict, UUID> decide;

  ObjectionSteps(PublicNotices notices, Rulings rulings) {
    this.notices = notices;
    this.rulings = rulings;
    this.object = object();
    this.decide = decide();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(object, decide);
  }

  /** Objects under one's real name, through the notice's last day; the answer is the receipt. */
  public Step<PublicNotice, PublicNotice.ObjectionForm, String> objecting() {
    return object;
  }

  public Step<PublicNotice.Objection, Verdict, UUID> deciding() {
    return decide;
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
        .unless(ObjectionSteps::againstObjecting)
        .unlessSaid(ObjectionSteps::againstObjection)
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
              row.setObjectorCompared(compared(form));
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
    if (Texts.compared(form.objector()).length() < 2
        || Texts.compared(form.contact()).isEmpty()
        || Texts.compared(form.grounds()).length() < SHORTEST_GROUNDS) {
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

  /** Who objects, however it is spaced and punctuated. */
  private static String compared(PublicNotice.ObjectionForm form) {
    return Texts.compared(form.objector()) + " " + Texts.compared(form.contact());
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
        .and(OBJECTION.OBJECTOR_COMPARED.eq(compared(form)))
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
