package laurel.audit;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.AuditRecordRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The records, to be read: a page at a time, the newest first. */
@Component
public class AuditRecords {

  /** Records on a page. */
  public static final int PAGE = 50;

  /** One record, as it is shown. */
  public record Entry(
      long seq,
      OffsetDateTime at,
      String actor,
      String actingFor,
      String action,
      String objectKind,
      UUID subject,
      String was,
      String is,
      String note) {}

  /**
   * What is looked for; an empty text asks for nothing.
   *
   * @param actor a part of the person's name or of what the person acted for
   * @param action a part of the step's name
   * @param subject the beginning of the subject's id, or a part of the note
   */
  public record Search(String actor, String action, String subject) {
    public static final Search ALL = new Search("", "", "");
  }

  /**
   * A page of records.
   *
   * @param total records found on all pages
   */
  public record Page(List<Entry> entries, int total) {
    public Page {
      entries = List.copyOf(entries);
    }

    public int pages() {
      return Math.max(1, Math.ceilDiv(total, PAGE));
    }
  }

  private final TenantDatabase database;

  AuditRecords(TenantDatabase database) {
    this.database = database;
  }

  /**
   * A page of what is looked for.
   *
   * @param page from 0
   */
  public Page page(Actor actor, Search search, int page) {
    Condition wanted = condition(search);
    return database.inTransaction(
        actor.require(UserRole.INSPECTOR, UserRole.SECRETARIAT),
        tenant ->
            new Page(
                entries(tenant, wanted, PAGE, (long) Math.max(0, page) * PAGE),
                tenant.fetchCount(AUDIT_RECORD, wanted)));
  }

  /** The latest records of a tenant, newest first. */
  public List<Entry> latest(Actor actor, int limit) {
    return database.inTransaction(
        actor.require(UserRole.INSPECTOR, UserRole.SECRETARIAT),
        tenant -> entries(tenant, DSL.noCondition(), limit, 0));
  }

  private static List<Entry> entries(DSLContext tenant, Condition wanted, int limit, long offset) {
    return tenant
        .selectFrom(AUDIT_RECORD)
        .where(wanted)
        .orderBy(AUDIT_RECORD.SEQ.desc())
        .limit(limit)
        .offset(offset)
        .fetch(AuditRecords::entry);
  }

  private static Condition condition(Search search) {
    Condition wanted = DSL.noCondition();
    if (!search.actor().isBlank()) {
      String actor = search.actor().strip();
      wanted =
          wanted.and(
              AUDIT_RECORD
                  .ACTOR
                  .containsIgnoreCase(actor)
                  .or(AUDIT_RECORD.ACTING_FOR.containsIgnoreCase(actor)));
    }
    if (!search.action().isBlank()) {
      wanted = wanted.and(AUDIT_RECORD.ACTION.containsIgnoreCase(search.action().strip()));
    }
    if (!search.subject().isBlank()) {
      String subject = search.subject().strip();
      wanted =
          wanted.and(
              AUDIT_RECORD
                  .SUBJECT
                  .cast(SQLDataType.VARCHAR)
                  .startsWithIgnoreCase(subject)
                  .or(AUDIT_RECORD.NOTE.containsIgnoreCase(subject)));
    }
    return wanted;
  }

  private static Entry entry(AuditRecordRecord row) {
    return new Entry(
        row.getSeq(),
        row.getAt(),
        row.getActor(),
        row.getActingFor(),
        row.getAction(),
        row.getObjectKind(),
        row.getSubject(),
        row.getWas(),
        row.getBecame(),
        row.getNote());
  }
}
