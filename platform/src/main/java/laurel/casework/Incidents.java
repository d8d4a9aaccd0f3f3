package laurel.casework;

import static laurel.tenants.jooq.tenant.Tables.INCIDENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Policy;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.TenantDatabase;
import org.springframework.stereotype.Service;

/** Reads what has happened at winners, and what the measure says may. */
@Service
public class Incidents {

  /** What happened at a winner, when, and who recorded it. */
  public record Recorded(
      String cause, LocalDate eventOn, String statement, String recordedBy, LocalDate recordedOn) {}

  private final TenantDatabase database;
  private final Awards awards;

  Incidents(TenantDatabase database, Awards awards) {
    this.database = database;
    this.awards = awards;
  }

  /** The incidents of an award, the latest first; for whoever reads cases. */
  public List<Recorded> of(Actor actor, UUID award) {
    return database.inTransaction(
        actor.require(
            UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.APPROVER, UserRole.INSPECTOR),
        db ->
            db.selectFrom(INCIDENT)
                .where(INCIDENT.AWARD_ID.eq(awards.get(db, award).id()))
                .orderBy(INCIDENT.EVENT_ON.desc(), INCIDENT.CAUSE)
                .fetch(
                    row ->
                        new Recorded(
                            row.getCause(),
                            row.getEventOn(),
                            row.getStatement(),
                            row.getRecordedBy(),
                            row.getRecordedOn())));
  }

  /** The duties that events bring, by the measure that an award was granted under. */
  public List<Duty> duties(Actor actor, Award award) {
    return onEvents(awards.policyOf(actor.city(), award));
  }

  static List<Duty> onEvents(Policy policy) {
    return policy.duties().stream().filter(duty -> duty.due() instanceof Duty.OnEvent).toList();
  }
}
