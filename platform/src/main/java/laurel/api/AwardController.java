package laurel.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import laurel.audit.AuditRecords;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.calendar.WorkingDays;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.supervision.Comparison;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Awards and what comes after, objections, supervision and operation. */
@RestController
class AwardController {

  /** Why an award is revoked. */
  record RevocationForm(String cause, String documentNumber, String statement) {}

  /** What came of an objection. */
  record ObjectionDecision(boolean upheld, String reply) {}

  /** A new account with its first password. */
  record AccountForm(Account account, String password) {}

  /** A year's notice of the State Council. */
  record CalendarForm(Set<LocalDate> holidays, Set<LocalDate> workdays) {}

  private final Awards awards;
  private final PublicNotices notices;
  private final Comparison comparison;
  private final Accounts accounts;
  private final WorkingDays workingDays;
  private final AuditRecords audit;

  AwardController(
      Awards awards,
      PublicNotices notices,
      Comparison comparison,
      Accounts accounts,
      WorkingDays workingDays,
      AuditRecords audit) {
    this.awards = awards;
    this.notices = notices;
    this.comparison = comparison;
    this.accounts = accounts;
    this.workingDays = workingDays;
    this.audit = audit;
  }

  @GetMapping("/api/awards")
  List<Award> all(Actor actor) {
    return awards.all(actor.home().orElseThrow(() -> new AccessDeniedException("no city")));
  }

  @PostMapping("/api/awards/{id}/pay")
  ResponseEntity<Object> pay(Actor actor, @PathVariable UUID id) {
    return Answers.of(awards.pay(actor, id));
  }

  @PostMapping("/api/awards/{id}/revoke")
  ResponseEntity<Object> revoke(
      Actor actor, @PathVariable UUID id, @RequestBody RevocationForm form) {
    return Answers.of(
        awards.revoke(actor, id, form.cause(), form.documentNumber(), form.statement()));
  }

  @GetMapping("/api/notices/{id}/objections")
  List<PublicNotice.Objection> objections(Actor actor, @PathVariable UUID id) {
    return notices.objections(actor, id);
  }

  @PostMapping("/api/objections/{id}/decision")
  ResponseEntity<Object> decide(
      Actor actor, @PathVariable UUID id, @RequestBody ObjectionDecision form) {
    return Answers.of(notices.decide(actor, id, form.upheld(), form.reply()));
  }

  @GetMapping("/api/audit")
  List<AuditRecords.Entry> audit(Actor actor, @RequestParam(defaultValue = "100") int limit) {
    return audit.latest(actor, Math.clamp(limit, 1, 1000));
  }

  @GetMapping("/api/comparison")
  List<Comparison.City> comparison(Actor actor) {
    return comparison.cities(actor);
  }

  @PostMapping("/api/accounts")
  ResponseEntity<Void> add(Actor actor, @RequestBody AccountForm form) {
    actor.requireAcrossCities(UserRole.OPERATOR);
    return ResponseEntity.status(accounts.add(form.account(), form.password()) ? 201 : 409).build();
  }

  @PutMapping("/api/calendar/{year}")
  ResponseEntity<Void> calendar(
      Actor actor, @PathVariable int year, @RequestBody CalendarForm form) {
    actor.requireAcrossCities(UserRole.OPERATOR);
    workingDays.enter(year, new WorkingDays.Notice(form.holidays(), form.workdays()));
    return ResponseEntity.noContent().build();
  }
}
