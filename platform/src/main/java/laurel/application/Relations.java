package laurel.application;

import java.util.List;
import java.util.UUID;
import laurel.decision.NotFound;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.party.Parties;
import laurel.party.Party;
import laurel.tenants.TenantDatabase;
import org.springframework.stereotype.Service;

/** Reads how applicants are related to others, for the office that enters it and the inspectors. */
@Service
public class Relations {

  /** Parties found at a time; who looks for more says more of the name. */
  private static final int MOST_FOUND = 20;

  private static final UserRole[] READERS = {UserRole.SECRETARIAT, UserRole.INSPECTOR};

  private final TenantDatabase database;
  private final AwardApplications applications;
  private final Candidates candidates;
  private final Parties parties;

  Relations(
      TenantDatabase database,
      AwardApplications applications,
      Candidates candidates,
      Parties parties) {
    this.database = database;
    this.applications = applications;
    this.candidates = candidates;
    this.parties = parties;
  }

  /** The relations on record of the party that made an application. */
  public List<Parties.Related> of(Actor actor, UUID application) {
    return database.inTransaction(
        actor.require(READERS),
        db -> {
          Candidate candidate = candidates.get(db, application);
          if (!applications.mayRead(db, actor, application)) {
            throw new NotFound("application " + application);
          }
          return parties.relations(db, candidate.partyId());
        });
  }

  /** Organisations of the register by name or credit code; none where nothing is asked for. */
  public List<Party> search(Actor actor, String words) {
    return database.inTransaction(
        actor.require(READERS),
        db -> words.isBlank() ? List.of() : parties.search(db, words.strip(), MOST_FOUND));
  }
}
