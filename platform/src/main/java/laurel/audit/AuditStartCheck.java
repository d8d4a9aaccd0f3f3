package laurel.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks every tenant's chain after the start, says in the log and in the health answer which is
 * broken, and lets all run.
 */
@Component("auditRecordHealthIndicator")
class AuditStartCheck implements HealthIndicator {

  /** At least one chain is not whole. */
  static final Status BROKEN = new Status("BROKEN");

  private static final Logger LOG = LoggerFactory.getLogger(AuditStartCheck.class);

  private final Tenants tenants;
  private final AuditCheck check;
  private final Map<Tenant, Boolean> whole = new ConcurrentHashMap<>();

  AuditStartCheck(Tenants tenants, AuditCheck check) {
    this.tenants = tenants;
    this.check = check;
  }

  /** Long chains take their time, so that nobody waits for this. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("laurel-audit-check").start(this::all);
  }

  void all() {
    tenants.all().forEach(this::one);
  }

  private void one(Tenant tenant) {
    try {
      AuditReport report = check.check(tenant);
      whole.put(tenant, report.finding().isEmpty());
      check.anchor(report);
      report
          .finding()
          .ifPresent(
              finding ->
                  LOG.warn(
                      "{}（{}）的操作记录：{} {}",
                      tenant.name().zh(),
                      tenant.slug(),
                      finding.text().zh(),
                      finding.text().en()));
    } catch (RuntimeException e) {
      whole.put(tenant, false);
      LOG.warn(
          "{}（{}）的操作记录无法检查。The audit can not be checked: {}",
          tenant.name().zh(),
          tenant.slug(),
          e.getMessage());
    }
  }

  @Override
  public Health health() {
    if (whole.isEmpty()) {
      return Health.unknown().build();
    }
    return whole.containsValue(false) ? Health.status(BROKEN).build() : Health.up().build();
  }
}
