package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.NOTICE_ENTRY;
import static laurel.tenants.jooq.tenant.Tables.PUBLIC_NOTICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.Papers;
import laurel.audit.AuditTrail;
import laurel.calendar.WorkingDays;
import laurel.decision.Clauses;
import laurel.decision.Refusal;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
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
import org.springframework.stereotype.Component;

/** Publishing a notice. */
@Component
public class NoticeSteps implements Steps {

  private final Editions editions;
  private final PublicNotices notices;
  private final Rulings rulings;
  private final Papers papers;
  private final Step<Edition, String, UUID> publish;

  NoticeSteps(Editions editions, PublicNotices notices, Rulings rulings, Papers papers) {
    this.editions = editions;
    this.notices = notices;
    this.rulings = rulings;
    this.papers = papers;
    this.publish = publish();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(publish);
  }

  /** Publishes the notice of the run under way; its days count from the next day. */
  public Step<Edition, String, UUID> publishing() {
    return publish;
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
        .carries(Point.NOTICE_LENGTH, Point.FIRST_DAY_COUNTS, Point.NOTICE_ACHIEVEMENTS)
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
            achievements(taking, stage, listed),
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

  private Map<UUID, String> achievements(
      Taking<Edition> taking, Stage stage, List<PublicNotice.Listed> listed) {
    return stage.is(Stage.Trait.WITH_ACHIEVEMENTS)
        ? papers.of(
            taking.db(),
            listed.stream().map(PublicNotice.Listed::applicationId).toList(),
            Policy.ACHIEVEMENTS)
        : Map.of();
  }

  private static PublicNotice.Listed listed(Entry entry) {
    return new PublicNotice.Listed(entry.applicationId(), entry.name(), entry.award());
  }
}
