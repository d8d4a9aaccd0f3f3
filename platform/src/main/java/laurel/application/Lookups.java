package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICATION_CONTENT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Relation;
import laurel.party.Parties;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts about related bodies, looked up in the registers. */
@Component
class Lookups {

  private final Parties parties;
  private final Bars bars;
  private final JsonMapper json;

  Lookups(Parties parties, Bars bars, JsonMapper json) {
    this.parties = parties;
    this.bars = bars;
    this.json = json;
  }

  /**
   * The facts of related bodies that a policy asks for, as far as the registers know them; what
   * they do not know stays open.
   */
  Map<String, FactValue> facts(DSLContext db, Candidate candidate, LocalDate day) {
    var facts = new HashMap<String, FactValue>();
    candidate.in().policy().factsFor(candidate.recipient()).stream()
        .map(Fact::name)
        .filter(Questions::isLookedUp)
        .forEach(
            fact -> {
              for (Relation relation : Relation.values()) {
                if (fact.startsWith(relation.factName(""))) {
                  look(db, candidate, relation, fact, day, facts);
                }
              }
            });
    return facts;
  }

  private void look(
      DSLContext db,
      Candidate candidate,
      Relation relation,
      String fact,
      LocalDate day,
      Map<String, FactValue> facts) {
    List<UUID> related = parties.related(db, candidate.partyId(), relation, day);
    String asked = fact.substring(relation.factName("").length());
    if (asked.equals(Relation.Standing.APPLYING.text().zh())) {
      facts.put(fact, new FactValue.Flag(anyApplies(db, candidate, related)));
    } else if (asked.equals(Relation.Standing.VALID_AWARD.text().zh())) {
      facts.put(
          fact,
          new FactValue.Flag(related.stream().anyMatch(p -> bars.holdsValidAward(db, p, day))));
    } else {
      related.stream()
          .flatMap(party -> known(db, party, asked).stream())
          .findFirst()
          .ifPresent(value -> facts.put(fact, value));
    }
  }

  private static boolean anyApplies(DSLContext db, Candidate candidate, List<UUID> related) {
    return db.fetchExists(
        AWARD_APPLICATION,
        AWARD_APPLICATION
            .EDITION_ID
            .eq(candidate.in().id())
            .and(AWARD_APPLICATION.PARTY_ID.in(related))
            .and(AWARD_APPLICATION.STATE.eq(Candidates.State.SUBMITTED.name())));
  }

  /** What a party last handed in about itself. */
  private List<FactValue> known(DSLContext db, UUID party, String fact) {
    return db
        .select(APPLICATION_CONTENT.FACTS)
        .from(APPLICATION_CONTENT)
        .join(AWARD_APPLICATION)
        .on(AWARD_APPLICATION.ID.eq(APPLICATION_CONTENT.APPLICATION_ID))
        .where(AWARD_APPLICATION.PARTY_ID.eq(party))
        .and(AWARD_APPLICATION.RECEIPT_NUMBER.isNotNull())
        .orderBy(AWARD_APPLICATION.SUBMITTED_AT.desc())
        .limit(1)
        .fetch(APPLICATION_CONTENT.FACTS)
        .stream()
        .map(facts -> json.readValue(facts, AwardApplications.FACTS).get(fact))
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
