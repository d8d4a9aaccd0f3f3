package laurel.membership;

import static laurel.tenants.jooq.tenant.Tables.MEMBERSHIP_SANCTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Offer;
import laurel.life.StepRunner;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** The members of a city's bodies, with what a person could do with each. */
@Service
public class MembershipWork {

  /** A membership, what followed breaches, and what is offered. */
  public record Line(Membership membership, List<Sanction> sanctions, List<Offer> offers) {
    public Line {
      sanctions = List.copyOf(sanctions);
      offers = List.copyOf(offers);
    }
  }

  private static final UserRole[] READERS = {
    UserRole.ADMINISTRATOR, UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.INSPECTOR
  };

  private final TenantDatabase database;
  private final Memberships memberships;
  private final RegulationVersions versions;
  private final StepRunner runner;
  private final Clock clock;

  MembershipWork(
      TenantDatabase database,
      Memberships memberships,
      RegulationVersions versions,
      StepRunner runner,
      Clock clock) {
    this.database = database;
    this.memberships = memberships;
    this.versions = versions;
    this.runner = runner;
    this.clock = clock;
  }

  /** Whether a person reads who belongs to which body. */
  public static boolean isReader(Actor actor) {
    return Arrays.stream(READERS).anyMatch(actor::has);
  }

  /** All memberships of a city, current and past. */
  public List<Line> all(Actor actor) {
    return database.inTransaction(
        actor.require(READERS),
        db -> {
          Map<UUID, List<Sanction>> sanctions = sanctions(db);
          return Memberships.list(db, DSL.noCondition()).stream()
              .map(
                  membership ->
                      new Line(
                          membership,
                          sanctions.getOrDefault(membership.id(), List.of()),
                          runner.offered(db, actor, memberships.kind(), membership)))
              .toList();
        });
  }

  private static Map<UUID, List<Sanction>> sanctions(DSLContext db) {
    return db.selectFrom(MEMBERSHIP_SANCTION)
        .orderBy(MEMBERSHIP_SANCTION.DECIDED_ON)
        .fetchGroups(
            MEMBERSHIP_SANCTION.MEMBERSHIP_ID,
            row ->
                new Sanction(
                    row.getMeasure(),
                    row.getBecause(),
                    row.getDecidedFor(),
                    row.getDecidedOn(),
                    Clauses.read(row.getClauses())));
  }

  /** The posts that the measure in force gives numbers to, with those who hold them. */
  public List<Posts.Held> posts(Tenant tenant) {
    return database.inTransaction(
        tenant,
        db ->
            versions
                .inForce(db, LocalDate.now(clock))
                .map(version -> Posts.of(version.policy(), memberships.current(db)))
                .orElse(List.of()));
  }
}
