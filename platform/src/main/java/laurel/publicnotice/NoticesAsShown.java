package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.NOTICE_ENTRY;
import static laurel.tenants.jooq.tenant.Tables.PUBLIC_NOTICE;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.audit.Finding;
import laurel.audit.KeptContent;
import laurel.tenants.jooq.tenant.tables.records.NoticeEntryRecord;
import laurel.tenants.jooq.tenant.tables.records.PublicNoticeRecord;
import org.jooq.DSLContext;
import org.jooq.Result;

/** Notices are as they were published: text, hash and list. */
public final class NoticesAsShown implements KeptContent {

  @Override
  public Optional<Finding> check(DSLContext db) {
    Map<String, Long> published = KeptContent.recorded(db, "notice.publish");
    Map<UUID, Result<NoticeEntryRecord>> lists =
        db.selectFrom(NOTICE_ENTRY).fetchGroups(NOTICE_ENTRY.NOTICE_ID);
    return db.selectFrom(PUBLIC_NOTICE).fetch().stream()
        .filter(row -> !isAsShown(row, published, Optional.ofNullable(lists.get(row.getId()))))
        .findFirst()
        .map(
            row ->
                new Finding(Finding.Kind.CONTENT, published.getOrDefault(row.getBodyHash(), 0L)));
  }

  private static boolean isAsShown(
      PublicNoticeRecord row,
      Map<String, Long> published,
      Optional<Result<NoticeEntryRecord>> list) {
    return published.containsKey(row.getBodyHash())
        && AuditTrail.sha256(row.getBody()).equals(row.getBodyHash())
        && list.stream()
            .flatMap(Result::stream)
            .allMatch(
                entry ->
                    row.getBody()
                        .lines()
                        .anyMatch((entry.getAward() + "：" + entry.getName())::equals));
  }
}
