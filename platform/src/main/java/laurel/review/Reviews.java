package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.APPLICANT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.SCORESHEET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.audit.AuditTrail;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.ScoresheetRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Scores applications and ranks them as the measure says. */
@Service
public class Reviews {

  static final StageKind[] SCORED = {
    StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW, StageKind.PRESENTATION
  };

  private final TenantDatabase database;
  private final Editions editions;
  private final AwardApplications applications;
  private final AuditTrail audit;
  private final Clock clock;

  Reviews(
      TenantDatabase database,
      Editions editions,
      AwardApplications applications,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.editions = editions;
    this.applications = applications;
    this.audit = audit;
    this.clock = clock;
  }

  /** What an examiner still has to do or has done in the stage under way. */
  public record Assignment(
      UUID applicationId, String name, String award, Optional<Scoresheet> sheet) {}

  /** The applications before an examiner; where a conflict is declared only the fact remains. */
  public List<Assignment> assignments(Actor actor, UUID editionId) {
    Tenant tenant = actor.require(UserRole.EXAMINER);
    return database.inTransaction(
        tenant,
        db -> {
          Edition edition = editions.get(db, editionId);
          if (edition.stage().filter(stage -> stage.is(Stage.Trait.SCORED)).isEmpty()) {
            return List.of();
          }
          return db.select(AWARD_APPLICATION.ID, APPLICANT.NAME, AWARD_APPLICATION.AWARD)
              .from(AWARD_APPLICATION)
              .join(APPLICANT)
              .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
              .where(AWARD_APPLICATION.EDITION_ID.eq(editionId))
              .and(AWARD_APPLICATION.STATUS.in(underReview()))
              .orderBy(AWARD_APPLICATION.RECEIPT_NUMBER)
              .fetch(
                  row -> {
                    Optional<Scoresheet> sheet =
                        sheet(db, row.value1(), edition.stageIndex(), actor.username());
                    boolean recused =
                        sheet.filter(s -> s.conflict() == Scoresheet.Conflict.DECLARED).isPresent();
                    return new Assignment(
                        row.value1(),
                        recused ? "" : row.value2(),
                        recused ? "" : row.value3(),
                        sheet);
                  });
        });
  }

  /** The material of an application, once the examiner has answered that there is no conflict. */
  public Outcome<AwardApplication> material(Actor actor, UUID applicationId) {
    Tenant tenant = actor.require(UserRole.EXAMINER);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplication application = applications.get(db, applicationId);
          Edition edition = editions.get(db, application.editionId());
          return editions
              .requireStage(edition, SCORED)
              .then(
                  stage ->
                      sheet(db, applicationId, edition.stageIndex(), actor.username())
                              .filter(s -> s.conflict() == Scoresheet.Conflict.NONE)
                              .isPresent()
                          ? Outcome.accepted(application)
                          : Outcome.refused(recused(stage)));
        });
  }

  private static Reason recused(Stage stage) {
    return Reason.of(
        "conflict",
        stage.clauses(),
        "请先回答有无利害关系；有利害关系的须回避。",
        "Answer the conflict question first; with a conflict you are recused.");
  }

  /** Records the answer to the conflict question; a declared conflict can not be taken back. */
  public Outcome<Scoresheet> answerConflict(
      Actor actor, UUID applicationId, Scoresheet.Conflict answer) {
    return sheetStep(
        actor,
        applicationId,
        (db, edition, row) -> {
          if (Scoresheet.Conflict.DECLARED.name().equals(row.getConflict())
              || row.getSealedAt() != null) {
            return List.of(
                Reason.of(
                    "answered-before",
                    List.of(),
                    "已经申明回避或已经提交评分，不能更改。",
                    "The conflict is declared or the sheet is sealed: the answer stands."));
          }
          row.setConflict(answer.name());
          return List.of();
        },
        "conflict.answered");
  }

  /** Saves a sheet as it is; sealing it makes it final. */
  public Outcome<Scoresheet> score(
      Actor actor,
      UUID applicationId,
      BigDecimal score,
      String strengths,
      String opportunities,
      boolean seal) {
    return sheetStep(
        actor,
        applicationId,
        (_, edition, row) -> {
          List<Reason> reasons = scoreReasons(edition, row, score);
          if (reasons.isEmpty()) {
            row.setScore(score.setScale(2, RoundingMode.HALF_UP));
            row.setStrengths(strengths);
            row.setOpportunities(opportunities);
            if (seal) {
              row.setSealedAt(OffsetDateTime.now(clock));
            }
          }
          return reasons;
        },
        seal ? "scoresheet.sealed" : "scoresheet.saved");
  }

  private static List<Reason> scoreReasons(
      Edition edition, ScoresheetRecord row, BigDecimal score) {
    var reasons = new ArrayList<Reason>();
    if (!Scoresheet.Conflict.NONE.name().equals(row.getConflict())) {
      edition.stage().ifPresent(stage -> reasons.add(recused(stage)));
    }
    if (row.getSealedAt() != null) {
      reasons.add(
          Reason.of(
              "sealed",
              List.of(),
              "评分表已经提交，不能修改。",
              "The scoresheet is sealed and can not be changed."));
    }
    int maximum = edition.plan().maximumScore();
    if (score.signum() < 0
        || score.compareTo(BigDecimal.valueOf(maximum)) > 0
        || score.stripTrailingZeros().scale() > 2) {
      reasons.add(
          Reason.of(
              "score",
              List.of(),
              "得分应在 0 到 " + maximum + " 之间，最多两位小数。",
              "A score lies between 0 and " + maximum + ", with at most two decimals."));
    }
    return reasons;
  }

  private interface SheetStep {
    List<Reason> take(DSLContext db, Edition edition, ScoresheetRecord row);
  }

  private Outcome<Scoresheet> sheetStep(
      Actor actor, UUID applicationId, SheetStep step, String action) {
    Tenant tenant = actor.require(UserRole.EXAMINER);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplication application = applications.get(db, applicationId);
          Edition edition = editions.get(db, application.editionId());
          return editions
              .requireStage(edition, SCORED)
              .then(
                  stage -> {
                    if (!underReview().contains(application.standing().name())) {
                      return Outcome.refused(
                          Reason.of(
                              "not-under-review",
                              stage.clauses(),
                              "该申报不在评审之列。",
                              "The application is not under review."));
                    }
                    ScoresheetRecord row =
                        row(db, applicationId, edition.stageIndex(), actor.username())
                            .orElseGet(() -> fresh(db, applicationId, edition.stageIndex(), actor));
                    List<Reason> reasons = step.take(db, edition, row);
                    if (!reasons.isEmpty()) {
                      return new Outcome.Refused<>(reasons);
                    }
                    row.setSavedAt(OffsetDateTime.now(clock));
                    row.store();
                    audit.record(db, actor, action, applicationId, stage.kind().name());
                    return Outcome.accepted(scoresheet(row));
                  });
        });
  }

  private static ScoresheetRecord fresh(
      DSLContext db, UUID applicationId, int stageIndex, Actor actor) {
    var row = db.newRecord(SCORESHEET);
    row.setId(UUID.randomUUID());
    row.setApplicationId(applicationId);
    row.setStageIndex(stageIndex);
    row.setExaminer(actor.username());
    row.setConflict("");
    row.setStrengths("");
    row.setOpportunities("");
    return row;
  }

  private static Optional<ScoresheetRecord> row(
      DSLContext db, UUID applicationId, int stageIndex, String examiner) {
    return db.selectFrom(SCORESHEET)
        .where(SCORESHEET.APPLICATION_ID.eq(applicationId))
        .and(SCORESHEET.STAGE_INDEX.eq(stageIndex))
        .and(SCORESHEET.EXAMINER.eq(examiner))
        .forUpdate()
        .fetchOptional();
  }

  private static Optional<Scoresheet> sheet(
      DSLContext db, UUID applicationId, int stageIndex, String examiner) {
    return row(db, applicationId, stageIndex, examiner).map(Reviews::scoresheet);
  }

  private static Scoresheet scoresheet(ScoresheetRecord row) {
    return new Scoresheet(
        row.getApplicationId(),
        row.getStageIndex(),
        row.getExaminer(),
        Scoresheet.Conflict.valueOf(row.getConflict()),
        Optional.ofNullable(row.getScore()),
        row.getStrengths(),
        row.getOpportunities(),
        row.getSealedAt() != null);
  }

  /** Standings of applications that examiners score. */
  static List<String> underReview() {
    return List.of(Standing.ELIGIBLE.name(), Standing.SHORTLISTED.name());
  }

  /** All sheets of an edition, for the secretariat and the inspectors. */
  public List<Scoresheet> sheets(Actor actor, UUID editionId) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR, UserRole.COMMITTEE),
        db ->
            db.select(SCORESHEET.fields())
                .from(SCORESHEET)
                .join(AWARD_APPLICATION)
                .on(AWARD_APPLICATION.ID.eq(SCORESHEET.APPLICATION_ID))
                .where(AWARD_APPLICATION.EDITION_ID.eq(editionId))
                .orderBy(SCORESHEET.STAGE_INDEX, SCORESHEET.EXAMINER)
                .fetch(row -> scoresheet(row.into(SCORESHEET))));
  }

  /** Chooses who goes on to the on-site review; the others stay behind when the stage ends. */
  public Outcome<Integer> shortlist(Actor actor, UUID editionId, Set<UUID> chosen) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          Edition edition = editions.get(db, editionId);
          return editions
              .requireStage(edition, StageKind.DOCUMENT_REVIEW)
              .then(
                  stage -> {
                    for (UUID id :
                        db.select(AWARD_APPLICATION.ID)
                            .from(AWARD_APPLICATION)
                            .where(AWARD_APPLICATION.EDITION_ID.eq(editionId))
                            .and(AWARD_APPLICATION.STATUS.in(underReview()))
                            .fetch(AWARD_APPLICATION.ID)) {
                      stand(db, id, chosen.contains(id) ? Standing.SHORTLISTED : Standing.ELIGIBLE);
                    }
                    audit.record(db, actor, "shortlist.chosen", editionId, chosen.toString());
                    return Outcome.accepted(chosen.size());
                  });
        });
  }

  static void stand(DSLContext db, UUID id, Standing standing) {
    db.update(AWARD_APPLICATION)
        .set(AWARD_APPLICATION.STATUS, standing.name())
        .where(AWARD_APPLICATION.ID.eq(id))
        .execute();
  }

  /** The ranking by the stages the measure names; empty where the measure ranks nobody. */
  public List<Ranked> ranking(Actor actor, UUID editionId) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.INSPECTOR);
    return database.inTransaction(tenant, db -> ranking(db, editions.get(db, editionId)));
  }

  List<Ranked> ranking(DSLContext db, Edition edition) {
    Optional<Stage> ranking =
        edition.policy().stages().stream().filter(s -> !s.rankedBy().isEmpty()).findFirst();
    if (ranking.isEmpty()) {
      return List.of();
    }
    Map<Integer, BigDecimal> weights = new TreeMap<>();
    for (int i = 0; i < edition.policy().stages().size(); i++) {
      StageKind kind = edition.policy().stages().get(i).kind();
      for (Stage.Source source : ranking.get().ranking()) {
        if (source.stage() == kind) {
          weights.put(i, BigDecimal.valueOf(source.hundredths()).movePointLeft(4));
        }
      }
    }
    record Scored(UUID id, String name, String award, BigDecimal score) {}
    List<Scored> scored = new ArrayList<>();
    db.select(AWARD_APPLICATION.ID, APPLICANT.NAME, AWARD_APPLICATION.AWARD)
        .from(AWARD_APPLICATION)
        .join(APPLICANT)
        .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
        .where(AWARD_APPLICATION.EDITION_ID.eq(edition.id()))
        .and(
            AWARD_APPLICATION.STATUS.in(
                Standing.ELIGIBLE.name(),
                Standing.SHORTLISTED.name(),
                Standing.PROPOSED.name(),
                Standing.NOT_PROPOSED.name(),
                Standing.AWARDED.name()))
        .forEach(
            row -> {
              Optional<BigDecimal> total = total(db, row.value1(), weights);
              total.ifPresent(
                  score -> scored.add(new Scored(row.value1(), row.value2(), row.value3(), score)));
            });
    scored.sort(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::name));
    var ranked = new ArrayList<Ranked>();
    Map<String, Integer> perAward = new HashMap<>();
    for (Scored one : scored) {
      int place =
          1 + (int) scored.stream().filter(s -> s.score().compareTo(one.score()) > 0).count();
      boolean tied = scored.stream().filter(s -> s.score().compareTo(one.score()) == 0).count() > 1;
      int taken = perAward.merge(one.award(), 1, Integer::sum);
      ranked.add(
          new Ranked(
              place,
              one.id(),
              one.name(),
              one.award(),
              one.score(),
              tied,
              taken <= quota(edition, one.award()),
              ranking.get().clauses()));
    }
    return ranked;
  }

  private static int quota(Edition edition, String award) {
    return edition
        .policy()
        .award(award)
        .map(AwardRule::quota)
        .flatMap(quota -> quota.stated())
        .map(
            quota ->
                quota.parts().stream()
                    .mapToInt(Quota.Part::most)
                    .reduce(0, (a, b) -> (int) Math.min(Integer.MAX_VALUE, (long) a + b)))
        .orElse(Integer.MAX_VALUE);
  }

  /** The weighted means of the sealed sheets, added; empty where a stage has none. */
  private static Optional<BigDecimal> total(
      DSLContext db, UUID application, Map<Integer, BigDecimal> weights) {
    BigDecimal total = BigDecimal.ZERO;
    for (var weighted : weights.entrySet()) {
      BigDecimal mean =
          db.select(DSL.avg(SCORESHEET.SCORE))
              .from(SCORESHEET)
              .where(SCORESHEET.APPLICATION_ID.eq(application))
              .and(SCORESHEET.STAGE_INDEX.eq(weighted.getKey()))
              .and(SCORESHEET.SEALED_AT.isNotNull())
              .fetchSingle()
              .value1();
      if (mean == null) {
        return Optional.empty();
      }
      total = total.add(mean.multiply(weighted.getValue()));
    }
    return Optional.of(total.setScale(2, RoundingMode.HALF_UP));
  }
}
