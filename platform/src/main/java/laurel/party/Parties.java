package laurel.party;

import static laurel.tenants.jooq.tenant.Tables.PARTY;
import static laurel.tenants.jooq.tenant.Tables.PARTY_MEMBER;
import static laurel.tenants.jooq.tenant.Tables.PARTY_NAME;
import static laurel.tenants.jooq.tenant.Tables.PARTY_RELATION;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.identity.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The register of parties. */
@Component
public class Parties {

  /** The party of an identity code, entered on its first draft under the name on it. */
  public UUID enter(
      DSLContext db, RecipientKind kind, String identityCode, String name, LocalDate today) {
    UUID id = find(db, identityCode).orElseGet(() -> enter(db, kind, identityCode));
    if (nameOf(db, id).isEmpty()) {
      named(db, id, name, today);
    }
    return id;
  }

  /** A party has handed something in under a name: its name from that day on. */
  public void named(DSLContext db, UUID party, String name, LocalDate today) {
    if (!name.equals(nameOf(db, party).orElse(""))) {
      db.insertInto(PARTY_NAME)
          .values(party, today, name)
          .onConflict(PARTY_NAME.PARTY_ID, PARTY_NAME.SINCE)
          .doUpdate()
          .set(PARTY_NAME.NAME, name)
          .execute();
    }
  }

  /** The party of an identity code, where the register has it. */
  public Optional<UUID> find(DSLContext db, String identityCode) {
    return db.select(PARTY.ID)
        .from(PARTY)
        .where(PARTY.IDENTITY_CODE.eq(identityCode))
        .fetchOptional(PARTY.ID);
  }

  private UUID enter(DSLContext db, RecipientKind kind, String identityCode) {
    db.insertInto(PARTY)
        .values(UUID.randomUUID(), kind.name(), identityCode)
        .onConflictDoNothing()
        .execute();
    return find(db, identityCode).orElseThrow();
  }

  private static Optional<String> nameOf(DSLContext db, UUID party) {
    return db.select(PARTY_NAME.NAME)
        .from(PARTY_NAME)
        .where(PARTY_NAME.PARTY_ID.eq(party))
        .orderBy(PARTY_NAME.SINCE.desc())
        .limit(1)
        .fetchOptional(PARTY_NAME.NAME);
  }

  /** A party's names with the day since which each is known, the oldest first. */
  public Map<LocalDate, String> names(DSLContext db, UUID party) {
    return new LinkedHashMap<>(
        db.select(PARTY_NAME.SINCE, PARTY_NAME.NAME)
            .from(PARTY_NAME)
            .where(PARTY_NAME.PARTY_ID.eq(party))
            .orderBy(PARTY_NAME.SINCE)
            .fetchMap(PARTY_NAME.SINCE, PARTY_NAME.NAME));
  }

  /** Lets a person act for a party. */
  public void join(DSLContext db, UUID party, String username, LocalDate today) {
    db.insertInto(PARTY_MEMBER).values(party, username, today).onConflictDoNothing().execute();
  }

  /** Whether a person acts for a party: by having begun for it, or by its identity code. */
  public boolean isMember(DSLContext db, UUID party, Actor person) {
    return db.fetchExists(PARTY, PARTY.ID.eq(party).and(PARTY.ID.in(of(person))));
  }

  /** The parties a person acts for, to be asked within a statement. */
  public Select<Record1<UUID>> of(Actor person) {
    Condition joined = PARTY.ID.in(joined(person));
    // Whoever comes by the code of a party is a colleague of those who began for it.
    return DSL.select(PARTY.ID)
        .from(PARTY)
        .where(
            person.identityCode().isBlank()
                ? joined
                : joined.or(PARTY.IDENTITY_CODE.eq(person.identityCode())));
  }

  /** The parties for which a person has begun something, to be asked within a statement. */
  public Select<Record1<UUID>> joined(Actor person) {
    return DSL.select(PARTY_MEMBER.PARTY_ID)
        .from(PARTY_MEMBER)
        .where(PARTY_MEMBER.USERNAME.eq(person.username()));
  }

  /**
   * How a party is related to another, as it was entered.
   *
   * @param until empty while it holds
   */
  public record Related(
      Relation relation,
      Party other,
      LocalDate since,
      Optional<LocalDate> until,
      String evidence) {}

  /** What is on record of a party's relations, in either direction, the newest first. */
  public List<Related> relations(DSLContext db, UUID party) {
    Field<UUID> other =
        DSL.when(PARTY_RELATION.PARTY_ID.eq(party), PARTY_RELATION.TO_PARTY_ID)
            .otherwise(PARTY_RELATION.PARTY_ID);
    return db.select(PARTY_RELATION.fields())
        .select(PARTY.ID, PARTY.KIND, PARTY.IDENTITY_CODE)
        .from(PARTY_RELATION)
        .join(PARTY)
        .on(PARTY.ID.eq(other))
        .where(PARTY_RELATION.PARTY_ID.eq(party))
        .or(PARTY_RELATION.TO_PARTY_ID.eq(party))
        .orderBy(PARTY_RELATION.SINCE.desc(), PARTY.IDENTITY_CODE)
        .fetch(
            row ->
                new Related(
                    Relation.valueOf(row.get(PARTY_RELATION.RELATION)),
                    party(db, row),
                    row.get(PARTY_RELATION.SINCE),
                    Optional.ofNullable(row.get(PARTY_RELATION.UNTIL_DAY)),
                    row.get(PARTY_RELATION.EVIDENCE)));
  }

  /** Organisations by a part of a name they have had, or by the beginning of their code. */
  public List<Party> search(DSLContext db, String words, int most) {
    return db.select(PARTY.ID, PARTY.KIND, PARTY.IDENTITY_CODE)
        .from(PARTY)
        .where(PARTY.KIND.eq(RecipientKind.ORGANISATION.name()))
        .and(
            PARTY
                .IDENTITY_CODE
                .startsWithIgnoreCase(words)
                .or(
                    PARTY.ID.in(
                        DSL.select(PARTY_NAME.PARTY_ID)
                            .from(PARTY_NAME)
                            .where(PARTY_NAME.NAME.containsIgnoreCase(words)))))
        .orderBy(PARTY.IDENTITY_CODE)
        .limit(most)
        .fetch(row -> party(db, row));
  }

  private static Party party(DSLContext db, Record row) {
    return new Party(
        row.get(PARTY.ID),
        RecipientKind.valueOf(row.get(PARTY.KIND)),
        row.get(PARTY.IDENTITY_CODE),
        nameOf(db, row.get(PARTY.ID)).orElse(""));
  }

  /** Records how a party is related to another, on evidence. */
  public void relate(
      DSLContext db, UUID party, Relation relation, UUID to, LocalDate since, String evidence) {
    db.insertInto(PARTY_RELATION)
        .values(UUID.randomUUID(), party, to, relation.name(), since, null, evidence)
        .execute();
  }

  /**
   * The parties related to one on a day, in either direction: a person's organisation is to that
   * organisation's people what they are to it.
   */
  public List<UUID> related(DSLContext db, UUID party, Relation relation, LocalDate day) {
    var holds =
        PARTY_RELATION
            .SINCE
            .le(day)
            .and(PARTY_RELATION.UNTIL_DAY.isNull().or(PARTY_RELATION.UNTIL_DAY.ge(day)))
            .and(
                relation == Relation.SAME_GROUP
                    ? PARTY_RELATION.RELATION.eq(Relation.SAME_GROUP.name())
                    : PARTY_RELATION.RELATION.in(
                        Relation.SAME_ORGANISATION.name(), Relation.OWN_ORGANISATION.name()));
    return db.select(PARTY_RELATION.TO_PARTY_ID)
        .from(PARTY_RELATION)
        .where(PARTY_RELATION.PARTY_ID.eq(party))
        .and(holds)
        .union(
            DSL.select(PARTY_RELATION.PARTY_ID)
                .from(PARTY_RELATION)
                .where(PARTY_RELATION.TO_PARTY_ID.eq(party))
                .and(holds))
        .fetch(PARTY_RELATION.TO_PARTY_ID);
  }
}
