package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.DECISION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.calendar.OfficialClock;
import laurel.decision.BadValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Ruling;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.tenants.TenantDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Lists of applications: searched, sorted and paged by the database, without their papers. */
@Service
public class ApplicationLists {

  /** The most a page holds. */
  public static final int LARGEST_PAGE = 500;

  /**
   * What is asked for.
   *
   * @param search part of a name or a receipt number; may be empty
   * @param sort by what
   * @param page from 0
   * @param size of a page, 1 to {@link #LARGEST_PAGE}
   */
  public record Query(String search, Sort sort, int page, int size) {
    public static final Query ALL = new Query("", Sort.RECEIPT, 0, LARGEST_PAGE);

    public Query {
      if (page < 0 || size < 1 || size > LARGEST_PAGE) {
        throw new BadValue(
            page < 0 ? "page" : "size",
            BilingualText.verbatim("page ≥ 0, 1 ≤ size ≤ " + LARGEST_PAGE));
      }
    }
  }

  /** The orders of a list. */
  public enum Sort {
    RECEIPT,
    NAME,
    AWARD,
    SUBMITTED
  }

  /** A page of a list, and how many there are. */
  public record Page(List<ApplicationLine> lines, int total) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /** How many rows there are on all pages. */
  private static final Field<Integer> TOTAL = DSL.count().over().as("total");

  private final TenantDatabase database;
  private final Editions editions;
  private final Readers readers;

  ApplicationLists(TenantDatabase database, Editions editions, Readers readers) {
    this.database = database;
    this.editions = editions;
    this.readers = readers;
  }

  /** The applications of an edition that have been handed in to whoever asks. */
  public Page of(Actor actor, UUID edition, Query query) {
    return database.inTransaction(
        actor.require(
            UserRole.SECRETARIAT,
            UserRole.RECOMMENDER,
            UserRole.COMMITTEE,
            UserRole.APPROVER,
            UserRole.INSPECTOR),
        db ->
            editions
                .find(db, edition)
                .map(of -> page(db, of, readers.condition(db, actor, of), query))
                .orElse(new Page(List.of(), 0)));
  }

  private static Page page(DSLContext db, Edition edition, Condition readable, Query query) {
    Condition condition =
        AWARD_APPLICATION
            .EDITION_ID
            .eq(edition.id())
            .and(readable)
            .and(
                query.search().isBlank()
                    ? DSL.noCondition()
                    : AWARD_APPLICATION
                        .PRINTED_NAME
                        .containsIgnoreCase(query.search().strip())
                        .or(
                            AWARD_APPLICATION.RECEIPT_NUMBER.containsIgnoreCase(
                                query.search().strip())));
    List<Record> rows = new ArrayList<>();
    rows.addAll(
        db.select(AWARD_APPLICATION.fields())
            .select(Candidates.RUN, Candidates.OUTCOME, Candidates.AWARDED)
            .select(TOTAL)
            .from(AWARD_APPLICATION)
            .leftJoin(Candidates.latest())
            .on(DSL.trueCondition())
            .where(condition)
            .orderBy(order(query.sort()), AWARD_APPLICATION.RECEIPT_NUMBER)
            .offset((long) query.page() * query.size())
            .limit(query.size())
            .fetch());
    Map<UUID, Map<String, String>> decided =
        decided(db, rows.stream().map(row -> row.get(AWARD_APPLICATION.ID)).toList());
    return new Page(
        rows.stream().map(row -> line(row, edition, decided)).toList(),
        rows.isEmpty() ? db.fetchCount(AWARD_APPLICATION, condition) : rows.getFirst().get(TOTAL));
  }

  private static SortField<?> order(Sort sort) {
    return switch (sort) {
      case RECEIPT -> AWARD_APPLICATION.RECEIPT_NUMBER.asc();
      case NAME -> AWARD_APPLICATION.PRINTED_NAME.asc();
      case AWARD -> AWARD_APPLICATION.AWARD.asc();
      case SUBMITTED -> AWARD_APPLICATION.SUBMITTED_AT.desc();
    };
  }

  /** The decisions that hold, of the two kinds that lists show: kind to body or outcome. */
  private static Map<UUID, Map<String, String>> decided(DSLContext db, List<UUID> applications) {
    Map<UUID, Map<String, String>> decided = new HashMap<>();
    db.select(DECISION.APPLICATION_ID, DECISION.KIND, DECISION.OUTCOME, DECISION.DECIDED_FOR)
        .from(DECISION)
        .where(DECISION.APPLICATION_ID.in(applications))
        .and(DECISION.KIND.in(Ruling.Kind.RECOMMENDATION.name(), Ruling.Kind.ELIGIBILITY.name()))
        .orderBy(DECISION.DECIDED_AT)
        .forEach(
            row ->
                decided
                    .computeIfAbsent(row.value1(), _ -> new HashMap<>())
                    .put(
                        row.value2(),
                        row.value2().equals(Ruling.Kind.RECOMMENDATION.name())
                            ? row.value4()
                            : row.value3()));
    return decided;
  }

  private static ApplicationLine line(
      Record row, Edition edition, Map<UUID, Map<String, String>> decided) {
    var application = row.into(AWARD_APPLICATION);
    Standing standing = Candidates.standing(row, edition);
    Map<String, String> own = decided.getOrDefault(application.getId(), Map.of());
    return new ApplicationLine(
        application.getId(),
        edition.id(),
        application.getPrintedName(),
        RecipientKind.valueOf(application.getRecipient()),
        application.getAward(),
        application.getCategory(),
        standing,
        Optional.ofNullable(row.get(Candidates.RUN))
            .map(run -> where(edition, run, standing))
            .orElse(standing.text()),
        Optional.ofNullable(application.getReceiptNumber()),
        Optional.ofNullable(application.getSubmittedAt())
            .map(at -> at.atZoneSameInstant(OfficialClock.ZONE).toOffsetDateTime()),
        Optional.ofNullable(own.get(Ruling.Kind.RECOMMENDATION.name())),
        Optional.ofNullable(own.get(Ruling.Kind.ELIGIBILITY.name())).map("ELIGIBLE"::equals));
  }

  /** Where an application stands, in words: the stage and what came of it there. */
  static BilingualText where(Edition edition, int run, Standing standing) {
    return switch (standing) {
      case IN_STAGE, PASSED, FAILED -> {
        BilingualText stage = edition.policy().stages().get(run).text();
        yield new BilingualText(
            stage.zh() + "：" + standing.text().zh(), stage.en() + ": " + standing.text().en());
      }
      default -> standing.text();
    };
  }
}
