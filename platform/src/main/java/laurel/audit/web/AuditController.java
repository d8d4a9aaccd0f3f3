package laurel.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import laurel.audit.AuditRecords;
import laurel.audit.AuditWatch;
import laurel.decision.BadValue;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of changes. */
@RestController
@Tag(name = "audit")
class AuditController {

  /** A page of records, the newest first. */
  record AuditPage(List<AuditRecords.Entry> entries, int total, int page, int size) {}

  /** Whether the chain is whole. */
  record ChainAnswer(boolean whole, long records, long anchored, BilingualText text) {}

  private final AuditRecords records;
  private final AuditWatch check;

  AuditController(AuditRecords records, AuditWatch check) {
    this.records = records;
    this.check = check;
  }

  @GetMapping("/api/audit")
  @Operation(summary = "操作记录，分页 · The record, page by page")
  AuditPage page(
      Actor actor,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "0") int page) {
    if (page < 0 || page > 1_000_000) {
      throw new BadValue("page", BilingualText.verbatim("0 ≤ page ≤ 1000000"));
    }
    var found = records.page(actor, new AuditRecords.Search(person, action, subject), page);
    return new AuditPage(found.entries(), found.total(), page, AuditRecords.PAGE);
  }

  @GetMapping("/api/audit/chain")
  @Operation(summary = "检查记录链 · Check the chain now")
  ChainAnswer chain(Actor actor) {
    var report = check.check(actor.require(UserRole.INSPECTOR, UserRole.SECRETARIAT));
    return new ChainAnswer(
        report.finding().isEmpty(), report.records(), report.anchored(), report.text());
  }
}
