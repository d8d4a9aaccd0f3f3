package laurel.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
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
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Checks every tenant's chain after the start, each hour, and whenever somebody asks; says in the
 * log and in the health answer which is broken, and lets all run.
 */
@Component("auditChainHealthIndicator")
public class AuditWatch implements HealthIndicator {

  /** At least one chain is not whole. */
  static final Status BROKEN = new Status("BROKEN");

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

  private final Tenants tenants;
  private final AuditCheck check;
  private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
  private final Map<Tenant, Boolean> whole = new ConcurrentHashMap<>();

  AuditWatch(Tenants tenants, AuditCheck check) {
    this.tenants = tenants;
    this.check = check;
    scheduler.setThreadNamePrefix("laurel-audit-check-");
    scheduler.setVirtualThreads(true);
  }

  /** Long chains take their time, so that nobody waits for this. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    // The scheduler tells of what goes wrong and goes on; the whole of it ends with the program.
    var _ = scheduler.scheduleWithFixedDelay(this::all, HOUR);
  }

  @PreDestroy
  void stop() {
    scheduler.close();
  }

  /** The state of a tenant's chain now; what is found is known to the health answer too. */
  public AuditReport check(Tenant tenant) {
    AuditReport report = check.check(tenant);
    Boolean before = whole.put(tenant, report.finding().isEmpty());
    if (before == null || before) {
      report.finding().ifPresent(finding -> warn(tenant, finding));
    }
    return report;
  }

  private static void warn(Tenant tenant, Finding finding) {
    LOG.warn(
        "{}（{}）的操作记录：{} {}",
        tenant.name().zh(),
        tenant.slug(),
        finding.text().zh(),
        finding.text().en());
  }

  void all() {
    tenants.all().forEach(this::one);
  }

  private void one(Tenant tenant) {
    try {
      check.anchor(check(tenant));
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
